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
public sealed record MonthColumn(DateOnly Start, IReadOnlyList<MonthCard> Cards, int Count);

/// <summary>Open deals by the month in which they are expected: what is moved from month to month. One command for the counts, one for each month, one for the names of accounts.</summary>
public sealed class MonthGrid(CrmDb db, Records<Deal, DealFacts> deals)
{
    /// <summary>Cards of a month.</summary>
    public const int Each = 25;

    private sealed record Found(Guid Id, uint Version, string Name, Guid? AccountId, decimal? Value, string? Currency, DateOnly? CloseDate, int Probability, Guid? OwnerId);

    public async Task<Outcome<IReadOnlyList<MonthColumn>>> ReadAsync(ListRequest list, IReadOnlyList<DateOnly> months, CancellationToken ct)
    {
        var asked = await deals.AskedAsync(list, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var (first, end) = (months[0], months[^1].AddMonths(1));
        var open = asked.Value!.Where(d => d.Status == "open" && d.CloseDate >= first && d.CloseDate < end);
        var counts = (await open.GroupBy(d => Periods.StartOfDate("month", d.CloseDate)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            .ToDictionary(g => DateOnly.FromDateTime(g.Key!.Value), g => g.Count);
        var cards = new List<(DateOnly Month, Found Card)>();
        foreach (var month in months.Where(counts.ContainsKey))
        {
            var next = month.AddMonths(1);
            cards.AddRange((await open.Where(d => d.CloseDate >= month && d.CloseDate < next).OrderBy(d => d.Value == null).ThenByDescending(d => d.Value).ThenBy(d => d.Id).Take(Each)
                .Select(d => new Found(d.Id, d.Version, d.Name, d.AccountId, d.Value, d.Currency, d.CloseDate, d.Probability, d.OwnerId)).ToListAsync(ct)).Select(c => (month, c)));
        }
        var accounts = cards.Select(c => c.Card.AccountId).OfType<Guid>().Distinct().ToList();
        var names = accounts.Count == 0 ? [] : await db.SearchEntries.AsNoTracking().OfKinds([Account.Accounts]).Where(e => accounts.Contains(e.RecordId)).ToDictionaryAsync(e => e.RecordId, e => e.Title, ct);
        return Outcome.Of<IReadOnlyList<MonthColumn>>([.. months.Select(month => new MonthColumn(month,
            [.. cards.Where(c => c.Month == month).Select(c => new MonthCard(c.Card.Id, c.Card.Version, c.Card.Name, c.Card.AccountId is { } id ? names.GetValueOrDefault(id) : null,
                c.Card.Value, c.Card.Currency, c.Card.CloseDate, c.Card.Probability, c.Card.OwnerId))], counts.GetValueOrDefault(month)))]);
    }
}
