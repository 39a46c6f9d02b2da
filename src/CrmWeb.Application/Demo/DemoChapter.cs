namespace CrmWeb.Application.Demo;

/// <summary>What one module adds to the fictional company. A new module writes its own and registers it in <see cref="DemoModule"/>.</summary>
public abstract class DemoChapter
{
    /// <summary>What it makes, as the verb prints it: <c>accounts</c>.</summary>
    public abstract string Makes { get; }

    /// <summary>Makes the chapter's records in the names of the company's people.</summary>
    /// <returns>How many.</returns>
    public abstract Task<int> TellAsync(DemoStory story, CancellationToken ct);
}
