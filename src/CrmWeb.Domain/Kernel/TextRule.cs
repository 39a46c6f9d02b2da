using System.Globalization;
using System.Text;

namespace CrmWeb.Domain.Kernel;

/// <summary>The text rule of the contract: NFC, outer white space trimmed, control characters except TAB and LF removed.</summary>
public static class TextRule
{
    /// <summary>Longest name of anything.</summary>
    public const int NameLength = 500;

    /// <summary>Longest free text (descriptions, notes, bodies).</summary>
    public const int LongLength = 100_000;

    /// <summary>Cleaned text; null when nothing is left. CRLF and CR become LF; lone surrogates become U+FFFD.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') { if (i + 1 >= text.Length || text[i + 1] != '\n') kept.Append('\n'); }
            else if (c is '\t' or '\n') kept.Append(c);
            else if (char.IsControl(c)) continue;
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) kept.Append(c).Append(text[++i]);
            else kept.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Cleaned one-line text: line breaks and tabs become one space. Null when nothing is left.</summary>
    public static string? CleanLine(string? text) => Clean(text?.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>
    /// The form in which text is searched and sorted: compatibility-decomposed, without diacritics, lower case, inner white space single.
    /// "Éclair  Straße" and "eclair strasse" fold to the same key. Never null.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c)) { space = folded.Length > 0; continue; }
            if (space) { folded.Append(' '); space = false; }
            switch (c)
            {
                case 'ß' or 'ẞ': folded.Append("ss"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                case 'ı': folded.Append('i'); break;
                default: folded.Append(char.ToLowerInvariant(c)); break;
            }
        }
        return folded.ToString();
    }

    /// <summary>Only the ASCII digits of a text; other decimal digits (Arabic, full-width) are converted.</summary>
    public static string Digits(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits.Append((char)('0' + (int)char.GetNumericValue(c)));
        }
        return digits.ToString();
    }
}
