using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Application.Records.Lists;

/// <summary>
/// Dates relative to the viewer's today: <c>today</c>, <c>startOfWeek</c> (Monday), <c>startOfMonth</c>, <c>startOfQuarter</c>,
/// <c>startOfYear</c>, each with an offset such as <c>-7d</c>, <c>+2w</c>, <c>-1m</c>, <c>+1y</c>.
/// </summary>
internal static partial class RelativeDate
{
    /// <summary>Null when the text is not a relative date.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (Form().Match(text) is not { Success: true } match) return null;
        var start = match.Groups["from"].Value.ToLowerInvariant() switch
        {
            "startofweek" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            "startofmonth" => new DateOnly(today.Year, today.Month, 1),
            "startofquarter" => new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1),
            "startofyear" => new DateOnly(today.Year, 1, 1),
            _ => today,
        };
        if (!match.Groups["by"].Success) return start;
        var by = int.Parse(match.Groups["by"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "d" => start.AddDays(by),
            "w" => start.AddDays(by * 7),
            "m" => start.AddMonths(by),
            _ => start.AddYears(by),
        };
    }

    [GeneratedRegex(@"^(?<from>today|startOfWeek|startOfMonth|startOfQuarter|startOfYear)\s*((?<by>[+-]\d{1,3})(?<unit>[dwmy]))?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
