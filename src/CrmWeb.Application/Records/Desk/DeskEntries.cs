namespace CrmWeb.Application.Records.Desk;

/// <summary>The last time a person opened a record. Not part of the journal.</summary>
public sealed class RecordVisit
{
    public Guid UserId { get; init; }
    public Guid RecordId { get; init; }
    public string Kind { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A record a person starred. Not part of the journal.</summary>
public sealed class Favourite
{
    public Guid UserId { get; init; }
    public Guid RecordId { get; init; }
    public string Kind { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A record on a person's desk, as a line.</summary>
/// <param name="At">When it was opened or starred.</param>
public sealed record DeskItem(string Kind, Guid Id, string Title, string? Subtitle, DateTimeOffset At);
