using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>Numbers over a list: the total, and the same by group. At most three commands: currencies, groups, total.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    public async Task<Outcome<Summary>> SummaryAsync(SummaryRequest request, CancellationToken ct)
    {
        var filtered = await RowsAsync(request.List, ct, request.AsOf);
        if (filtered.Refused) return filtered.Refusals.ToArray();
        var rows = filtered.Value!;
        var currency = await CurrencyAsync(rows, request, ct);
        var columns = Columns<TRecord>(request, currency);
        var total = await rows.GroupBy(_ => 1).Select(Numbers<TRecord, int>(columns, _ => [])).FirstOrDefaultAsync(ct);
        if (request.GroupBy.Count == 0) return new Summary([], Row([], total, 0), currency?.Code, currency?.RatesOn);

        var names = KeyTexts.Names.Take(request.GroupBy.Count).ToList();
        var now = await directory.NowAsync(db, ct);
        var found = await FoundAsync(rows, request, currency, now, names, ct);
        if (found.Count > request.Most)
            return new Refusal("too-many-groups", "That makes more than {0} groups. Narrow the filter or group by something else.", RefusalKind.Rule, "groupBy", request.Most);
        var byKey = found.ToDictionary(row => string.Join('\n', row.Take(names.Count).Select(k => k is null ? "" : "=" + k)));
        var wanted = await WantedAsync(request, [.. found.Select(row => row.Take(names.Count).Cast<string?>().ToArray())], ct);
        var titles = await links.TitlesAsync(wanted.SelectMany(keys => keys.Zip(request.GroupBy)).Where(k => k.Second.LinkKind is not null && Guid.TryParse(k.First, out _))
            .Select(k => (k.Second.LinkKind!, Guid.Parse(k.First!))).Distinct(), ct);
        var groups = wanted.Select(keys => (keys, row: Row(
            [.. keys.Zip(request.GroupBy, (text, group) => SummaryKeys.Key(group, text, titles, now))],
            byKey.GetValueOrDefault(string.Join('\n', keys.Select(k => k is null ? "" : "=" + k))), names.Count)));
        return new Summary([.. InOrder(groups, request.GroupBy)], Row([], total, 0), currency?.Code, currency?.RatesOn);

        SummaryRow Row(IReadOnlyList<SummaryKey> keys, object?[]? numbers, int from)
        {
            var (values, excluded) = (new Dictionary<string, decimal?>(), new Dictionary<string, int>());
            var times = new Dictionary<string, object?>();
            foreach (var column in columns) from += column.Put(numbers, from, values, times, excluded);
            return new SummaryRow(keys, values, excluded) { Times = times };
        }
    }

    /// <summary>Found groups; on request also those without records, as long as their number stays within reason.</summary>
    private async Task<IReadOnlyList<string?[]>> WantedAsync(SummaryRequest request, IReadOnlyList<string?[]> found, CancellationToken ct)
    {
        if (!request.IncludeEmpty) return found;
        var now = await directory.NowAsync(db, ct);
        var today = (await contexts.ForAsync(type, FilterTree.Everything, ct)).Today;
        IEnumerable<string?[]> all = [[]];
        foreach (var (group, i) in request.GroupBy.Select((g, i) => (g, i)))
        {
            var span = group.Period is null ? null : FilterSpan.Of(request.List.Filter, group.Field.Name, today);
            var keys = SummaryKeys.Possible(group, [.. found.Select(f => f[i]).Distinct()], span, await LinkedAsync(group, request.Most, now, ct), now, db.Actor.View(type.Kind)).ToList();
            all = [.. all.SelectMany(before => keys.Select(key => (string?[])[.. before, key])).Take(request.Most + 1)];
        }
        var wanted = all.ToList();
        return wanted.Count > request.Most ? found : wanted;
    }

    /// <summary>The records that a link may lead to, as far as the actor sees them, one more than may be; none where it leads to people, teams, stages.</summary>
    private async Task<IReadOnlyList<Guid>> LinkedAsync(SummaryGroup group, int most, DirectorySnapshot now, CancellationToken ct) =>
        group is { Through: null, Field.LinkKind: { } kind } && !now.Knows(kind)
            ? await db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind).OrderBy(e => e.RecordId).Select(e => e.RecordId).Take(most + 1).ToListAsync(ct)
            : [];

    /// <summary>Periods by time, everything else by label; empty last.</summary>
    private static IEnumerable<SummaryRow> InOrder(IEnumerable<(string?[] Keys, SummaryRow Row)> groups, IReadOnlyList<SummaryGroup> by)
    {
        var ordered = groups.OrderBy(_ => 0);
        for (var i = 0; i < by.Count; i++)
        {
            var at = i;
            ordered = ordered.ThenBy(g => g.Keys[at] is null).ThenBy(g => by[at].Period is null ? TextRule.Fold(g.Row.Keys[at].Label) : g.Keys[at], StringComparer.Ordinal);
        }
        return ordered.Select(g => g.Row);
    }
}
