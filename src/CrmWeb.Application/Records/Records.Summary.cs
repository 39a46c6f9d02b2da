using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>Numbers over a list: the total, and the same by group. At most three commands: currencies, groups, total.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    public async Task<Outcome<Summary>> SummaryAsync(SummaryRequest request, CancellationToken ct)
    {
        var filtered = await RowsAsync(request.List, ct);
        if (filtered.Refused) return filtered.Refusals.ToArray();
        var rows = filtered.Value!;
        var currency = await CurrencyAsync(rows, request, ct);
        var columns = request.Measures.Select(m => new SummaryColumns<TRecord>(m, Read(m.Field), InCurrency(m.Field, currency))).ToList();

        var total = await rows.GroupBy(_ => 1).Select(Numbers<int>(columns, _ => [])).FirstOrDefaultAsync(ct);
        if (request.GroupBy.Count == 0) return new Summary([], Row([], total, 0), currency?.Code);

        var now = await directory.NowAsync(db, ct);
        var zone = (await contexts.ForAsync(type, FilterTree.Everything, ct)).Zone.Id;
        var names = KeyTexts.Names.Take(request.GroupBy.Count).ToList();
        var found = await rows.GroupBy(KeyOf(request, SeenEntries(request.List.Bin), zone, now)).OrderByDescending(g => g.Count())
            .Select(Numbers<KeyTexts>(columns, key => names.Select(name => (Expression)Expression.Property(key, name)))).Take(SummaryRequest.MostGroups + 1).ToListAsync(ct);
        if (found.Count > SummaryRequest.MostGroups)
            return new Refusal("too-many-groups", "That makes more than {0} groups. Narrow the filter or group by something else.", RefusalKind.Rule, "groupBy", SummaryRequest.MostGroups);
        var byKey = found.ToDictionary(row => string.Join('\n', row.Take(names.Count).Select(k => k is null ? "" : "=" + k)));
        var wanted = await WantedAsync(request, [.. found.Select(row => row.Take(names.Count).Cast<string?>().ToArray())], ct);
        var titles = await links.TitlesAsync(wanted.SelectMany(keys => keys.Zip(request.GroupBy)).Where(k => k.Second.LinkKind is not null && Guid.TryParse(k.First, out _))
            .Select(k => (k.Second.LinkKind!, Guid.Parse(k.First!))).Distinct(), ct);
        var groups = wanted.Select(keys => (keys, row: Row(
            [.. keys.Zip(request.GroupBy, (text, group) => SummaryKeys.Key(group, text, titles, now))],
            byKey.GetValueOrDefault(string.Join('\n', keys.Select(k => k is null ? "" : "=" + k))), names.Count)));
        return new Summary([.. InOrder(groups, request.GroupBy)], Row([], total, 0), currency?.Code);

        SummaryRow Row(IReadOnlyList<SummaryKey> keys, object?[]? numbers, int from)
        {
            var (values, excluded) = (new Dictionary<string, decimal?>(), new Dictionary<string, int>());
            foreach (var column in columns) from += column.Put(numbers, from, values, excluded);
            return new SummaryRow(keys, values, excluded);
        }
    }

    /// <summary>Found groups; on request also those without records, as long as their number stays within reason.</summary>
    private async Task<IReadOnlyList<string?[]>> WantedAsync(SummaryRequest request, IReadOnlyList<string?[]> found, CancellationToken ct)
    {
        if (!request.IncludeEmpty) return found;
        var now = await directory.NowAsync(db, ct);
        IEnumerable<string?[]> all = [[]];
        foreach (var (group, i) in request.GroupBy.Select((g, i) => (g, i)))
        {
            var keys = SummaryKeys.Possible(group, [.. found.Select(f => f[i]).Distinct()], now).ToList();
            all = [.. all.SelectMany(before => keys.Select(key => (string?[])[.. before, key])).Take(SummaryRequest.MostGroups + 1)];
        }
        var wanted = all.ToList();
        return wanted.Count > SummaryRequest.MostGroups ? found : wanted;
    }

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

    /// <summary>Of the records that the actor sees, for a subquery: says itself what the query around it has switched off.</summary>
    private IQueryable<SearchEntry> SeenEntries(bool bin) =>
        type.SeenByOwnership ? db.SearchEntries.IgnoreQueryFilters().Where(e => !e.Deleted).Where(db.VisibleEntries())
        : bin ? db.SearchEntries.IgnoreQueryFilters([Filters.SoftDelete]).Where(e => !e.Deleted)
        : db.SearchEntries;

    private LambdaExpression? Read(FieldInfo? field) => field is null ? null : type.Find(field.Name)!.Read;

    private Expression<Func<TRecord, KeyTexts>> KeyOf(SummaryRequest request, IQueryable<SearchEntry> seen, string zone, DirectorySnapshot now)
    {
        var record = Expression.Parameter(typeof(TRecord), "r");
        var bindings = request.GroupBy.Select((group, i) =>
        {
            var read = Read(group.Field)!;
            var text = SummaryKeys.Text(group, new FilterCompiler.Rebind(read.Parameters[0], record).Visit(read.Body), seen, zone, now);
            return (MemberBinding)Expression.Bind(typeof(KeyTexts).GetProperty(KeyTexts.Names[i])!, text);
        });
        return Expression.Lambda<Func<TRecord, KeyTexts>>(Expression.MemberInit(Expression.New(typeof(KeyTexts)), bindings), record);
    }

    private static Expression<Func<IGrouping<TKey, TRecord>, object?[]>> Numbers<TKey>(IReadOnlyList<SummaryColumns<TRecord>> columns, Func<Expression, IEnumerable<Expression>> keys)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TRecord>), "g");
        var parts = keys(Expression.Property(group, nameof(IGrouping<,>.Key))).Concat(columns.SelectMany(c => c.Of(group)));
        return Expression.Lambda<Func<IGrouping<TKey, TRecord>, object?[]>>(
            Expression.NewArrayInit(typeof(object), parts.Select(p => Expression.Convert(p, typeof(object)))), group);
    }

    /// <summary>All amounts in one currency: that one. Several: the company's, and the others are left out by name.</summary>
    private async Task<SumCurrency?> CurrencyAsync(IQueryable<TRecord> rows, SummaryRequest request, CancellationToken ct)
    {
        if (request.Measures.FirstOrDefault(m => m.Field?.CurrencyField is not null)?.Field is not { } money) return null;
        var own = (await directory.NowAsync(db, ct)).Company.Currency;
        var amount = Read(money)!;
        var given = Expression.Lambda<Func<TRecord, bool>>(Expression.NotEqual(amount.Body, Expression.Constant(null, amount.ReturnType)), amount.Parameters);
        var used = await rows.Where(given).Select((Expression<Func<TRecord, string?>>)Read(type.Find(money.CurrencyField!))!).Distinct().OrderBy(code => code).Take(3).ToListAsync(ct);
        var codes = used.Select(code => code ?? own).Distinct().ToList();
        return new SumCurrency(codes is [var only] ? only : own, own);
    }

    /// <summary>A record without a currency is in the company's.</summary>
    private Expression<Func<TRecord, bool>>? InCurrency(FieldInfo? field, SumCurrency? currency)
    {
        if (field?.CurrencyField is not { } name || currency is null) return null;
        var code = (Expression<Func<TRecord, string?>>)Read(type.Find(name))!;
        Expression<Func<string?, bool>> same = currency.Code == currency.Own ? c => c == null || c == currency.Code : c => c == currency.Code;
        return Expression.Lambda<Func<TRecord, bool>>(new FilterCompiler.Rebind(same.Parameters[0], code.Body).Visit(same.Body), code.Parameters);
    }

    private sealed record SumCurrency(string Code, string Own);
}
