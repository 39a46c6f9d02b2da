using System.Text;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>The names of encodings as mappings, people and other programs write them.</summary>
public static class EncodingNames
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8", ["utf8sig"] = "utf-8", ["utf8bom"] = "utf-8",
        ["utf16"] = "utf-16", ["utf16le"] = "utf-16", ["utf16be"] = "utf-16BE", ["unicode"] = "utf-16",
        ["latin1"] = "windows-1252", ["ansi"] = "windows-1252", ["latin2"] = "iso-8859-2", ["latin9"] = "iso-8859-15",
        ["koi8r"] = "koi8-r", ["koi8u"] = "koi8-u", ["sjis"] = "shift_jis", ["shiftjis"] = "shift_jis", ["cp932"] = "shift_jis", ["windows31j"] = "shift_jis",
        ["eucjp"] = "euc-jp", ["euckr"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["uhc"] = "ks_c_5601-1987",
        ["iso2022jp"] = "iso-2022-jp", ["gb18030"] = "gb18030", ["gbk"] = "gb18030", ["gb2312"] = "gb18030", ["cp936"] = "gb18030",
        ["big5"] = "big5", ["cp950"] = "big5", ["cp874"] = "windows-874", ["macroman"] = "macintosh", ["mac"] = "macintosh", ["ascii"] = "utf-8", ["usascii"] = "utf-8",
    };

    static EncodingNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The encoding to read a file with: the named one, or the guess when the name is absent or "auto".
    /// Refused when the name is unknown, or when the guess is unsure; that refusal names the candidates.
    /// </summary>
    public static Outcome<Encoding> Choose(string? name, EncodingGuess guess)
    {
        if (!string.IsNullOrWhiteSpace(name) && !name.Trim().Equals("auto", StringComparison.OrdinalIgnoreCase))
            return Find(name) is { } found ? found : Refusal.Of("encoding", "\"{0}\" is no known text encoding.", name.Trim());
        return guess.Sure
            ? guess.Encoding
            : new Refusal(
                "encoding-unsure",
                "The text encoding of the file cannot be told for sure. Set \"encoding\" to one of: {0}.",
                Field: "encoding",
                Arguments: string.Join(", ", guess.Others.Select(candidate => candidate.Encoding.WebName)));
    }

    /// <summary>The encoding of that name, e.g. "cp1252", "windows-1252", "ISO8859-15", "shift_jis"; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        var plain = new string([.. name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
        if (Aliases.TryGetValue(plain, out var known)) return Encoding.GetEncoding(known);
        if (plain.StartsWith("cp", StringComparison.Ordinal) && plain.Length is 5 or 6) return Known((plain.Length == 6 ? "windows-" : "ibm") + plain[2..]);
        if (plain.StartsWith("windows", StringComparison.Ordinal)) return Known("windows-" + plain[7..]);
        if (plain.StartsWith("iso8859", StringComparison.Ordinal)) return Known("iso-8859-" + plain[7..]);
        return Known(name.Trim());
    }

    private static Encoding? Known(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name)
        ?? Encoding.GetEncodings().FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();
}
