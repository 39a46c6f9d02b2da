using System.Text;

namespace CrmWeb.Infrastructure.Files;

/// <summary>What a file is, by its first bytes. The name and the type it came with are not asked.</summary>
internal static class ContentType
{
    /// <summary>How much of the file is needed.</summary>
    public const int HeadLength = 4096;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain",
    };

    /// <summary>HTML and SVG can carry scripts, and unknown content may be anything: those are only ever downloaded.</summary>
    public static bool MayShowInline(string type) => Inline.Contains(type);

    public static string Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return "image/gif";
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return "image/webp";
        if (head.StartsWith("%PDF-"u8)) return "application/pdf";
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ZipOf(head);
        return TextOf(head);
    }

    /// <summary>Office files are zips: the first names inside tell which.</summary>
    private static string ZipOf(ReadOnlySpan<byte> head)
    {
        var names = Encoding.Latin1.GetString(head);
        if (names.Contains("mimetypeapplication/vnd.oasis.opendocument.text", StringComparison.Ordinal)) return "application/vnd.oasis.opendocument.text";
        if (names.Contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal)) return "application/vnd.oasis.opendocument.spreadsheet";
        if (names.Contains("word/", StringComparison.Ordinal)) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        if (names.Contains("xl/", StringComparison.Ordinal)) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        if (names.Contains("ppt/", StringComparison.Ordinal)) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
        return "application/zip";
    }

    private static string TextOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Unknown;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D) || b == 0x7F) return Unknown;
        }
        var text = Encoding.Latin1.GetString(head);
        string[] marked = ["<html", "<!doctype", "<svg", "<script", "<?xml", "<head", "<body", "<iframe"];
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase)) return "image/svg+xml";
        return marked.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? "text/html" : "text/plain";
    }

    private const string Unknown = "application/octet-stream";
}
