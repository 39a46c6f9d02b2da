using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using CrmWeb.Application.Import.Reading.Values;

namespace CrmWeb.Web.Records;

/// <summary>
/// Numbers as people type or paste them, read by the rules of the import: "€ 12,500.50", "12.500,50", "12 500", "1'250 CHF". What the separators
/// prove counts, whatever the language: "1,5" is never fifteen. Where they prove nothing ("1.500"), the reader's own decimal sign decides.
/// </summary>
internal static partial class TypedNumber
{
    private static readonly Lazy<FrozenSet<string>> Codes = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).ISOCurrencySymbol).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Null when it is no number.</summary>
    public static decimal? Read(string text, CultureInfo culture)
    {
        var own = culture.NumberFormat.NumberDecimalSeparator;
        var column = new NumberColumn();
        column.Observe(text);
        var proven = text.Contains('.', StringComparison.Ordinal) || text.Contains(',', StringComparison.Ordinal) ? column.Decide("", null) : '.';
        var read = NumberColumn.Parse(text, proven.Refused ? own[0] : proven.Value);
        if (read is { Reason: null, Value: { } number }) return number;
        // languages with digits or signs of their own
        return own is "." or "," ? null : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var local) ? local : null;
    }

    /// <summary>The ISO 4217 code of the currency that is typed with an amount, as in "USD 5" or "5 €"; null when there is none or its sign has several ("$").</summary>
    public static string? Currency(string text)
    {
        if (text.Contains('€', StringComparison.Ordinal)) return "EUR";
        if (text.Contains('£', StringComparison.Ordinal)) return "GBP";
        var code = Code().Match(text).Groups["code"].Value;
        return Codes.Value.Contains(code) ? code : null;
    }

    [GeneratedRegex(@"^\W*(?<code>[A-Z]{3})[^A-Za-z]+$|^[^A-Za-z]+(?<code>[A-Z]{3})\W*$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
