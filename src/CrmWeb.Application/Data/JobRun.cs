namespace CrmWeb.Application.Data;

/// <summary>When a recurring job ran last, for all nodes together.</summary>
public sealed class JobRun
{
    public string Name { get; init; } = "";
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, or when its node was killed.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Type of the failure of the last run; null when it went well.</summary>
    public string? Failure { get; init; }
}
