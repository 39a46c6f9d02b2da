using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>Values that are words: yes and no, tags, choices, and lists in one cell.</summary>
public static class WordValues
{
    private static readonly HashSet<string> Yes = new(["yes", "y", "true", "t", "1", "x", "on", "done", "checked", "ja", "oui", "si", "sim", "wahr", "vrai", "✓", "✔"], StringComparer.Ordinal);
    private static readonly HashSet<string> No = new(["no", "n", "false", "f", "0", "off", "to do", "unchecked", "nein", "nee", "non", "nao", "falsch", "faux", "-"], StringComparer.Ordinal);

    /// <summary>True or false; null for an empty cell.</summary>
    public static Parsed<bool?> YesOrNo(string cell)
    {
        var folded = TextRule.Fold(cell.Trim());
        if (folded.Length == 0) return default(bool?);
        if (Yes.Contains(folded)) return true;
        return No.Contains(folded) ? false : Parsed<bool?>.Not("yes or no", cell);
    }

    /// <summary>Tags separated by comma, semicolon, pipe or a line break; each cleaned, in order, without repeats (case ignored). Google's "* " before a label is taken off.</summary>
    public static IReadOnlyList<string> Tags(string cell) => Split(cell, [",", ";", "|", "\n", " ::: "], tag => tag.TrimStart('*', ' '));

    /// <summary>Several addresses or numbers in one cell: separated by semicolon, line break, pipe or Google's " ::: ", never by a comma.</summary>
    public static IReadOnlyList<string> Several(string cell) => Split(cell, [" ::: ", ";", "|", "\n"], value => value);

    /// <summary>
    /// The choice whose value or label the cell names, whatever case and accents; null for an empty cell. Otherwise the reason names what is allowed.
    /// </summary>
    /// <param name="choices">Stored value to label.</param>
    public static Parsed<string> Choice(string cell, IReadOnlyDictionary<string, string> choices)
    {
        if (TextRule.CleanLine(cell) is not { } text) return default(string);
        if (choices.ContainsKey(text)) return text;
        var folded = Loose(text);
        foreach (var (value, label) in choices)
        {
            if (Loose(value) == folded || Loose(label) == folded) return value;
        }
        return Parsed<string>.Because($"\"{(text.Length <= 60 ? text : text[..60] + "…")}\" is none of: {string.Join(", ", choices.Values.Take(20))}.");
    }

    private static string Loose(string text) => TextRule.Fold(text).Replace("-", " ", StringComparison.Ordinal).Replace("_", " ", StringComparison.Ordinal);

    private static List<string> Split(string cell, string[] separators, Func<string, string> trim)
    {
        var values = new List<string>();
        foreach (var piece in cell.ReplaceLineEndings("\n").Split(separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (TextRule.CleanLine(trim(piece)) is { } value && !values.Contains(value, StringComparer.OrdinalIgnoreCase)) values.Add(value);
        }
        return values;
    }
}
