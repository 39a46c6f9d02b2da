using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>Deals of one month, stage, owner and currency together.</summary>
/// <param name="Month">First day of the month of the close date; null without one.</param>
internal sealed record ForecastRow(DateTime? Month, Guid StageId, Guid? OwnerId, string? Currency, bool Won, int Deals, int Valued, decimal Value, decimal Weighted);

/// <summary>The two commands behind a forecast: open deals until its end, won ones within it. Both are ranges of the index by status and close date.</summary>
internal static class ForecastRows
{
    private sealed class Counted
    {
        public DateOnly? CloseDate { get; init; }
        public Guid StageId { get; init; }
        public Guid? OwnerId { get; init; }
        public string? Currency { get; init; }
        public decimal? Value { get; init; }
        public decimal? Weighted { get; init; }
    }

    public static async Task<List<ForecastRow>> ReadAsync(IQueryable<Deal> deals, ForecastRequest request, CancellationToken ct)
    {
        var (start, end) = (request.Start, request.End);
        var open = await SumAsync(deals.Where(d => d.Status == "open" && (d.CloseDate == null || d.CloseDate < end)), request.Value, false, ct);
        var won = await SumAsync(deals.Where(d => d.Status == "won" && d.CloseDate >= start && d.CloseDate < end), request.Value, true, ct);
        return [.. open, .. won];
    }

    private static Task<List<ForecastRow>> SumAsync(IQueryable<Deal> deals, ForecastValue value, bool won, CancellationToken ct) =>
        Of(deals, value).GroupBy(d => new { Month = Periods.StartOfDate("month", d.CloseDate), d.StageId, d.OwnerId, d.Currency })
            .Select(g => new ForecastRow(
                g.Key.Month, g.Key.StageId, g.Key.OwnerId, g.Key.Currency, won, g.Count(), g.Count(d => d.Value != null), g.Sum(d => d.Value) ?? 0, g.Sum(d => d.Weighted) ?? 0))
            .ToListAsync(ct);

    private static IQueryable<Counted> Of(IQueryable<Deal> deals, ForecastValue value) => value switch
    {
        ForecastValue.Value => deals.Select(d => new Counted { CloseDate = d.CloseDate, StageId = d.StageId, OwnerId = d.OwnerId, Currency = d.Currency, Value = d.Value, Weighted = d.Weighted }),
        ForecastValue.Amount => deals.Select(d => new Counted { CloseDate = d.CloseDate, StageId = d.StageId, OwnerId = d.OwnerId, Currency = d.Currency, Value = d.Amount, Weighted = d.Weighted }),
        ForecastValue.List => deals.Select(d => new Counted { CloseDate = d.CloseDate, StageId = d.StageId, OwnerId = d.OwnerId, Currency = d.Currency, Value = d.ListValue, Weighted = d.Weighted }),
        ForecastValue.Weighted => deals.Select(d => new Counted { CloseDate = d.CloseDate, StageId = d.StageId, OwnerId = d.OwnerId, Currency = d.Currency, Value = d.Weighted ?? d.WonValue, Weighted = d.Weighted }),
    };
}
