using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>Something that was said between the company and an account or contacts: a call, a mail, a meeting, a note about them.</summary>
public sealed class Interaction : Record, IDescribed<InteractionFacts>, ITimelined
{
    public const string Interactions = "interactions";

    private readonly List<InteractionContact> _contacts = [];

    private Interaction() { }

    public override string Kind => Interactions;

    /// <summary>The subject; what it was where it has none.</summary>
    public override string Title => Subject ?? char.ToUpperInvariant(Type[0]) + Type[1..];

    /// <summary>One of <see cref="InteractionKinds.All"/>; the contract's <c>kind</c>.</summary>
    public string Type { get; private set; } = "note";

    /// <summary>in, out, or null.</summary>
    public string? Direction { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Minutes; null when unknown.</summary>
    public int? Duration { get; private set; }

    public string? Subject { get; private set; }

    /// <summary>Markdown as written; sanitised where it is shown.</summary>
    public string? Body { get; private set; }

    public string? Outcome { get; private set; }

    /// <summary>Only people of <see cref="Record.TeamId"/> and the owner may read it.</summary>
    public bool Internal { get; private set; }

    /// <summary>People of the company who took part.</summary>
    public Guid[] Participants { get; private set; } = [];

    public Guid? AccountId { get; private set; }

    /// <summary>Contacts who took part, in no order; see <see cref="ContactIds"/>.</summary>
    public IReadOnlyList<InteractionContact> Contacts => _contacts;

    public Guid? DealId { get; private set; }
    public Guid? LeadId { get; private set; }
    public Guid? TicketId { get; private set; }

    /// <summary>Whoever sees one of these sees the interaction. Kept by the save pipeline.</summary>
    public Guid[] Subjects { get; private set; } = [];

    IReadOnlyList<Guid> ITimelined.Subjects => Subjects;

    /// <summary>Contacts who took part, in order.</summary>
    public IReadOnlyList<Guid> ContactIds()
    {
        NeedChildren();
        return [.. _contacts.OrderBy(c => c.Position).Select(c => c.ContactId)];
    }

    /// <summary>A new interaction, or why there cannot be one.</summary>
    public static Outcome<Interaction> Create(InteractionFacts facts)
    {
        var interaction = new Interaction();
        interaction.HasChildren();
        if (interaction.Change(facts) is { } refusal) return refusal;
        interaction.Raise(new InteractionLogged(interaction.Id, interaction.Type));
        return interaction;
    }

    public InteractionFacts Facts() => Describe(new InteractionFacts
    {
        Type = Type,
        Direction = Direction,
        At = At,
        Duration = Duration,
        Subject = Subject,
        Body = Body,
        Outcome = Outcome,
        Internal = Internal,
        Participants = Participants,
        AccountId = AccountId,
        Contacts = ContactIds(),
        DealId = DealId,
        LeadId = LeadId,
        TicketId = TicketId,
    });

    public Refusal? Change(InteractionFacts facts)
    {
        var type = facts.Type?.ToLowerInvariant();
        var direction = facts.Direction?.ToLowerInvariant();
        if (type is null || !InteractionKinds.All.Contains(type)) return InteractionRefusals.KindUnknown;
        if (direction is not null && !InteractionKinds.Directions.Contains(direction)) return InteractionRefusals.DirectionUnknown;
        if (facts.At is not { } at) return InteractionRefusals.TimeMissing;
        if (facts is { AccountId: null, DealId: null, LeadId: null, Contacts.Count: 0 }) return InteractionRefusals.WithNobody;
        if (facts.Internal && facts.TeamId is null) return InteractionRefusals.TeamMissing;
        if (CreatedAt != default && Body != facts.Body && facts.Body?.Contains('@', StringComparison.Ordinal) == true) Raise(new InteractionReworded(Id));
        FillFrom(facts);
        (Type, Direction, At, Duration, Subject, Body) = (type, direction, at, facts.Duration, facts.Subject, facts.Body);
        (Outcome, Internal, AccountId) = (facts.Outcome, facts.Internal, facts.AccountId);
        (DealId, LeadId, TicketId) = (facts.DealId, facts.LeadId, facts.TicketId);
        Participants = [.. facts.Participants.Distinct()];
        ChildRows.Replace(_contacts, [.. facts.Contacts.Distinct()],
            [(row, id) => row.ContactId == id], (id, i) => InteractionContact.Of(Id, id, i), (row, id, i) => row.Take(id, i));
        return null;
    }

    public TimelineLine Line() => new(
        At, Type, InteractionKinds.TwoWay.Contains(Type), [.. new[] { AccountId, DealId, LeadId, TicketId }.OfType<Guid>(), .. ContactIds()], OwnerId, Internal ? TeamId : null);

    public void StandOn(IEnumerable<Guid> subjects) => Subjects = [.. subjects.Distinct().Order()];

    /// <summary>None: subject and body have a full text index of their own.</summary>
    public override SearchCard? Card() => null;
}
