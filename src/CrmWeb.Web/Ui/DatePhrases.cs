using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Ui;

/// <summary>Dates as people say them: "12 min", "Yesterday", "12 Mar", with the year only when it differs.</summary>
public sealed class DatePhrases(Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t)
{
    /// <summary>Short and relative near now, a plain date further away; the exact one is <see cref="Exact(DateTimeOffset)"/>.</summary>
    public string Relative(DateTimeOffset instant)
    {
        var now = clock.GetUtcNow();
        var past = now - instant;
        var days = viewer.Day(now).DayNumber - viewer.Day(instant).DayNumber;
        if (past.Duration() < TimeSpan.FromMinutes(1))
        {
            return t["now"];
        }

        return past > TimeSpan.Zero && past < TimeSpan.FromHours(1) ? t["{0} min ago", (int)past.TotalMinutes]
            : past > TimeSpan.Zero && days == 0 ? t["{0} h ago", (int)past.TotalHours]
            : days is > 1 and < 7 ? t["{0} d ago", days]
            : Relative(viewer.Day(instant));
    }

    public string Relative(DateOnly day)
    {
        var today = viewer.Day(clock.GetUtcNow());
        return (day.DayNumber - today.DayNumber) switch
        {
            -1 => t["Yesterday"],
            0 => t["Today"],
            1 => t["Tomorrow"],
            _ => Written(day, day.Year == today.Year ? "d MMM" : "d MMM yyyy", viewer.Culture),
        };
    }

    /// <summary>The kept second line of a record: where it is a day (that of a task), as its reader writes days; else as it is.</summary>
    public string? Line(string? kept) =>
        DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Relative(day) : kept;

    /// <summary>Weekday, date and time with the zone's offset, for titles.</summary>
    public string Exact(DateTimeOffset instant) => $"{Written(viewer.Day(instant), "ddd d MMM yyyy", viewer.Culture)}, {viewer.Local(instant).ToString("HH:mm (zzz)", viewer.Culture)}";

    public string Exact(DateOnly day) => Written(day, "dddd d MMMM yyyy", viewer.Culture);

    /// <summary>An appointment: the day as <see cref="Relative(DateOnly)"/> says it, and the time; short enough to stand beside a title.</summary>
    public string Moment(DateTimeOffset instant) => $"{Relative(viewer.Day(instant))}, {TimeOfDay(instant)}";

    /// <summary>Date with year, and time: where "today" would be read as the day of what it stands in (histories).</summary>
    public string Plain(DateTimeOffset instant) => $"{Plain(viewer.Day(instant))}, {TimeOfDay(instant)}";

    public string Plain(DateOnly day) => Written(day, "d MMM yyyy", viewer.Culture);

    /// <summary>A day by a pattern of "d" and words, the number as the language writes it: "4 Mar 2027", "4. März 2027".</summary>
    public static string Written(DateOnly day, string pattern, CultureInfo culture) =>
        day.ToString(culture.DateTimeFormat.MonthDayPattern.StartsWith("d.", StringComparison.Ordinal) ? pattern.Replace("d M", "d. M", StringComparison.Ordinal) : pattern, culture);

    public string TimeOfDay(DateTimeOffset instant) => viewer.Local(instant).ToString("t", viewer.Culture);

    /// <summary>Heading of the day's group in a timeline: Today, Yesterday, Tomorrow, Upcoming, else the month.</summary>
    public string Group(DateTimeOffset instant)
    {
        var day = viewer.Day(instant);
        var today = viewer.Day(clock.GetUtcNow());
        return (day.DayNumber - today.DayNumber) switch
        {
            > 1 => t["Upcoming"],
            >= -1 => Relative(day),
            _ => day.ToString(day.Year == today.Year ? "MMMM" : "MMMM yyyy", viewer.Culture),
        };
    }

    /// <summary>For the datetime attribute of time elements.</summary>
    public static string Machine(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
