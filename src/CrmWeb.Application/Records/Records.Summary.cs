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
    private const int MostCurrencies = 40;

    public async Task<Outcome<Summary>> SummaryAsync(SummaryRequest request, CancellationToken ct)
    {
        var filtered = await RowsAsync(request.List, ct, request.AsOf);
        if (filtered.Refused) return filtered.Refusals.ToArray();
        var rows = filtered.Value!;
        var currency = await CurrencyAsync(rows, request, ct);
        var columns = request.Measures.Select(m => new SummaryColumns<TRecord>(m, Read(m.Field), Money(m.Field, currency))).ToList();

        var total = await rows.GroupBy(_ => 1).Select(Numbers<int>(columns, _ => [])).FirstOrDefaultAsync(ct);
        if (request.GroupBy.Count == 0) return new Summary([], Row([], total, 0), currency?.Code, currency?.RatesOn);

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
        return new Summary([.. InOrder(groups, request.GroupBy)], Row([], total, 0), currency?.Code, currency?.RatesOn);

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

    /// <summary>The currency in which amounts are told, by the rates of today, or of the day as of which is asked.</summary>
    private async Task<SummaryCurrency?> CurrencyAsync(IQueryable<TRecord> rows, SummaryRequest request, CancellationToken ct)
    {
        if (request.Measures.FirstOrDefault(m => m.Field?.CurrencyField is not null)?.Field is not { } money) return null;
        var now = await directory.NowAsync(db, ct);
        var amount = Read(money)!;
        var given = Expression.Lambda<Func<TRecord, bool>>(Expression.NotEqual(amount.Body, Expression.Constant(null, amount.ReturnType)), amount.Parameters);
        var used = await rows.Where(given).Select((Expression<Func<TRecord, string?>>)Read(type.Find(money.CurrencyField!))!).Distinct().OrderBy(code => code).Take(MostCurrencies).ToListAsync(ct);
        var day = request.AsOf ?? (await contexts.ForAsync(type, FilterTree.Everything, ct)).Today;
        return SummaryCurrency.Of([.. used.Select(code => code ?? now.Company.Currency).Distinct()], request.Currency, now.CurrencyOf(db.Actor.UserId), now.Company.Currency, now.RatesOn(day));
    }

    private MoneyColumn<TRecord>? Money(FieldInfo? field, SummaryCurrency? currency) => field?.CurrencyField is { } name && currency is not null
        ? new((Expression<Func<TRecord, string?>>)Read(type.Find(name))!, currency.Own, currency.Code, currency.Factors)
        : null;
}
