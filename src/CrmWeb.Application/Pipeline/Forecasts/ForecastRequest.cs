using CrmWeb.Application.Records.Lists;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>Which deals stand together. Targets are set for people and teams, so only these have them.</summary>
public enum ForecastBy { Owner, Team, ParentTeam, Lead, Stage, Pipeline }

/// <summary>How long a period is.</summary>
public enum ForecastPeriod { Month, Quarter, Year }

/// <summary>Which amount of a deal counts. Value: the amount, else what its products add up to.</summary>
public enum ForecastValue { Value, Amount, List, Weighted }

/// <summary>A question for what will be won when, and by whom.</summary>
/// <param name="List">Which deals; its sort and cursor do not matter.</param>
/// <param name="From">A day in the first period.</param>
/// <param name="Count">Number of periods, 1-24.</param>
/// <param name="AsOf">The end of the day as of which deals are meant; null = now.</param>
/// <param name="Currency">In which amounts are told; null = that of the actor's team.</param>
public sealed record ForecastRequest(
    ListRequest List, ForecastPeriod Period, ForecastBy By, DateOnly From, int Count, ForecastValue Value = ForecastValue.Value, DateOnly? AsOf = null, string? Currency = null)
{
    public const int Most = 24;

    public DateOnly Start => First(From);

    /// <summary>The day after the last period.</summary>
    public DateOnly End => Start.AddMonths(Count * Months);

    /// <summary>The last period would end after the calendar does.</summary>
    public bool IsTooLate => From.Year + Count * Months / 12 + 1 > DateOnly.MaxValue.Year;

    /// <summary>First days of the periods, in order.</summary>
    public IEnumerable<DateOnly> Starts => Enumerable.Range(0, Count).Select(i => Start.AddMonths(i * Months));

    public DateOnly Next(DateOnly start) => start.AddMonths(Months);

    /// <summary>First day of the period that a day lies in.</summary>
    public DateOnly First(DateOnly day) => Periods.First(Unit, day);

    internal Period Unit => Period switch { ForecastPeriod.Month => Records.Lists.Period.Month, ForecastPeriod.Quarter => Records.Lists.Period.Quarter, ForecastPeriod.Year => Records.Lists.Period.Year };

    private int Months => Period switch { ForecastPeriod.Month => 1, ForecastPeriod.Quarter => 3, ForecastPeriod.Year => 12 };
}
