namespace CrmWeb.Application.Edges;

/// <summary>
/// Work that is done again and again, in the program's own name, by one node at a time. A module registers it as scoped
/// <see cref="IRecurringJob"/>; each run gets a scope of its own.
/// </summary>
public interface IRecurringJob
{
    /// <summary>Stable: the record of past runs is kept by it.</summary>
    string Name { get; }

    /// <summary>From one start to the next.</summary>
    TimeSpan Every { get; }

    /// <summary>May be cut off at any moment and must then be able to start over.</summary>
    Task RunAsync(CancellationToken ct);
}
