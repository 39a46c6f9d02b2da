namespace CrmWeb.Application.Admin;

/// <summary>What a one-time link is for. Accept: an invited person chooses a password. Reset: somebody forgot theirs.</summary>
public enum LinkPurpose { Accept, Reset }

/// <summary>A link that opens a door once. Only the hash of its token is kept.</summary>
public sealed class OneTimeLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public byte[] Hash { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Administrator who made it; null when the person asked for it.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used or replaced by a newer one; null while it opens.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
