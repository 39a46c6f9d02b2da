namespace CrmWeb.Web.Pages.Import;

/// <summary>Encodings by the names people know from their programs; the technical name is what the mapping keeps.</summary>
public static class EncodingWords
{
    public static readonly IReadOnlyList<(string Name, string Words)> Known =
    [
        ("utf-8", "UTF-8"), ("utf-16", "UTF-16"), ("utf-16BE", "UTF-16 (big endian)"),
        ("windows-1252", "Western (Windows-1252)"), ("iso-8859-15", "Western (ISO 8859-15)"), ("macintosh", "Western (Mac)"), ("ibm850", "Western (DOS 850)"),
        ("windows-1250", "Central European (Windows-1250)"), ("iso-8859-2", "Central European (ISO 8859-2)"), ("ibm852", "Central European (DOS 852)"),
        ("windows-1251", "Cyrillic (Windows-1251)"), ("koi8-r", "Cyrillic (KOI8-R)"), ("koi8-u", "Cyrillic (KOI8-U)"), ("cp866", "Cyrillic (DOS 866)"),
        ("windows-1253", "Greek (Windows-1253)"), ("windows-1254", "Turkish (Windows-1254)"), ("windows-1257", "Baltic (Windows-1257)"),
        ("windows-1255", "Hebrew (Windows-1255)"), ("windows-1256", "Arabic (Windows-1256)"), ("windows-874", "Thai (Windows-874)"),
        ("shift_jis", "Japanese (Shift JIS)"), ("iso-2022-jp", "Japanese (ISO-2022-JP)"), ("euc-jp", "Japanese (EUC-JP)"),
        ("ks_c_5601-1987", "Korean (EUC-KR)"), ("gb18030", "Chinese, simplified (GB 18030)"), ("big5", "Chinese, traditional (Big5)"),
    ];

    /// <summary>The name itself for encodings that are not listed.</summary>
    public static string Of(string? name) => Known.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Words ?? name ?? "";
}
