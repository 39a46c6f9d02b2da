namespace CrmWeb.Application.Data;

/// <summary>One line on one record's timeline: an interaction, or a key event. Read by one range scan per page.</summary>
public sealed class TimelineEntry
{
    /// <summary>Record on whose page it stands.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>When it happened (UTC), which may be before it was logged.</summary>
    public DateTimeOffset At { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>call, email, meeting, chat, note, form, letter, or an event name such as record.assigned.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Both sides were in touch: it counts for the last contact.</summary>
    public bool TwoWay { get; init; }

    /// <summary>The interaction behind it; null for key events.</summary>
    public Guid? InteractionId { get; init; }

    /// <summary>Person who did or logged it; null for the program.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Set when only this team may read it.</summary>
    public Guid? InternalTeamId { get; init; }

    /// <summary>Details of a key event as JSON; null for interactions.</summary>
    public string? Payload { get; init; }
}
