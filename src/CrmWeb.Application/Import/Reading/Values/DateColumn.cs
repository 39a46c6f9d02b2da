using System.Globalization;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>In which order day and month stand in dates like 03/04/2025.</summary>
public enum DateOrder { Ymd, Dmy, Mdy }

/// <summary>
/// The dates of one column. Whether 03/04/2025 is in March or April is decided once, over all cells of the column: <see cref="Observe"/>
/// every cell, then <see cref="Decide"/>, then <see cref="Parse"/>.
/// </summary>
public sealed class DateColumn
{
    private long dayFirst;
    private long monthFirst;
    private string? ambiguous;

    /// <summary>Takes note of a cell; anything but a date of three numbers tells nothing.</summary>
    public void Observe(string cell)
    {
        if (!DateText.TryNumbers(cell, out var numbers) || numbers.YearFirst) return;
        if (numbers.First > 12 && numbers.Second <= 12) dayFirst++;
        else if (numbers.Second > 12 && numbers.First <= 12) monthFirst++;
        else if (numbers.First != numbers.Second && numbers.First <= 12) ambiguous ??= cell.Trim();
    }

    /// <summary>
    /// The order of the column: what the mapping says, else what some cell proves. Refused when cells are ambiguous and none proves an
    /// order, or when both orders are proven.
    /// </summary>
    public Outcome<DateOrder> Decide(string header, DateOrder? mapped)
    {
        if (mapped is { } told) return told;
        if (dayFirst > 0 && monthFirst > 0)
            return new Refusal("dates", "The dates in \"{0}\" are written in different orders. Say which one is meant (\"dates\": \"dmy\" or \"mdy\").", Field: "dates", Arguments: header);
        if (dayFirst > 0) return DateOrder.Dmy;
        if (monthFirst > 0) return DateOrder.Mdy;
        return ambiguous is null
            ? DateOrder.Ymd
            : new Refusal("dates", "\"{1}\" in \"{0}\" can be read as two different days. Say which one is meant (\"dates\": \"dmy\" or \"mdy\").", Field: "dates", Arguments: [header, ambiguous]);
    }

    /// <summary>The day; null for an empty cell. A time behind the date is left out.</summary>
    public static Parsed<DateOnly?> Parse(string cell, DateOrder order)
    {
        var text = DateText.DayOf(cell);
        if (text.Length == 0) return default(DateOnly?);
        if (DateText.TryNumbers(text, out var numbers))
        {
            var (year, month, day) = numbers.InOrder(order);
            return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : Parsed<DateOnly?>.Not("a date", cell);
        }
        return DateOnly.TryParseExact(text, DateText.WithMonthNames, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named)
            ? named
            : Parsed<DateOnly?>.Not("a date", cell);
    }
}
