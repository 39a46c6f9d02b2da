using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>What a column adds up to.</summary>
/// <param name="Unknown">Deals without a value, or in a currency without a rate.</param>
internal sealed record ColumnSum(int Count, decimal Value, decimal Weighted, int Unknown);

/// <summary>What all columns add up to, in one command and one currency: the one that summaries are told in.</summary>
internal sealed class ColumnSums(Dictionary<Guid, ColumnSum> sums, IReadOnlySet<Guid> lately, string currency, DateOnly? ratesOn)
{
    private static readonly ColumnSum Nothing = new(0, 0, 0, 0);

    public static readonly ColumnSums None = new([], new HashSet<Guid>(), "", null);

    public string Currency => currency;

    public DateOnly? RatesOn => ratesOn;

    public ColumnSum Of(Guid stage) => sums.GetValueOrDefault(stage, Nothing);

    /// <summary>Whether a closed stage has so many deals that only those of the last while count.</summary>
    public bool IsLately(Guid stage) => lately.Contains(stage);

    /// <param name="most">Most deals of a closed stage that count whole.</param>
    public static async Task<ColumnSums> ReadAsync(
        IQueryable<Deal> deals, IReadOnlyList<Stage> stages, DateOnly closedSince, int most, DirectorySnapshot now, Guid? viewer, DateOnly today, CancellationToken ct)
    {
        var open = stages.Where(stage => stage.Kind == StageKind.Open).Select(stage => stage.Id).ToList();
        var closed = stages.Where(stage => stage.Kind != StageKind.Open).Select(stage => stage.Id).ToList();
        // ranges of the board's index, which has all that is added up; of closed stages both what there is up to a limit and what came lately
        var whole = closed.Aggregate(Parts(deals.Where(d => open.Contains(d.StageId)), false), (all, stage) => all.Concat(Parts(CardRows.First(deals, stage, most + 1), false)));
        var parts = closed.Count == 0 ? whole : whole
            .Concat(Parts(CardRows.Lately(deals.Where(d => closed.Contains(d.StageId)), closedSince), true))
            .Concat(Parts(deals.Where(d => closed.Contains(d.StageId) && d.CloseDate == null), true));
        var read = await parts.GroupBy(d => new { d.StageId, d.Currency, d.Lately })
            .Select(g => new { g.Key.StageId, g.Key.Currency, g.Key.Lately, Count = g.Count(), Valued = g.Count(d => d.Value != null), Value = g.Sum(d => d.Value) ?? 0, Weighted = g.Sum(d => d.Weighted) ?? 0 })
            .ToListAsync(ct);
        var lately = closed.Where(stage => read.Where(f => f.StageId == stage && !f.Lately).Sum(f => f.Count) > most).ToHashSet();
        var found = read.Where(f => f.Lately == lately.Contains(f.StageId)).ToList();
        var own = now.Company.Currency;
        var used = found.Where(f => f.Valued > 0).Select(f => f.Currency ?? own).Distinct().Order().ToList();
        var money = SummaryCurrency.Of(used, null, now.CurrencyOf(viewer), own, now.RatesOn(today));
        var sums = found.GroupBy(f => f.StageId).ToDictionary(g => g.Key, g => new ColumnSum(
            g.Sum(f => f.Count),
            g.Sum(f => f.Value * money.Factors.GetValueOrDefault(f.Currency ?? own)),
            g.Sum(f => f.Weighted * money.Factors.GetValueOrDefault(f.Currency ?? own)),
            g.Sum(f => money.Factors.ContainsKey(f.Currency ?? own) ? f.Count - f.Valued : f.Count)));
        return new ColumnSums(sums, lately, money.Code, money.RatesOn);
    }

    private static IQueryable<Part> Parts(IQueryable<Deal> deals, bool lately) =>
        deals.Select(d => new Part { StageId = d.StageId, Currency = d.Currency, Value = d.Value, Weighted = d.Weighted, Lately = lately });

    private sealed class Part
    {
        public Guid StageId { get; init; }
        public string? Currency { get; init; }
        public decimal? Value { get; init; }
        public decimal? Weighted { get; init; }
        public bool Lately { get; init; }
    }
}
