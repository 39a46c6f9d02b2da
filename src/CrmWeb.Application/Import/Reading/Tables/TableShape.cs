using System.Globalization;
using System.Text;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>How a table is laid out.</summary>
/// <param name="Delimiter">Comma, semicolon, TAB or pipe.</param>
/// <param name="HeaderLine">Line of the header, from 1.</param>
/// <param name="Preamble">Lines above the header that are no part of the table (titles, notes); a <c>sep=;</c> line is not among them.</param>
public sealed record TableShape(char Delimiter, int HeaderLine, IReadOnlyList<string> Preamble, IReadOnlyList<SourceHeader> Headers)
{
    private const int SampleLength = 256 * 1024;
    private const int SampleRecords = 100;

    internal static async Task<Outcome<TableShape>> DetectAsync(
        Stream stream, Encoding encoding, ImportLimits limits, CancellationToken cancellationToken)
    {
        using var reader = LineGuard.Open(stream, encoding, limits);
        var buffer = new char[SampleLength];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        var text = new string(buffer, 0, length);
        if (string.IsNullOrWhiteSpace(text)) return new Refusal("empty", "The file is empty.");

        var skipped = 0;
        char? declared = null;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
        {
            declared = text[4];
            skipped = 1;
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end + 1 : 6)..];
        }

        var samples = (declared is { } known ? [known] : CsvRules.Delimiters)
            .Select(delimiter => TableSample.Read(text, delimiter, SampleRecords, length == SampleLength, limits))
            .ToList();
        var best = samples.OrderByDescending(sample => sample.Score).ThenByDescending(sample => sample.Width).First();
        if (best.Header is not { } header) return new Refusal("empty", "The file is empty.");
        if (header.Cells.Length > limits.MaxColumns)
            return new Refusal("too-many-columns", "The file has {0} columns; at most {1} can be imported.", Arguments: [header.Cells.Length, limits.MaxColumns]);

        return new TableShape(
            best.Delimiter,
            header.Line + skipped,
            [.. best.Preamble.Select(record => string.Join(best.Delimiter, record.Cells)).Where(line => !string.IsNullOrWhiteSpace(line))],
            Named(header.Cells, best.WidestFilled));
    }

    internal static async Task SkipLinesAsync(LineGuard reader, int lines, CancellationToken cancellationToken)
    {
        for (; lines > 0; lines--) await reader.ReadLineAsync(cancellationToken);
    }

    private static List<SourceHeader> Named(string[] cells, int widestFilled)
    {
        var names = cells.Select(cell => TextRule.CleanLine(FormulaSafe.TakeOff(cell))).ToList();
        // a header that ends with a comma has no further column, unless rows fill it
        while (names.Count > 1 && names[^1] is null && names.Count > widestFilled) names.RemoveAt(names.Count - 1);

        var taken = new HashSet<string>(names.OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var headers = new List<SourceHeader>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i] ?? string.Create(CultureInfo.InvariantCulture, $"Column {i + 1}");
            var unique = name;
            for (var n = 2; used.Contains(unique) || (n > 2 || names[i] is null) && taken.Contains(unique); n++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({n})");
            used.Add(unique);
            headers.Add(new SourceHeader(i, unique, names[i] is not null));
        }
        return headers;
    }
}
