using CrmWeb.Application.Data;
using CrmWeb.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Views;

/// <summary>The views each person finds: every page of the frame lists some.</summary>
public sealed class ViewShelf(TimeProvider clock) : PersonShelf<IReadOnlyList<ListedView>>(clock);

/// <summary>The saved views an actor finds: their own, their teams' and everyone's.</summary>
public sealed class SavedViews(CrmDb db, ViewShelf shelf)
{
    private const int Most = 500;

    /// <summary>Of all kinds, in the order of tabs. Empty for nobody and for the program itself.</summary>
    public async ValueTask<IReadOnlyList<ListedView>> MineAsync(CancellationToken ct) =>
        db.Actor.UserId is { } me ? await shelf.OfAsync(me, () => ReadAsync(me, ct)) : [];

    private async Task<IReadOnlyList<ListedView>> ReadAsync(Guid me, CancellationToken ct)
    {
        var (teams, administers) = (db.Actor.Teams.ToArray(), db.Actor.Administers);
        return await db.SavedViews.AsNoTracking()
            .Where(v => v.OwnerId == me || v.Share == ViewShare.Everyone || (v.Share == ViewShare.Team && teams.Contains(v.TeamId!.Value)))
            .OrderBy(v => v.Position).ThenBy(v => v.Name).ThenBy(v => v.Id).Take(Most)
            .Select(v => new ListedView(v.Id, v.Kind, v.Name, v.OwnerId, v.Share, v.TeamId, new ViewContent(v.Filter, v.Sort, v.Columns, v.Look), v.Position,
                db.Set<DefaultView>().Any(d => d.UserId == me && d.ViewId == v.Id), v.OwnerId == me || administers))
            .ToListAsync(ct);
    }

    /// <summary>Null when this actor finds no such view.</summary>
    public async ValueTask<ListedView?> FindAsync(Guid id, CancellationToken ct) => (await MineAsync(ct)).FirstOrDefault(v => v.Id == id);
}
