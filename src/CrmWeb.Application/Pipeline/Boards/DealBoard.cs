using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>
/// The board of a pipeline: a fixed number of commands however many deals there are (what is shared with the viewer and to be
/// edited, cards, sums, names, paces, next steps). Names that a filter gives are looked up besides.
/// </summary>
public sealed class DealBoard(CrmDb db, Records<Deal, DealFacts> deals, FilterContexts contexts, CompanyDirectory directory, INextSteps steps)
{
    public const int Each = 25;

    /// <summary>Most cards of a column in one go.</summary>
    public const int Deepest = 200;

    /// <summary>Won and lost columns of more than <see cref="MostClosed"/> deals show what closed within so many days.</summary>
    public const int ClosedDays = 90;

    /// <summary>Most deals of a won or lost column that holds all of them.</summary>
    public const int MostClosed = 10_000;

    /// <param name="pipeline">
    /// The one to stay in, unless the filter names another. Null, or one that is gone = the first in which something is open of what is asked
    /// for, else the first.
    /// </param>
    /// <param name="list">Which deals; its sort and cursor do not matter.</param>
    /// <param name="each">Cards of each column: more where the viewer has loaded more.</param>
    /// <param name="mostClosed">Most deals of a won or lost column that holds all of them.</param>
    public async Task<Outcome<Board>> ReadAsync(Guid? pipeline, ListRequest list, CancellationToken ct, int each = Each, int mostClosed = MostClosed)
    {
        var now = await directory.NowAsync(db, ct);
        var all = now.Pipelines();
        var named = Asked(all, list.Filter) ?? all.FirstOrDefault(p => p.Id == pipeline);
        if ((named ?? all.FirstOrDefault(p => p.Active) ?? all.FirstOrDefault()) is not { } chosen) return DealRefusals.NoPipeline;
        var asked = await deals.AskedAsync(list with { Filter = Without(list.Filter, chosen) }, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var (rows, today) = (asked.Value!, await TodayAsync(ct));
        each = Math.Clamp(each, Each, Deepest);
        var closedSince = today.AddDays(-ClosedDays);
        var stages = chosen.InOrder();

        // counted first: how much there is says what a closed column holds, and whether there is more to see in another pipeline
        var sums = await ColumnSums.ReadAsync(rows, stages, closedSince, mostClosed, now, db.Actor.UserId, today, ct);
        if (named is null && stages.All(s => s.Kind != StageKind.Open || sums.Of(s.Id).Count == 0) && await OtherAsync(rows, all, chosen, ct) is { } other)
        {
            (chosen, stages) = (other, other.InOrder());
            sums = await ColumnSums.ReadAsync(rows, stages, closedSince, mostClosed, now, db.Actor.UserId, today, ct);
        }
        var cards = (await CardRows.ReadAsync(rows, stages, stage => sums.IsLately(stage) ? closedSince : null, each, ct)).ToLookup(c => c.StageId);
        var ids = stages.Select(s => s.Id).ToList();
        var paces = await db.Set<StagePace>().AsNoTracking().Where(p => ids.Contains(p.StageId)).ToDictionaryAsync(p => p.StageId, ct);
        var drawn = await DrawAsync([.. stages.SelectMany(s => cards[s.Id].Take(each))], today, ct);
        return new Board(chosen, [.. all.Where(p => p.Active || p.Id == chosen.Id)],
            [.. stages.Select(s => Column(s, sums, paces.GetValueOrDefault(s.Id), [.. cards[s.Id]], each, drawn))], sums.Currency, sums.RatesOn, today);
    }

    /// <summary>A column from a place in it on; its sums are not read again. Null when there is no such stage or place.</summary>
    public async Task<Outcome<BoardColumn>?> GoOnAsync(Guid stage, string after, ListRequest list, CancellationToken ct, int mostClosed = MostClosed)
    {
        if (CardRows.Place(after) is not { } place) return null;
        if (await StageAsync(stage, ct) is not { } column) return null;
        var asked = await deals.AskedAsync(list, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var today = await TodayAsync(ct);
        var lately = column.Kind != StageKind.Open && await CardRows.First(asked.Value!, stage, mostClosed + 1).CountAsync(ct) > mostClosed;
        var cards = await CardRows.AfterAsync(asked.Value!, column, lately ? today.AddDays(-ClosedDays) : null, place, Each, ct);
        var pace = await db.Set<StagePace>().AsNoTracking().FirstOrDefaultAsync(p => p.StageId == stage, ct);
        return Column(column, ColumnSums.None, pace, cards, Each, await DrawAsync([.. cards.Take(Each)], today, ct));
    }

    /// <summary>One deal, wherever it stands and whatever the board shows; null when the actor has none such.</summary>
    public async Task<BoardCard?> CardAsync(Guid id, CancellationToken ct)
    {
        var row = await CardRows.Project(db.Deals.Where(d => d.Id == id)).SingleOrDefaultAsync(ct);
        return row is null ? null : (await DrawAsync([row], await TodayAsync(ct), ct))[id];
    }

    /// <summary>Whether a deal that goes to this stage is closed by it: then how it ended is asked.</summary>
    public async Task<bool> ClosesAsync(Guid stage, CancellationToken ct) => await StageAsync(stage, ct) is { Kind: not StageKind.Open };

    private async Task<Stage?> StageAsync(Guid id, CancellationToken ct) => (await directory.NowAsync(db, ct)).Pipelines().SelectMany(p => p.Stages).FirstOrDefault(s => s.Id == id);

    /// <summary>The first other pipeline with an open deal among these: one look into the board's index each. Null when there is none.</summary>
    private static async Task<SalesPipeline?> OtherAsync(IQueryable<Deal> rows, IReadOnlyList<SalesPipeline> all, SalesPipeline but, CancellationToken ct)
    {
        var others = all.Where(p => p.Active && p.Id != but.Id).Select(p => (Pipeline: p, Open: p.Stages.Where(s => s.Kind == StageKind.Open).Select(s => s.Id).ToList())).ToList();
        if (others.Count == 0) return null;
        var found = await others.Select(o => rows.Where(d => o.Open.Contains(d.StageId)).Select(d => d.StageId).Take(1)).Aggregate((some, more) => some.Concat(more)).ToListAsync(ct);
        return others.Find(o => o.Open.Exists(found.Contains)).Pipeline;
    }

    /// <summary>The pipeline that a filter names.</summary>
    private static SalesPipeline? Asked(IReadOnlyList<SalesPipeline> all, FilterTree filter) => all.FirstOrDefault(p => filter.Flat() is { All: true } flat && flat.Items.Any(item => Names(item, p)));

    /// <summary>The columns say already which pipeline it is, and the board's index knows the stage alone.</summary>
    private static FilterGroup Without(FilterTree filter, SalesPipeline chosen) => new(true, [.. filter.Flat().Items.Where(item => !Names(item, chosen))]);

    private static bool Names(FilterTree item, SalesPipeline pipeline) =>
        item is FilterCondition { Field: "pipeline", Op: "eq" or "in" } condition && condition.Texts() is [var text] && Means(pipeline, text);

    private static bool Means(SalesPipeline pipeline, string text) =>
        Guid.TryParse(text, out var id) ? pipeline.Id == id : string.Equals(pipeline.Name, text, StringComparison.OrdinalIgnoreCase);

    private async Task<DateOnly> TodayAsync(CancellationToken ct) => (await contexts.ForAsync(deals.Type, FilterTree.Everything, ct)).Today;

    private static BoardColumn Column(Stage stage, ColumnSums sums, StagePace? pace, IReadOnlyList<CardRow> rows, int each, Dictionary<Guid, BoardCard> drawn)
    {
        var sum = sums.Of(stage.Id);
        return new BoardColumn(stage, sum.Count, sum.Value, stage.Kind == StageKind.Open ? sum.Weighted : null, sum.Unknown, pace,
            [.. rows.Take(each).Select(r => drawn[r.Id])], rows.Count > each ? CardRows.Place(rows[each - 1]) : null)
        { Lately = sums.IsLately(stage.Id) };
    }

    /// <summary>Accounts' names and the deals' last contact are both in the search index, and one command reads them.</summary>
    private async Task<Dictionary<Guid, BoardCard>> DrawAsync(List<CardRow> rows, DateOnly today, CancellationToken ct)
    {
        var wanted = rows.Select(r => r.Id).Concat(rows.Select(r => r.AccountId).OfType<Guid>()).Distinct().ToList();
        var entries = wanted.Count == 0 ? [] : await db.SearchEntries.AsNoTracking().OfKinds([Deal.Deals, Account.Accounts]).Where(e => wanted.Contains(e.RecordId))
            .Select(e => new { e.RecordId, e.Title, e.LastContactAt }).ToDictionaryAsync(e => e.RecordId, ct);
        var next = await steps.OfAsync(rows.ToDictionary(r => r.Id, r => r.NextStep), today, ct);
        var editable = await EditRights.AmongAsync(db, Deal.Deals, [.. rows.Select(r => r.Belongs)], ct);
        var now = db.Clock.GetUtcNow();
        return rows.ToDictionary(r => r.Id, r => new BoardCard(
            r.Id, r.Version, r.StageId, r.Name, r.AccountId is { } account ? entries.GetValueOrDefault(account)?.Title : null, r.Value, r.Currency, r.CloseDate, r.Status,
            Math.Max(0, (int)(now - r.StageSince).TotalDays), next.GetValueOrDefault(r.Id), entries.GetValueOrDefault(r.Id)?.LastContactAt, r.OwnerId, editable.Contains(r.Id)));
    }
}
