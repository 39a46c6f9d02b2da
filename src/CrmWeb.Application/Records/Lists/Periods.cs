using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>What dates are grouped by. Weeks begin on Monday (ISO 8601).</summary>
public enum Period { Day, Week, Month, Quarter, Year }

/// <summary>Periods in SQL and in words. In SQL a period is the text of its first day, yyyy-MM-dd.</summary>
internal static class Periods
{
    public static void MapPeriods(this ModelBuilder model)
    {
        model.HasDbFunction(typeof(Periods).GetMethod(nameof(Local))!).HasName("timezone").IsBuiltIn().HasStoreType("timestamp without time zone");
        model.HasDbFunction(typeof(Periods).GetMethod(nameof(StartOfInstant))!).HasName("date_trunc").IsBuiltIn().HasStoreType("timestamp without time zone");
        model.HasDbFunction(typeof(Periods).GetMethod(nameof(StartOfDate))!).HasName("date_trunc").IsBuiltIn().HasStoreType("timestamp without time zone");
        model.HasDbFunction(typeof(Periods).GetMethod(nameof(Text))!).HasName("to_char").IsBuiltIn();
    }

    /// <summary>An instant on the clocks of a zone; SQL only.</summary>
    public static DateTime? Local(string zone, DateTimeOffset? at) => throw new NotSupportedException();

    /// <summary>First moment of the period; SQL only.</summary>
    public static DateTime? StartOfInstant(string period, DateTime? at) => throw new NotSupportedException();

    /// <summary>First moment of the period; SQL only.</summary>
    public static DateTime? StartOfDate(string period, DateOnly? day) => throw new NotSupportedException();

    /// <summary>A moment as text; SQL only.</summary>
    public static string? Text(DateTime? at, string format) => throw new NotSupportedException();

    public static DateOnly Read(string key) => DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly First(Period period, DateOnly day) => period switch
    {
        Period.Day => day,
        Period.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        Period.Quarter => new DateOnly(day.Year, (Quarter(day) - 1) * 3 + 1, 1),
        Period.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    /// <summary>The first day of the period after this one; null for the last one of the calendar.</summary>
    public static DateOnly? Next(Period period, DateOnly start)
    {
        var (days, months) = period switch
        {
            Period.Day => (1, 0),
            Period.Week => (7, 0),
            Period.Month => (0, 1),
            Period.Quarter => (0, 3),
            Period.Year => (0, 12),
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
        if (months == 0) return DateOnly.MaxValue.DayNumber - start.DayNumber >= days ? start.AddDays(days) : null;
        return (start.Year - 1) * 12 + start.Month - 1 + months < DateOnly.MaxValue.Year * 12 ? start.AddMonths(months) : null;
    }

    public static string Key(Period period, DateOnly start) => period switch
    {
        Period.Day => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Period.Week => string.Create(CultureInfo.InvariantCulture, $"{Iso(start).Year:0000}-W{Iso(start).Week:00}"),
        Period.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{Quarter(start)}"),
        Period.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public static string Label(Period period, DateOnly start) => period switch
    {
        Period.Day => start.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        Period.Week => string.Create(CultureInfo.InvariantCulture, $"Week {Iso(start).Week}, {Iso(start).Year}"),
        Period.Month => start.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{Quarter(start)} {start.Year}"),
        Period.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    private static int Quarter(DateOnly day) => (day.Month - 1) / 3 + 1;

    private static (int Year, int Week) Iso(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(at), ISOWeek.GetWeekOfYear(at));
    }
}
