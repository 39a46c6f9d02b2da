namespace CrmWeb.Application.Data;

/// <summary>A domain event as stored in the transaction that raised it; consumers read it afterwards, at least once.</summary>
public sealed class StoredEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; init; }
    public string Name { get; init; } = "";
    public Guid ChangeSetId { get; init; }

    /// <summary>The event's properties as JSON.</summary>
    public string Payload { get; init; } = "{}";
}
