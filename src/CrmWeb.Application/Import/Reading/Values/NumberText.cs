using System.Globalization;
using System.Text;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>What the separators of a number prove about the decimal sign.</summary>
internal enum NumberMark { None, Point, Comma, Either }

/// <summary>The written form of numbers, apart from their meaning.</summary>
internal static class NumberText
{
    /// <summary>Sign, digits, points, commas and apostrophes only, without currency, percent sign and blanks; null when it is no number.</summary>
    internal static string? Bare(string cell)
    {
        var text = cell.AsSpan().Trim();
        var minus = text is ['(', .., ')'];
        if (minus) text = text[1..^1];
        text = WithoutCurrency(text, ref minus);
        if (text.IsEmpty) return null;

        var bare = new StringBuilder(text.Length + 1);
        if (minus) bare.Append('-');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c) || c is '.' or ',') bare.Append(c);
            else if (c is '\'' or '’') bare.Append('\'');
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) bare.Append('\'');
            else return null;
        }
        return bare.ToString();
    }

    internal static NumberMark MarkOf(string text)
    {
        var points = text.Count(c => c == '.');
        var commas = text.Count(c => c == ',');
        if (points == 0 && commas == 0) return NumberMark.None;
        if (points > 0 && commas > 0)
        {
            if (points > 1 && commas > 1) return NumberMark.None;
            return text.LastIndexOf('.') > text.LastIndexOf(',') ? NumberMark.Point : NumberMark.Comma;
        }
        if (points > 1) return NumberMark.Comma;
        if (commas > 1) return NumberMark.Point;
        var sign = points == 1 ? '.' : ',';
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        var before = text.AsSpan(0, at).TrimStart('-');
        // three digits behind a single sign may be a group of thousands, unless what stands before cannot begin one
        var group = text.Length - at == 4 && before.Length is >= 1 and <= 3 && before[0] != '0' && !text.Contains('\'', StringComparison.Ordinal);
        if (group) return NumberMark.Either;
        return sign == '.' ? NumberMark.Point : NumberMark.Comma;
    }

    /// <summary>Whether the thousands separators stand before groups of three (or two, as in India) digits.</summary>
    internal static bool GroupsOf(string text, char decimalSign)
    {
        var at = text.IndexOf(decimalSign, StringComparison.Ordinal);
        if (at >= 0 && text.AsSpan(at + 1).ContainsAnyExceptInRange('0', '9')) return false;
        var whole = (at < 0 ? text : text[..at]).TrimStart('-').Split(decimalSign == '.' ? ',' : '.', '\'');
        if (whole.Length == 1) return whole[0].Length > 0 || at >= 0;
        return whole[0].Length is >= 1 and <= 3 && whole[^1].Length == 3 && whole[1..^1].All(group => group.Length is 2 or 3);
    }

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text, scoped ref bool minus)
    {
        for (var again = true; again && !text.IsEmpty;)
        {
            again = false;
            text = text.Trim();
            if (text is ['-' or '−', ..] && !minus) { minus = again = true; text = text[1..]; }
            else if (text is ['+', ..]) { again = true; text = text[1..]; }
            else if (text is [.., '%' or '％']) { again = true; text = text[..^1]; }
            else if (!text.IsEmpty && char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol) { again = true; text = text[1..]; }
            else if (!text.IsEmpty && char.GetUnicodeCategory(text[^1]) == UnicodeCategory.CurrencySymbol) { again = true; text = text[..^1]; }
            else if (text.Length > 3 && IsCode(text[..3]) && !char.IsAsciiLetter(text[3])) { again = true; text = text[3..]; }
            else if (text.Length > 3 && IsCode(text[^3..]) && !char.IsAsciiLetter(text[^4])) { again = true; text = text[..^3]; }
        }
        return text;

        static bool IsCode(ReadOnlySpan<char> code) => !code.ContainsAnyExceptInRange('A', 'Z');
    }
}
