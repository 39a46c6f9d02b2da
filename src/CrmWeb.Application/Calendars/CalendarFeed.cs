namespace CrmWeb.Application.Calendars;

/// <summary>A secret address at which a calendar program reads what its owner sees. Only the hash of the address is kept.</summary>
public sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose rights decide what is in it.</summary>
    public Guid UserId { get; init; }

    /// <summary>What the calendar is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The saved view it shows; null = the owner's tasks and meetings.</summary>
    public Guid? ViewId { get; init; }

    /// <summary>SHA-256 of the token in the address.</summary>
    public byte[] Hash { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null = never.</summary>
    public DateTimeOffset? LastReadAt { get; init; }

    /// <summary>Null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
