using System.Globalization;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>The written form of dates, apart from their meaning.</summary>
internal static class DateText
{
    /// <summary>Forms that need no order: 12 Mar 2025, March 12, 2025, 12-Mar-25, 20250312.</summary>
    internal static readonly string[] WithMonthNames =
    [
        "d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy", "d. MMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
        "d-MMM-yyyy", "d-MMM-yy", "d/MMM/yyyy", "yyyy-MMM-d", "ddd, d MMM yyyy", "ddd d MMM yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "yyyyMMdd",
    ];

    /// <summary>The cell without a time of day: "2025-03-12T10:00:00Z" and "12/03/2025 10:00 PM" lose their tails.</summary>
    internal static string DayOf(string cell)
    {
        var text = cell.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return text;
        var end = colon;
        while (end > 0 && char.IsAsciiDigit(text[end - 1])) end--;
        return end > 0 && text[end - 1] is 'T' or 't' or ' ' ? text[..(end - 1)].TrimEnd(' ', ',') : text;
    }

    internal static bool TryNumbers(string cell, out DateNumbers numbers)
    {
        numbers = default;
        ReadOnlySpan<char> text = DayOf(cell).TrimEnd('.');
        Span<int> values = stackalloc int[3];
        var firstDigits = 0;
        var lastDigits = 0;
        var part = 0;
        var separator = '\0';
        foreach (var range in text.SplitAny('-', '/', '.'))
        {
            var piece = text[range].Trim();
            if (part == 3 || piece.Length is 0 or > 4 || !int.TryParse(piece, NumberStyles.None, CultureInfo.InvariantCulture, out values[part])) return false;
            if (range.Start.Value > 0)
            {
                var found = text[range.Start.Value - 1];
                if (separator != '\0' && separator != found) return false;
                separator = found;
            }
            if (part == 0) firstDigits = piece.Length;
            lastDigits = piece.Length;
            part++;
        }
        if (part != 3 || (firstDigits != 4 && lastDigits is not (2 or 4)) || firstDigits == 3) return false;
        numbers = new DateNumbers(values[0], values[1], values[2], firstDigits == 4, lastDigits == 2 && firstDigits != 4);
        return true;
    }
}

/// <summary>Three numbers of a date in the order in which they stand.</summary>
internal readonly record struct DateNumbers(int First, int Second, int Third, bool YearFirst, bool ShortYear)
{
    internal (int Year, int Month, int Day) InOrder(DateOrder order)
    {
        if (YearFirst) return (First, Second, Third);
        var year = ShortYear ? Third + (Third < 50 ? 2000 : 1900) : Third;
        // without an order only one reading may be possible; 0 is no month
        if (order == DateOrder.Ymd && First <= 12 && Second <= 12 && First != Second) return (year, 0, 0);
        var monthFirst = order == DateOrder.Mdy || (order == DateOrder.Ymd && Second > 12);
        return monthFirst ? (year, First, Second) : (year, Second, First);
    }
}
