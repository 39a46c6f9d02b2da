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
internal sealed class ColumnSums(Dictionary<Guid, ColumnSum> sums, string currency, DateOnly? ratesOn)
{
    private static readonly ColumnSum Nothing = new(0, 0, 0, 0);

    public static readonly ColumnSums None = new([], "", null);

    public string Currency => currency;

    public DateOnly? RatesOn => ratesOn;

    public ColumnSum Of(Guid stage) => sums.GetValueOrDefault(stage, Nothing);

    public static async Task<ColumnSums> ReadAsync(
        IQueryable<Deal> deals, IReadOnlyList<Stage> stages, DateOnly closedSince, DirectorySnapshot now, Guid? viewer, DateOnly today, CancellationToken ct)
    {
        var open = stages.Where(stage => stage.Kind == StageKind.Open).Select(stage => stage.Id).ToList();
        var closed = stages.Where(stage => stage.Kind != StageKind.Open).Select(stage => stage.Id).ToList();
        // ranges of the board's index, which has all that is added up
        var found = await Parts(deals.Where(d => open.Contains(d.StageId)))
            .Concat(Parts(CardRows.Lately(deals.Where(d => closed.Contains(d.StageId)), closedSince)))
            .Concat(Parts(deals.Where(d => closed.Contains(d.StageId) && d.CloseDate == null)))
            .GroupBy(d => new { d.StageId, d.Currency })
            .Select(g => new { g.Key.StageId, g.Key.Currency, Count = g.Count(), Valued = g.Count(d => d.Value != null), Value = g.Sum(d => d.Value) ?? 0, Weighted = g.Sum(d => d.Weighted) ?? 0 })
            .ToListAsync(ct);
        var own = now.Company.Currency;
        var used = found.Where(f => f.Valued > 0).Select(f => f.Currency ?? own).Distinct().Order().ToList();
        var money = SummaryCurrency.Of(used, null, now.CurrencyOf(viewer), own, now.RatesOn(today));
        var sums = found.GroupBy(f => f.StageId).ToDictionary(g => g.Key, g => new ColumnSum(
            g.Sum(f => f.Count),
            g.Sum(f => f.Value * money.Factors.GetValueOrDefault(f.Currency ?? own)),
            g.Sum(f => f.Weighted * money.Factors.GetValueOrDefault(f.Currency ?? own)),
            g.Sum(f => money.Factors.ContainsKey(f.Currency ?? own) ? f.Count - f.Valued : f.Count)));
        return new ColumnSums(sums, money.Code, money.RatesOn);
    }

    private static IQueryable<Part> Parts(IQueryable<Deal> deals) => deals.Select(d => new Part { StageId = d.StageId, Currency = d.Currency, Value = d.Value, Weighted = d.Weighted });

    private sealed class Part
    {
        public Guid StageId { get; init; }
        public string? Currency { get; init; }
        public decimal? Value { get; init; }
        public decimal? Weighted { get; init; }
    }
}
