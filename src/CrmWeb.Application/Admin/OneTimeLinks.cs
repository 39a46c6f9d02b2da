using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Makes, reads and uses up one-time links. A newer link of the same purpose closes the older ones.</summary>
public sealed class OneTimeLinks(CrmDb db)
{
    public static TimeSpan Lifetime(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Accept => TimeSpan.FromDays(3),
        LinkPurpose.Reset => TimeSpan.FromHours(2),
    };

    /// <summary>The token for the address of the page; it is nowhere else.</summary>
    public async Task<string> IssueAsync(Guid userId, LinkPurpose purpose, CancellationToken ct)
    {
        var token = SecretToken.New();
        var now = db.Clock.GetUtcNow();
        await CloseAsync(userId, purpose, ct);
        db.OneTimeLinks.Add(new OneTimeLink
        {
            UserId = userId, Purpose = purpose, Hash = SecretToken.HashOf(token), CreatedAt = now, CreatedBy = db.Actor.UserId, ExpiresAt = now + Lifetime(purpose),
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>Whose link this is; null when it is unknown, used, too old, or the person may not come in any more.</summary>
    public async Task<User?> FindAsync(string? token, LinkPurpose purpose, CancellationToken ct) => token is not { Length: > 0 and < 200 } ? null
        : await Open(token, purpose).Join(db.People.AsNoTracking().Where(u => u.Active), l => l.UserId, u => u.Id, (l, u) => u).SingleOrDefaultAsync(ct);

    /// <summary>Uses it up; false when somebody else just did. To be called inside the transaction of what it is used for.</summary>
    public async Task<bool> UseAsync(string token, LinkPurpose purpose, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        return await Open(token, purpose).ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now), ct) == 1;
    }

    /// <summary>Closes what is open for a person.</summary>
    public async Task CloseAsync(Guid userId, LinkPurpose? purpose, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        await db.OneTimeLinks.Where(l => l.UserId == userId && l.UsedAt == null && (purpose == null || l.Purpose == purpose))
            .ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now), ct);
    }

    private IQueryable<OneTimeLink> Open(string token, LinkPurpose purpose)
    {
        var hash = SecretToken.HashOf(token);
        var now = db.Clock.GetUtcNow();
        return db.OneTimeLinks.Where(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now);
    }
}
