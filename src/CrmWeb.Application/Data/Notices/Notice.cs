namespace CrmWeb.Application.Data.Notices;

/// <summary>Something a person is told. What it is about is named by id: its title is looked up when it is shown, by what they see then.</summary>
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="NoticeKinds.All"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who caused it; null for the program.</summary>
    public Guid? ActorId { get; init; }

    public string RecordKind { get; init; } = "";
    public Guid RecordId { get; init; }

    /// <summary>What it comes of, once per person: a second notice of the same cause is none.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Null while unread.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>What people are told about.</summary>
public static class NoticeKinds
{
    public const string Assigned = "assigned";
    public const string Mentioned = "mentioned";
    public const string Reminder = "reminder";
    public const string Overdue = "overdue";
    public const string LeadArrived = "lead";
    public const string WroteAgain = "form";

    public static readonly IReadOnlyList<string> All = [Assigned, Mentioned, Reminder, Overdue, LeadArrived, WroteAgain];
}

/// <summary>What a person wants to be told, and by mail.</summary>
public sealed class NoticeWish
{
    public Guid UserId { get; init; }

    /// <summary>Kinds they do not want.</summary>
    public string[] Muted { get; init; } = [];

    /// <summary>When unread notices are mailed, on the person's clock; null = never.</summary>
    public TimeOnly? DigestAt { get; init; }

    /// <summary>Day (theirs) of the last digest.</summary>
    public DateOnly? DigestOn { get; init; }
}
