namespace CrmWeb.Application.Data.Events;

/// <summary>A domain event as stored in the transaction that raised it; reactions read it afterwards, at least once (docs/adr/0015).</summary>
public sealed class StoredEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; init; }
    public string Name { get; init; } = "";
    public Guid ChangeSetId { get; init; }

    /// <summary>The event's properties as JSON.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>Names of the reactions that have not run yet.</summary>
    public string[] Waiting { get; init; } = [];

    /// <summary>When a node may take it up; in the future while one works on it or after a failure. Null when nothing is left to do.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>How often a node took it up.</summary>
    public int Attempts { get; init; }

    /// <summary>Type of the last failure; null when there was none.</summary>
    public string? Failure { get; init; }
}
