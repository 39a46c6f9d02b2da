namespace CrmWeb.Domain.Admin;

/// <summary>
/// The hours in which somebody is at work. Clocks on promises (first response, service levels) run only then. Time is real time: on the
/// day the clocks change, a shift that spans the change is an hour shorter or longer.
/// </summary>
/// <param name="Days">Working days as ISO numbers, Monday = 1; never empty.</param>
/// <param name="Start">First moment of the working day, local.</param>
/// <param name="End">End of the working day, local; after <paramref name="Start"/>.</param>
/// <param name="Zone">Where these hours are kept.</param>
public sealed record BusinessHours(IReadOnlyCollection<int> Days, TimeOnly Start, TimeOnly End, TimeZoneInfo Zone)
{
    /// <summary>No promise reaches further; guards against hours that never come.</summary>
    private const int MostDays = 3660;

    public static BusinessHours Of(CompanySettings company) =>
        new(company.WorkingDays, company.WorkStart, company.WorkEnd, TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone));

    /// <summary>When this much working time has passed since a moment. Before the day begins it counts from the opening; nothing to wait = the moment itself.</summary>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        if (work <= TimeSpan.Zero) return from;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime);
        for (var i = 0; i < MostDays; i++, day = day.AddDays(1))
        {
            if (Shift(day) is not var (open, close)) continue;
            var begin = open > from ? open : from;
            if (begin >= close) continue;
            if (close - begin >= work) return begin + work;
            work -= close - begin;
        }
        return from.AddDays(MostDays);
    }

    /// <summary>Working time between two moments; zero when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        if (to <= from) return total;
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, Zone).DateTime);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime); day <= last; day = day.AddDays(1))
        {
            if (Shift(day) is not var (open, close)) continue;
            var begin = open > from ? open : from;
            var end = close < to ? close : to;
            if (end > begin) total += end - begin;
        }
        return total;
    }

    private (DateTimeOffset Open, DateTimeOffset Close)? Shift(DateOnly day)
    {
        var iso = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        return Days.Contains(iso) ? (Instant(day.ToDateTime(Start)), Instant(day.ToDateTime(End))) : null;
    }

    /// <summary>A local time that the change of clocks leaves out counts as the first moment after it; one that comes twice is the first.</summary>
    private DateTimeOffset Instant(DateTime local)
    {
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
