using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Calendars;

/// <summary>Ends one of the actor's feeds: its address answers nobody any more.</summary>
public sealed class RevokeCalendarFeed(CrmDb db, SignInJournal journal)
{
    /// <summary>False when the actor has no such feed. Administrators may end anybody's.</summary>
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var (me, administers) = (db.Actor.UserId, db.Actor.Administers);
        var ended = await db.Set<CalendarFeed>().Where(f => f.Id == id && f.RevokedAt == null && (f.UserId == me || administers))
            .ExecuteUpdateAsync(feed => feed.SetProperty(f => f.RevokedAt, now), ct);
        if (ended == 0) return false;
        await journal.NoteAsync("calendar-feeds.revoke", ct);
        return true;
    }
}
