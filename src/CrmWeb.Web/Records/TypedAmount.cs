using System.Globalization;
using System.Text;

namespace CrmWeb.Web.Records;

/// <summary>Amounts as people type or paste them: "1,250", "1.250,50", "€ 12 500", "1'250". A separator with three digits behind it groups thousands.</summary>
internal static class TypedAmount
{
    /// <summary>Null when it is no amount.</summary>
    public static decimal? Read(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text.Trim())
        {
            if (char.IsAsciiDigit(c) || c is '.' or ',' || (c == '-' && bare.Length == 0)) bare.Append(c);
            else if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or '_') && !char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.CurrencySymbol) return null;
        }
        var typed = bare.ToString();
        if (!typed.Any(char.IsAsciiDigit)) return null;
        var last = typed.LastIndexOfAny(['.', ',']);
        var behind = typed.Length - last - 1;
        var both = typed.Contains('.', StringComparison.Ordinal) && typed.Contains(',', StringComparison.Ordinal);
        var several = last >= 0 && !both && typed.IndexOfAny(['.', ',']) != last;
        var whole = last < 0 || several || (!both && behind == 3) ? typed : typed[..last];
        var rest = whole.Length == typed.Length ? "" : typed[(last + 1)..];
        var plain = whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + (rest.Length == 0 ? "" : "." + rest);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
