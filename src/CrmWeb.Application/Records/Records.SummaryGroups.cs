using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>The queries behind <see cref="SummaryAsync"/>.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private const int MostCurrencies = 40;

    /// <summary>Of the records that the actor sees, for a subquery: says itself what the query around it has switched off.</summary>
    private IQueryable<SearchEntry> SeenEntries(bool bin) =>
        type.SeenByOwnership ? db.SearchEntries.IgnoreQueryFilters().Where(e => !e.Deleted).Where(db.VisibleEntries())
        : bin ? db.SearchEntries.IgnoreQueryFilters([Filters.SoftDelete]).Where(e => !e.Deleted)
        : db.SearchEntries;

    private LambdaExpression? Read(FieldInfo? field) => field is null ? null : type.Find(field.Name)!.Read;

    /// <summary>One row per group: keys, then numbers; the largest first, one more than may be.</summary>
    private async Task<List<object?[]>> FoundAsync(IQueryable<TRecord> rows, SummaryRequest request, SummaryCurrency? currency, DirectorySnapshot now, IReadOnlyList<string> names, CancellationToken ct)
    {
        var zone = (await contexts.ForAsync(type, FilterTree.Everything, ct)).Zone.Id;
        var seen = SeenEntries(request.List.Bin);
        return request.GroupBy.FirstOrDefault(g => g.ByMember)?.Field is { } list
            ? await AskAsync(MemberRow<TRecord>.Of(rows, type.Find(list.Name)!.Members!))
            : await AskAsync(rows);

        Task<List<object?[]>> AskAsync<TRow>(IQueryable<TRow> asked) => asked.GroupBy(KeyOf<TRow>(request, seen, zone, now)).OrderByDescending(g => g.Count())
            .Select(Numbers<TRow, KeyTexts>(Columns<TRow>(request, currency), key => names.Select(name => (Expression)Expression.Property(key, name))))
            .Take(request.Most + 1).ToListAsync(ct);
    }

    private List<SummaryColumns<TRow>> Columns<TRow>(SummaryRequest request, SummaryCurrency? currency) =>
        [.. request.Measures.Select(m => new SummaryColumns<TRow>(m, Read(m.Field) is { } read ? MemberRow<TRecord>.Over<TRow>(read) : null, Money<TRow>(m.Field, currency)))];

    private Expression<Func<TRow, KeyTexts>> KeyOf<TRow>(SummaryRequest request, IQueryable<SearchEntry> seen, string zone, DirectorySnapshot now)
    {
        var row = Expression.Parameter(typeof(TRow), "r");
        var bindings = request.GroupBy.Select((group, i) =>
        {
            var read = group.ByMember ? MemberRow<TRecord>.Member : MemberRow<TRecord>.Over<TRow>(Read(group.Field)!);
            var text = SummaryKeys.Text(group, new FilterCompiler.Rebind(read.Parameters[0], row).Visit(read.Body), seen, zone, now);
            return (MemberBinding)Expression.Bind(typeof(KeyTexts).GetProperty(KeyTexts.Names[i])!, text);
        });
        return Expression.Lambda<Func<TRow, KeyTexts>>(Expression.MemberInit(Expression.New(typeof(KeyTexts)), bindings), row);
    }

    private static Expression<Func<IGrouping<TKey, TRow>, object?[]>> Numbers<TRow, TKey>(IReadOnlyList<SummaryColumns<TRow>> columns, Func<Expression, IEnumerable<Expression>> keys)
    {
        var group = Expression.Parameter(typeof(IGrouping<TKey, TRow>), "g");
        var parts = keys(Expression.Property(group, nameof(IGrouping<,>.Key))).Concat(columns.SelectMany(c => c.Of(group)));
        return Expression.Lambda<Func<IGrouping<TKey, TRow>, object?[]>>(
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
        var told = await ToldInAsync([.. used.Select(code => code ?? now.Company.Currency).Distinct()], request.Currency, request.AsOf, ct);
        return used.Count == MostCurrencies ? told with { Complete = false } : told;
    }

    /// <param name="used">Currencies that occur.</param>
    private async Task<SummaryCurrency> ToldInAsync(IReadOnlyList<string> used, string? wanted, DateOnly? asOf, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        var day = asOf ?? (await contexts.ForAsync(type, FilterTree.Everything, ct)).Today;
        return SummaryCurrency.Of(used, wanted, now.CurrencyOf(db.Actor.UserId), now.Company.Currency, now.RatesOn(day));
    }

    private MoneyColumn<TRow>? Money<TRow>(FieldInfo? field, SummaryCurrency? currency) => field?.CurrencyField is { } name && currency is not null
        ? new(MemberRow<TRecord>.Over<TRow>(Read(type.Find(name))!), currency)
        : null;
}
