using System.Collections.Concurrent;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Views;

/// <summary>
/// The views each person finds, kept for a few seconds: every page of the frame lists some. A change on this node shows at once
/// (<see cref="Forget"/>), one on another node within <see cref="Kept"/>.
/// </summary>
public sealed class ViewShelf(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (IReadOnlyList<ListedView> Views, long At)> _known = new();

    public void Forget() => _known.Clear();

    internal IReadOnlyList<ListedView>? Of(Guid user) =>
        _known.TryGetValue(user, out var known) && clock.GetElapsedTime(known.At) < Kept ? known.Views : null;

    internal void Keep(Guid user, IReadOnlyList<ListedView> views, long at)
    {
        if (_known.Count > 5_000) _known.Clear();
        _known[user] = (views, at);
    }
}

/// <summary>The saved views an actor finds: their own, their teams' and everyone's.</summary>
public sealed class SavedViews(CrmDb db, ViewShelf shelf)
{
    private const int Most = 500;

    /// <summary>Of all kinds, in the order of tabs. Empty for nobody and for the program itself.</summary>
    public async ValueTask<IReadOnlyList<ListedView>> MineAsync(CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return [];
        if (shelf.Of(me) is { } known) return known;
        var at = db.Clock.GetTimestamp();
        var (teams, administers) = (db.Actor.Teams.ToArray(), db.Actor.Administers);
        var views = await db.SavedViews.AsNoTracking()
            .Where(v => v.OwnerId == me || v.Share == ViewShare.Everyone || (v.Share == ViewShare.Team && teams.Contains(v.TeamId!.Value)))
            .OrderBy(v => v.Position).ThenBy(v => v.Name).ThenBy(v => v.Id).Take(Most)
            .Select(v => new ListedView(v.Id, v.Kind, v.Name, v.OwnerId, v.Share, v.TeamId, new ViewContent(v.Filter, v.Sort, v.Columns, v.Look), v.Position,
                db.Set<DefaultView>().Any(d => d.UserId == me && d.ViewId == v.Id), v.OwnerId == me || administers))
            .ToListAsync(ct);
        shelf.Keep(me, views, at);
        return views;
    }

    /// <summary>Null when this actor finds no such view.</summary>
    public async ValueTask<ListedView?> FindAsync(Guid id, CancellationToken ct) => (await MineAsync(ct)).FirstOrDefault(v => v.Id == id);
}
