using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>What an interaction is, as forms, API and import give it.</summary>
public sealed class InteractionFacts : RecordFacts
{
    /// <summary>One of <see cref="InteractionKinds.All"/>.</summary>
    public string? Type { get; set; }

    /// <summary>in, out, or null where it has none (a note, a meeting).</summary>
    public string? Direction { get; set; }

    public DateTimeOffset? At { get; set; }

    /// <summary>Minutes.</summary>
    public int? Duration { get; set; }

    public string? Subject { get; set; }

    /// <summary>Markdown.</summary>
    public string? Body { get; set; }

    /// <summary>How it ended: connected, no answer ...</summary>
    public string? Outcome { get; set; }

    /// <summary>Only the record's team may read it.</summary>
    public bool Internal { get; set; }

    /// <summary>People of the company who took part.</summary>
    public IReadOnlyList<Guid> Participants { get; set; } = [];

    public Guid? AccountId { get; set; }
    public IReadOnlyList<Guid> Contacts { get; set; } = [];

    /// <summary>Deal it is about.</summary>
    public Guid? DealId { get; set; }

    /// <summary>Lead it was with.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>Reserved for tickets.</summary>
    public Guid? TicketId { get; set; }
}
