using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>An open deal in a month.</summary>
/// <param name="Account">Null without one, or when the actor does not see it.</param>
public sealed record MonthCard(Guid Id, uint Version, string Title, string? Account, decimal? Value, string? Currency, DateOnly? CloseDate, int Probability, Guid? OwnerId);

/// <summary>The open deals that are expected in a month.</summary>
/// <param name="Start">First day.</param>
/// <param name="Cards">The most valuable ones.</param>
/// <param name="Count">All of them.</param>
/// <param name="Sum">Value of all of them, in the grid's currency.</param>
/// <param name="Weighted">The same by their probability.</param>
public sealed record MonthColumn(DateOnly Start, IReadOnlyList<MonthCard> Cards, int Count, decimal Sum, decimal Weighted);

/// <summary>The months side by side.</summary>
/// <param name="Currency">Of the sums: the one that summaries are told in.</param>
/// <param name="RatesOn">Day of the exchange rates used; null when none were.</param>
public sealed record MonthColumns(IReadOnlyList<MonthColumn> Months, string Currency, DateOnly? RatesOn);

/// <summary>
/// Open deals by the month in which they are expected: what is moved from month to month. One command for counts and sums, one for each
/// month, one for the names of accounts.
/// </summary>
public sealed class MonthGrid(CrmDb db, Records<Deal, DealFacts> deals, FilterContexts contexts, CompanyDirectory directory)
{
    /// <summary>Cards of a month.</summary>
    public const int Each = 25;

    private sealed record Found(Guid Id, uint Version, string Name, Guid? AccountId, decimal? Value, string? Currency, DateOnly? CloseDate, int Probability, Guid? OwnerId);

    public async Task<Outcome<MonthColumns>> ReadAsync(ListRequest list, IReadOnlyList<DateOnly> months, CancellationToken ct)
    {
        var asked = await deals.AskedAsync(list, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var (first, end) = (months[0], months[^1].AddMonths(1));
        var open = asked.Value!.Where(d => d.Status == "open" && d.CloseDate >= first && d.CloseDate < end);
        var found = (await open.GroupBy(d => new { Month = Periods.StartOfDate("month", d.CloseDate), d.Currency })
                .Select(g => new { g.Key.Month, g.Key.Currency, Count = g.Count(), Valued = g.Count(d => d.Value != null), Value = g.Sum(d => d.Value) ?? 0, Weighted = g.Sum(d => d.Weighted) ?? 0 }).ToListAsync(ct))
            .ToLookup(g => DateOnly.FromDateTime(g.Month!.Value));
        var (now, today) = (await directory.NowAsync(db, ct), (await contexts.ForAsync(deals.Type, FilterTree.Everything, ct)).Today);
        var own = now.Company.Currency;
        var money = SummaryCurrency.Of([.. found.SelectMany(g => g).Where(g => g.Valued > 0).Select(g => g.Currency ?? own).Distinct().Order()], null, now.CurrencyOf(db.Actor.UserId), own, now.RatesOn(today));
        decimal Told(decimal value, string? currency) => value * money.Factors.GetValueOrDefault(currency ?? own);
        var cards = new List<(DateOnly Month, Found Card)>();
        foreach (var month in months.Where(found.Contains))
        {
            var next = month.AddMonths(1);
            cards.AddRange((await open.Where(d => d.CloseDate >= month && d.CloseDate < next).OrderBy(d => d.Value == null).ThenByDescending(d => d.Value).ThenBy(d => d.Id).Take(Each)
                .Select(d => new Found(d.Id, d.Version, d.Name, d.AccountId, d.Value, d.Currency, d.CloseDate, d.Probability, d.OwnerId)).ToListAsync(ct)).Select(c => (month, c)));
        }
        var accounts = cards.Select(c => c.Card.AccountId).OfType<Guid>().Distinct().ToList();
        var names = accounts.Count == 0 ? [] : await db.SearchEntries.AsNoTracking().OfKinds([Account.Accounts]).Where(e => accounts.Contains(e.RecordId)).ToDictionaryAsync(e => e.RecordId, e => e.Title, ct);
        return new MonthColumns([.. months.Select(month => new MonthColumn(month,
            [.. cards.Where(c => c.Month == month).Select(c => new MonthCard(c.Card.Id, c.Card.Version, c.Card.Name, c.Card.AccountId is { } id ? names.GetValueOrDefault(id) : null,
                c.Card.Value, c.Card.Currency, c.Card.CloseDate, c.Card.Probability, c.Card.OwnerId))],
            found[month].Sum(g => g.Count), found[month].Sum(g => Told(g.Value, g.Currency)), found[month].Sum(g => Told(g.Weighted, g.Currency))))], money.Code, money.RatesOn);
    }
}
