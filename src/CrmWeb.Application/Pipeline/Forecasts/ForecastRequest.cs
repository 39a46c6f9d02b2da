using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline.Targets;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>Whose deals stand together.</summary>
public enum ForecastBy { Owner, Team }

/// <summary>Which amount of a deal counts. Value: the amount, else what its products add up to.</summary>
public enum ForecastValue { Value, Amount, List, Weighted }

/// <summary>A question for what will be won when, and by whom.</summary>
/// <param name="List">Which deals; its sort and cursor do not matter.</param>
/// <param name="From">A day in the first period.</param>
/// <param name="Count">Number of periods, 1-24.</param>
/// <param name="AsOf">The end of the day as of which deals are meant; null = now.</param>
/// <param name="Currency">In which amounts are told; null = that of the actor's team.</param>
public sealed record ForecastRequest(
    ListRequest List, TargetPeriod Period, ForecastBy By, DateOnly From, int Count, ForecastValue Value = ForecastValue.Value, DateOnly? AsOf = null, string? Currency = null)
{
    public const int Most = 24;

    public DateOnly Start => Target.First(Period, From);

    /// <summary>The day after the last period.</summary>
    public DateOnly End => Start.AddMonths(Count * Months);

    /// <summary>First days of the periods, in order.</summary>
    public IEnumerable<DateOnly> Starts => Enumerable.Range(0, Count).Select(i => Start.AddMonths(i * Months));

    public DateOnly Next(DateOnly start) => start.AddMonths(Months);

    internal Period Unit => Period switch { TargetPeriod.Month => Records.Lists.Period.Month, TargetPeriod.Quarter => Records.Lists.Period.Quarter };

    private int Months => Period switch { TargetPeriod.Month => 1, TargetPeriod.Quarter => 3 };
}
