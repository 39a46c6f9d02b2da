using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Calendars;

/// <summary>What a feed shows at this moment.</summary>
public sealed record FeedContent(string Name, IReadOnlyList<DatedRecord> Records);

/// <summary>Reads a feed by its secret, with the rights that its owner has now: whoever holds the address sees what the owner would.</summary>
public sealed class ReadCalendarFeed(CrmDb db, CompanyDirectory directory, IServiceScopeFactory scopes)
{
    /// <summary>Records in one feed.</summary>
    public const int Most = 2_000;

    /// <summary>Days that are kept in sight.</summary>
    public const int DaysBack = 90;

    /// <summary>Null when the secret is unknown or revoked, its owner may not sign in any more, or the view is gone.</summary>
    public async Task<FeedContent?> RunAsync(string token, CancellationToken ct)
    {
        if (token.Length is 0 or > 100) return null;
        var hash = SecretToken.HashOf(token);
        if (await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash && f.RevokedAt == null, ct) is not { } feed) return null;
        var snapshot = await directory.NowAsync(db, ct);
        if (snapshot.ActorFor(feed.UserId, Via.Ui, []) is not { } owner) return null;

        // a scope of its own: a browser that opens the address may be somebody else's
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = owner;
        var now = db.Clock.GetUtcNow();
        var from = snapshot.TodayOf(feed.UserId, now).AddDays(-DaysBack);
        var records = feed.ViewId is { } view
            ? await OfViewAsync(scope.ServiceProvider, view, from, ct)
            : await scope.ServiceProvider.GetRequiredService<OwnDates>().ReadAsync(from, Most, ct);
        if (records is null) return null;
        if (feed.LastReadAt is null || now - feed.LastReadAt > TimeSpan.FromMinutes(1))
            await db.Set<CalendarFeed>().Where(f => f.Id == feed.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastReadAt, now), ct);
        return new FeedContent(feed.Name, records);
    }

    private static async Task<IReadOnlyList<DatedRecord>?> OfViewAsync(IServiceProvider services, Guid id, DateOnly from, CancellationToken ct)
    {
        if (await services.GetRequiredService<SavedViews>().FindAsync(id, ct) is not { } view) return null;
        var filter = FilterTree.Parse(view.Content.Filter);
        if (filter.Refused) return null;
        var read = await services.GetRequiredKeyedService<IRecords>(view.Kind).DatedAsync(new ListRequest(filter.Value!), from, Most, ct);
        return read.Refused ? null : read.Value;
    }
}
