using System.Linq.Expressions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Records;

/// <summary>What a list asks beside its page: whether conditions hold water, totals, neighbours.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    public async Task<IReadOnlyList<Refusal?>> CheckAsync(IReadOnlyList<FilterCondition> conditions, CancellationToken ct)
    {
        var context = await contexts.ForAsync(type, new FilterGroup(true, conditions), ct);
        return [.. conditions.Select(condition => FilterCompiler.Compile(type, condition, context) switch
        {
            { Refused: true } refused => refused.Refusals[0],
            _ => Unknown(condition, context),
        })];
    }

    public async Task<IReadOnlyDictionary<string, FieldSum>?> TotalsAsync(ListRequest request, IReadOnlyList<string> fields, CancellationToken ct)
    {
        var rows = await RowsAsync(request, ct);
        if (rows.Refused) return null;
        // a total is worth a second, not more: the list is there already
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"set local statement_timeout = 1500", ct);
        var sums = new Dictionary<string, FieldSum>();
        try
        {
            foreach (var field in fields.Select(type.Find).OfType<Field<TRecord, TFacts>>().Where(f => f.Summed)) sums[field.Name] = await SumAsync(rows.Value!, field, ct);
        }
        catch (PostgresException slow) when (slow.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            return null;
        }
        return sums;
    }

    public async Task<Neighbours> NeighboursAsync(Guid id, ListRequest request, CancellationToken ct)
    {
        var keys = Keys(request);
        var rows = await RowsAsync(request, ct);
        if (keys.Refused || rows.Refused) return Neighbours.None;
        var here = await db.Set<TRecord>().Where(r => r.Id == id).Select(Projection(keys.Value!, [])).FirstOrDefaultAsync(ct);
        if (here is null) return Neighbours.None;
        var cursor = new Cursor(here[1..], id);
        var next = await Keyset.ReadAsync(rows.Value!, keys.Value!, cursor, backward: false, 1, r => r.Select(x => new { x.Id }), ct);
        var previous = await Keyset.ReadAsync(rows.Value!, keys.Value!, cursor, backward: true, 1, r => r.Select(x => new { x.Id }), ct);
        return new Neighbours(previous.FirstOrDefault()?.Id, next.FirstOrDefault()?.Id);
    }

    /// <summary>A name nobody has matches nothing; whoever types it wants to know.</summary>
    private Refusal? Unknown(FilterCondition condition, FilterContext context)
    {
        if (type.Find(condition.Field) is not { LinkKind: { } kind } field || condition.Op is "me" or "myteam" or "empty") return null;
        var texts = condition.Value is System.Text.Json.Nodes.JsonArray many ? many.Select(v => v?.ToString() ?? "") : [condition.Value?.ToString() ?? ""];
        return texts.FirstOrDefault(text => text != "me" && context.Links(kind, text).Count == 0) is { } missing
            ? new Refusal("unknown-link", "There is no {0} “{1}”.", RefusalKind.Rule, field.Name, field.Label.ToLowerInvariant(), missing)
            : null;
    }

    private async Task<FieldSum> SumAsync(IQueryable<TRecord> rows, Field<TRecord, TFacts> field, CancellationToken ct)
    {
        var amount = Expression.Lambda<Func<TRecord, decimal?>>(Expression.Convert(field.Read.Body, typeof(decimal?)), field.Read.Parameters);
        if (field.CurrencyField is null || type.Find(field.CurrencyField) is not { } currency) return new FieldSum(await rows.SumAsync(amount, ct) ?? 0, null, null, []);
        var known = Expression.Lambda<Func<TRecord, bool>>(Expression.NotEqual(amount.Body, Expression.Constant(null, typeof(decimal?))), amount.Parameters);
        var sums = await rows.Where(known).GroupBy((Expression<Func<TRecord, string?>>)currency.Read, amount).Select(group => new { group.Key, Amount = group.Sum() ?? 0 }).ToListAsync(ct);
        var now = await directory.NowAsync(db, ct);
        var byCode = sums.GroupBy(s => s.Key ?? now.Company.Currency).Select(g => (Currency: g.Key, Amount: g.Sum(s => s.Amount))).OrderByDescending(s => s.Amount).ToList();
        var money = await ToldInAsync([.. byCode.Select(s => s.Currency)], null, null, ct);
        var told = byCode.Where(s => money.Factors.ContainsKey(s.Currency)).ToList();
        return new FieldSum(told.Count == 0 ? null : told.Sum(s => s.Amount * money.Factors[s.Currency]), money.Code, money.RatesOn, [.. byCode.Except(told)]);
    }
}
