using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>One thing somebody looks for.</summary>
/// <param name="Folded">As search texts have it: without accents, lower case; a phone number as its digits.</param>
/// <param name="Typed">As typed, cleaned.</param>
/// <param name="Phrase">Typed in double quotes: these words in this order.</param>
public sealed record SearchTerm(string Folded, string Typed, bool Phrase);

/// <summary>Cuts what a person typed into terms: words, and phrases in double quotes. Folded, so accents and case do not matter.</summary>
public static class SearchTerms
{
    /// <summary>Shortest text whose parts the index of search texts finds.</summary>
    public const int PartialFrom = 3;

    private const int Most = 8;

    /// <summary>Empty for blank input. A text that is mostly digits (a phone in any format) becomes its digits.</summary>
    public static IReadOnlyList<SearchTerm> Of(string? text)
    {
        if (TextRule.CleanLine(text) is not { } typed) return [];
        if (PhoneDigits(typed) is { } digits) return [new SearchTerm(digits, typed, false)];
        var terms = new List<SearchTerm>();
        foreach (var (part, i) in typed.Split('"').Select((part, i) => (part, i)))
        {
            if (i % 2 == 1) terms.Add(new SearchTerm(TextRule.Fold(part), part.Trim(), true));
            else terms.AddRange(part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new SearchTerm(TextRule.Fold(word), word, false)));
        }
        return [.. terms.Where(t => t.Folded.Length > 0).DistinctBy(t => t.Folded).Take(Most)];
    }

    /// <summary>The part of a phone number that is the same in every format: no trunk zero, no (0), no 00. Null when it is none.</summary>
    public static string? PhoneDigits(string typed)
    {
        var digits = TextRule.Digits(typed.Replace("(0)", "", StringComparison.Ordinal));
        if (digits.Length < 5 || !typed.All(c => char.IsDigit(c) || char.IsWhiteSpace(c) || "+-().//".Contains(c, StringComparison.Ordinal))) return null;
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }
}
