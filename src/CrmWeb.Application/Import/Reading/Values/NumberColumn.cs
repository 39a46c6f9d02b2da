using System.Globalization;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>
/// The numbers of one column. Whether 1.234 is a thousand or one and a bit is decided once, over all cells of the column:
/// <see cref="Observe"/> every cell, then <see cref="Decide"/>, then <see cref="Parse"/>.
/// </summary>
public sealed class NumberColumn
{
    private bool point;
    private bool comma;
    private string? ambiguous;

    /// <summary>The sign that groups thousands if the ambiguous cells are whole numbers; null when there are none.</summary>
    internal char? GroupSign => ambiguous is null ? null : ambiguous.Contains(',', StringComparison.Ordinal) ? ',' : '.';

    /// <summary>Takes note of a cell; text that is no number tells nothing.</summary>
    public void Observe(string cell)
    {
        if (NumberText.Bare(cell) is not { } text) return;
        switch (NumberText.MarkOf(text))
        {
            case NumberMark.Point: point = true; break;
            case NumberMark.Comma: comma = true; break;
            case NumberMark.Either: ambiguous ??= cell.Trim(); break;
            case NumberMark.None: break;
        }
    }

    /// <summary>
    /// The decimal sign of the column, '.' or ',': what the mapping says, else what some cell proves. Refused when cells are ambiguous
    /// ("1.234") and none proves a sign, or when both are proven.
    /// </summary>
    /// <param name="mapped">"." or ","; null when the mapping is silent.</param>
    public Outcome<char> Decide(string header, string? mapped)
    {
        if (mapped is { Length: 1 }) return mapped[0];
        if (point && comma)
            return new Refusal("decimal", "The numbers in \"{0}\" are written with both decimal signs. Say which one is meant (\"decimal\": \".\" or \",\").", Field: "decimal", Arguments: header);
        if (point || comma) return point ? '.' : ',';
        return ambiguous is null
            ? '.'
            : new Refusal("decimal", "\"{1}\" in \"{0}\" can be read as two different numbers. Say which one is meant (\"decimal\": \".\" or \",\").", Field: "decimal", Arguments: [header, ambiguous]);
    }

    /// <summary>The number; null for an empty cell. Currency signs and codes, thousands separators and (1,000.00) for minus are understood.</summary>
    public static Parsed<decimal?> Parse(string cell, char decimalSign)
    {
        if (string.IsNullOrWhiteSpace(cell)) return default(decimal?);
        if (NumberText.Bare(cell) is not { } text || !NumberText.GroupsOf(text, decimalSign)) return Parsed<decimal?>.Not("a number", cell);
        var plain = text.Replace(decimalSign == '.' ? "," : ".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(decimalSign, '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : Parsed<decimal?>.Not("a number", cell);
    }

    /// <summary>Whole percent; null for an empty cell. A share such as 0.25 means 25 percent.</summary>
    public static Parsed<int?> ParsePercent(string cell, char decimalSign)
    {
        var number = Parse(cell, decimalSign);
        if (number.Reason is not null) return Parsed<int?>.Not("a number", cell.Trim());
        if (number.Value is not { } value) return default(int?);
        var percent = value is > 0 and < 1 && !cell.Contains('%', StringComparison.Ordinal) ? value * 100 : value;
        return percent is >= 0 and <= 100 ? (int)decimal.Round(percent, MidpointRounding.AwayFromZero) : Parsed<int?>.Not("0 to 100 percent", cell.Trim());
    }

    /// <summary>A whole number; null for an empty cell. "1,000+" and "11-50" are no numbers: such bands need a text field.</summary>
    public static Parsed<int?> ParseWhole(string cell, char decimalSign)
    {
        var number = Parse(cell, decimalSign);
        if (number.Reason is not null) return Parsed<int?>.Not("a whole number", cell.Trim());
        if (number.Value is not { } value) return default(int?);
        return value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue ? (int)value : Parsed<int?>.Not("a whole number", cell.Trim());
    }
}
