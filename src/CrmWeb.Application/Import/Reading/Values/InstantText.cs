using System.Globalization;
using System.Text.RegularExpressions;
using CrmWeb.Application.Data;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>Cells that name a moment: a day as <see cref="DateColumn"/> reads it, a time of day, perhaps an offset.</summary>
public static partial class InstantText
{
    /// <summary>
    /// The moment; null for an empty cell. Without an offset it is meant in the zone of who imports; a day alone is its beginning there.
    /// </summary>
    public static Parsed<DateTimeOffset?> Parse(string cell, DateOrder order, TimeZoneInfo zone)
    {
        var text = cell.Trim();
        if (text.Length == 0) return default(DateTimeOffset?);
        var written = Written().Match(text);
        var (days, time) = written.Success ? (written.Groups["day"].Value, written) : (text, null);
        var day = DateColumn.Parse(days, order);
        if (day.Reason is not null || day.Value is not { } date) return Parsed<DateTimeOffset?>.Not("a time", cell);
        if (TimeOf(time) is not { } clock) return Parsed<DateTimeOffset?>.Not("a time", cell);
        var local = date.ToDateTime(TimeOnly.MinValue) + clock;
        var offset = time?.Groups["offset"] is { Success: true } said ? OffsetOf(said.Value) : zone.GetUtcOffset(local);
        if (offset is not { } known || local.Ticks - known.Ticks < 0 || local.Ticks - known.Ticks > DateTime.MaxValue.Ticks) return Parsed<DateTimeOffset?>.Not("a time", cell);
        return CrmClock.Truncate(new DateTimeOffset(local.Ticks - known.Ticks, TimeSpan.Zero));
    }

    private static TimeSpan? TimeOf(Match? time)
    {
        if (time is null) return TimeSpan.Zero;
        int Number(string group) => time.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
        var hour = Number("hour");
        if (time.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12) return null;
            hour = hour % 12 + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        }
        if (hour > 23 || Number("minute") > 59 || Number("second") > 59) return null;
        var part = time.Groups["part"] is { Success: true } digits ? decimal.Parse("0." + digits.Value, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(hour, Number("minute"), Number("second")) + TimeSpan.FromTicks((long)(part * TimeSpan.TicksPerSecond));
    }

    private static TimeSpan? OffsetOf(string text)
    {
        if (text is "Z" or "z" || text.EndsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.EndsWith("GMT", StringComparison.OrdinalIgnoreCase)) return TimeSpan.Zero;
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        var (hours, minutes) = digits.Length <= 2 ? (digits.Aggregate(0, (sum, d) => sum * 10 + d), 0) : (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return text.TrimStart()[0] == '-' ? -offset : offset;
    }

    /// <summary>"2025-03-12T10:00:00.5+02:00", "12/03/2025, 10:00 PM", "Wed, 12 Mar 2025 10:00:00 +0100".</summary>
    [GeneratedRegex(@"^(?<day>.*?\d)(?:[Tt]|,?\s+(?:at\s+)?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<part>\d{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?(?:\s*(?<offset>[Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
