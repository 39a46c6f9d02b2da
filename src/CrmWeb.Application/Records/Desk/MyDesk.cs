using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Desk;

/// <summary>What lies on the actor's desk: records opened lately and records starred. Only what they still may see.</summary>
public sealed class MyDesk(CrmDb db, VisitLog visits, Stars stars)
{
    public const int Recent = 20;

    /// <summary>Notes that the actor opened a record, and says whether they starred it.</summary>
    public async ValueTask<bool> OpenAsync(string kind, Guid id, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return false;
        visits.Note(me, kind, id, db.Clock.GetUtcNow());
        var starred = await stars.OfAsync(me, async () => await db.Set<Favourite>().Where(f => f.UserId == me).Select(f => f.RecordId).ToHashSetAsync(ct));
        return starred.Contains(id);
    }

    /// <summary>Stars a record the actor sees, or takes the star off. Null when there is no such record for them.</summary>
    public async Task<bool?> ToggleAsync(string kind, Guid id, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me || !await db.SearchEntries.AnyAsync(e => e.RecordId == id && e.Kind == kind, ct)) return null;
        var taken = await db.Set<Favourite>().Where(f => f.UserId == me && f.RecordId == id).ExecuteDeleteAsync(ct) > 0;
        var now = db.Clock.GetUtcNow();
        if (!taken) await db.Database.ExecuteSqlAsync($"insert into favourites (user_id, record_id, kind, at) values ({me}, {id}, {kind}, {now}) on conflict do nothing", ct);
        stars.Forget();
        return !taken;
    }

    /// <summary>Opened lately, the latest first.</summary>
    public async Task<IReadOnlyList<DeskItem>> RecentAsync(int count, CancellationToken ct)
    {
        var me = db.Actor.UserId;
        await visits.WriteAsync(db, ct);
        return await (
            from visit in db.Set<RecordVisit>()
            join entry in db.SearchEntries on visit.RecordId equals entry.RecordId
            where visit.UserId == me
            orderby visit.At descending
            select new DeskItem(visit.Kind, visit.RecordId, entry.Title, entry.Subtitle, visit.At)).Take(count).ToListAsync(ct);
    }

    /// <summary>Starred, by name.</summary>
    public async Task<IReadOnlyList<DeskItem>> FavouritesAsync(CancellationToken ct)
    {
        var me = db.Actor.UserId;
        return await (
            from favourite in db.Set<Favourite>()
            join entry in db.SearchEntries on favourite.RecordId equals entry.RecordId
            where favourite.UserId == me
            orderby entry.TitleKey, entry.RecordId
            select new DeskItem(favourite.Kind, favourite.RecordId, entry.Title, entry.Subtitle, favourite.At)).Take(100).ToListAsync(ct);
    }

    /// <summary>True when the actor sees no record at all: a fresh system, or a person without anything yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken ct) => !await db.SearchEntries.AnyAsync(ct);
}
