using System.Globalization;

namespace CrmWeb.Web.Records;

/// <summary>Dates as people type them: "tomorrow", "fri", "+3d", "12 Mar", local short forms, ISO.</summary>
internal static class TypedDate
{
    /// <summary>Null when it is no date.</summary>
    public static DateOnly? Read(string text, CultureInfo culture, DateOnly today)
    {
        var typed = text.Trim();
        switch (typed.ToLowerInvariant())
        {
            case "today": return today;
            case "tomorrow": return today.AddDays(1);
            case "yesterday": return today.AddDays(-1);
        }
        if (typed is ['+' or '-', .. var rest] && rest.Length > 1 && int.TryParse(rest[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var by))
        {
            var signed = typed[0] == '-' ? -by : by;
            return char.ToLowerInvariant(rest[^1]) switch
            {
                'd' => today.AddDays(signed),
                'w' => today.AddDays(signed * 7),
                'm' => today.AddMonths(signed),
                'y' => today.AddYears(signed),
                _ => null,
            };
        }
        for (var ahead = 1; ahead <= 7; ahead++)
        {
            var day = today.AddDays(ahead);
            if (typed.Length >= 3 && day.ToString("dddd", culture).StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)) return day;
        }
        string[] forms = ["yyyy-MM-dd", "d MMM", "d MMM yyyy", "d MMMM", "d MMMM yyyy", "MMM d", "MMM d yyyy"];
        if (DateOnly.TryParseExact(typed, forms, culture, DateTimeStyles.None, out var exact)) return exact.Year == 1 ? new DateOnly(today.Year, exact.Month, exact.Day) : exact;
        return DateOnly.TryParse(typed, culture, out var local) ? local : null;
    }
}
