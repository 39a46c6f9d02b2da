using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Calendars;

/// <summary>A feed in a list; its address is not kept.</summary>
public sealed record FeedView(Guid Id, string Name, Guid? ViewId, DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt);

/// <summary>The actor's feeds, and what a new one could show.</summary>
public sealed class CalendarFeeds(CrmDb db, SavedViews views, RecordCatalog catalog)
{
    /// <summary>Those that still work, newest first.</summary>
    public async Task<IReadOnlyList<FeedView>> MineAsync(CancellationToken ct) =>
        await db.Set<CalendarFeed>().AsNoTracking().Where(f => f.UserId == db.Actor.UserId && f.RevokedAt == null).OrderByDescending(f => f.Id)
            .Select(f => new FeedView(f.Id, f.Name, f.ViewId, f.CreatedAt, f.LastReadAt)).ToListAsync(ct);

    /// <summary>The views the actor finds whose records have a date to show them by.</summary>
    public async Task<IReadOnlyList<ListedView>> ChoicesAsync(CancellationToken ct) =>
        [.. (await views.MineAsync(ct)).Where(v => catalog.Find(v.Kind) is { CalendarField: not null } && db.Actor.May(v.Kind, Right.View))];
}
