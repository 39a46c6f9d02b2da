using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Notices;

/// <summary>Reads and keeps what the actor wants to be told.</summary>
public sealed class NoticeWishes(CrmDb db)
{
    public async Task<NoticeWish> ReadAsync(CancellationToken ct) =>
        await db.Set<NoticeWish>().AsNoTracking().SingleOrDefaultAsync(w => w.UserId == db.Actor.UserId, ct) ?? new NoticeWish { UserId = db.Actor.UserId ?? Guid.Empty };

    /// <param name="wanted">Kinds to be told of; all others are muted.</param>
    /// <param name="digestAt">Null = no mail.</param>
    public async Task KeepAsync(IReadOnlyCollection<string> wanted, TimeOnly? digestAt, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return;
        var muted = NoticeKinds.All.Except(wanted).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into notice_wishes (user_id, muted, digest_at) values ({me}, {muted}, {digestAt})
            on conflict (user_id) do update set muted = excluded.muted, digest_at = excluded.digest_at
            """, ct);
    }
}
