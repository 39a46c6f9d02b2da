namespace CrmWeb.Domain.Kernel;

/// <summary>A record that stands on the timelines of other records; the save pipeline keeps their lines.</summary>
public interface ITimelined
{
    /// <summary>
    /// Records on whose timelines it stands, with those that its subjects pass it on to (a contact to the account of the moment).
    /// Empty until the first save.
    /// </summary>
    IReadOnlyList<Guid> Subjects { get; }

    /// <summary>Its line as it is now.</summary>
    TimelineLine Line();

    /// <summary>Takes over the subjects that the save pipeline found.</summary>
    void StandOn(IEnumerable<Guid> subjects);
}

/// <summary>One line on timelines.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">call, email ...</param>
/// <param name="Named">Records it names itself.</param>
/// <param name="TwoWay">Both sides were in touch: it counts for the last contact.</param>
/// <param name="PersonId">Who did or logged it; null = nobody known.</param>
/// <param name="InternalTeamId">The only team that may read it; null = no such limit.</param>
public sealed record TimelineLine(DateTimeOffset At, string Kind, bool TwoWay, IReadOnlyList<Guid> Named, Guid? PersonId, Guid? InternalTeamId);

/// <summary>A record whose timeline lines also stand on another one's.</summary>
public interface IPassesTimelineOn
{
    Guid Id { get; }

    /// <summary>The record it is passed on to; null = none.</summary>
    Guid? PassesTimelineTo { get; }
}
