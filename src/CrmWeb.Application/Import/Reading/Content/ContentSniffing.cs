using System.IO.Compression;
using System.Text;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Content;

/// <summary>Tells tables, vCards and zips apart, and refuses what is none of them with a sentence that says what it is and what to do.</summary>
public static class ContentSniffing
{
    private const int HeadLength = 4096;

    private static readonly (byte[] Start, string Code, string Message)[] Binary =
    [
        ([.. "%PDF"u8], "pdf", "This is a PDF document. Export the data as CSV instead."),
        ([0xD0, 0xCF, 0x11, 0xE0], "excel", "This is an old Excel or Office document; save it as CSV."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "image", "This is a picture, not a table."),
        ([0xFF, 0xD8, 0xFF], "image", "This is a picture, not a table."),
        ([.. "GIF8"u8], "image", "This is a picture, not a table."),
        ([.. "RIFF"u8], "media", "This is a picture, sound or video, not a table."),
        ([0x1F, 0x8B], "archive", "This is a packed file (gzip). Unpack it, or pack it as zip."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "archive", "This is a packed file (7z). Unpack it, or pack it as zip."),
        ([.. "Rar!"u8], "archive", "This is a packed file (rar). Unpack it, or pack it as zip."),
        ([.. "SQLite format 3"u8], "database", "This is a database. Export its table as CSV."),
    ];

    private static readonly (string Start, string Code, string Message)[] Text =
    [
        ("<!doctypehtml", "html", "This is a web page, even if it is named like a table. Save it as CSV."),
        ("<html", "html", "This is a web page, even if it is named like a table. Save it as CSV."),
        ("<table", "html", "This is a web page, even if it is named like a table. Save it as CSV."),
        ("<?xml", "xml", "This is an XML document. Save it as CSV."),
        ("{\"", "json", "This is a JSON document. Save it as CSV, or use the API."),
        ("[{", "json", "This is a JSON document. Save it as CSV, or use the API."),
        ("{\\rtf", "document", "This is a text document, not a table."),
        ("BEGIN:VCALENDAR", "calendar", "This is a calendar, not a table."),
    ];

    /// <summary>What the file is. Refused when it is empty, too large, or no text.</summary>
    /// <param name="stream">Seekable; is rewound.</param>
    public static async Task<Outcome<FileContent>> TellAsync(Stream stream, ImportLimits limits, CancellationToken cancellationToken)
    {
        if (stream.Length == 0) return new Refusal("empty", "The file is empty.");
        if (stream.Length > limits.MaxBytes)
            return new Refusal("too-large", "The file is larger than {0} MB. Split it and import the parts.", Arguments: limits.MaxBytes / (1024 * 1024));
        stream.Position = 0;
        var head = new byte[HeadLength];
        var length = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken);
        stream.Position = 0;
        var told = Tell(head.AsSpan(0, length));
        return told is { Refused: false, Value: FileContent.Zip } && OfficeDocument(stream) is { } office ? office : told;
    }

    private static Outcome<FileContent> Tell(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return FileContent.Zip;
        foreach (var (start, code, message) in Binary)
        {
            if (head.StartsWith(start)) return new Refusal(code, message);
        }
        var text = Plain(head);
        if (text is null) return new Refusal("binary", "This is not a text file. Save the data as CSV.");
        if (text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase)) return FileContent.Cards;
        foreach (var (start, code, message) in Text)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return new Refusal(code, message);
        }
        return FileContent.Table;
    }

    // The beginning without blanks, zero bytes and byte order mark: the same for all encodings that hold ASCII. Null: no text.
    private static string? Plain(ReadOnlySpan<byte> head)
    {
        var marked = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..];
        var plain = new StringBuilder(32);
        var control = 0;
        foreach (var b in head)
        {
            if (b is < 0x20 and not (0 or 9 or 10 or 12 or 13 or 0x1A or 0x1B)) control++;
            if (plain.Length < 32 && b is > 0x20 and < 0x7F) plain.Append((char)b);
        }
        var zeros = head.Count((byte)0);
        // UTF-16 is half zeros at most times; a single zero in a cell is only dirt
        var wide = marked || (zeros * 5 > head.Length && zeros * 2 <= head.Length + 2);
        return wide || (control * 20 <= head.Length && zeros * 10 <= head.Length) ? plain.ToString() : null;
    }

    private static Refusal? OfficeDocument(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("[Content_Types].xml") is not null)
            {
                return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal))
                    ? new Refusal("excel", "This is an Excel workbook; save it as CSV.")
                    : new Refusal("document", "This is an Office document, not a table.");
            }
            return zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null
                ? new Refusal("spreadsheet", "This is an OpenDocument file; save it as CSV.")
                : null;
        }
        catch (InvalidDataException)
        {
            return ZipUnpacking.Damaged;
        }
        finally
        {
            stream.Position = 0;
        }
    }
}
