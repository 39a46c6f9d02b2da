using System.Runtime.CompilerServices;
using System.Text;
using CrmWeb.Domain.Kernel;
using CsvHelper;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>
/// A table being read from a stream: the header is known, the rows come one by one and only the current one is in memory.
/// The rows can be read again and again; each time the stream is rewound. Not for two readers at once.
/// </summary>
public sealed class SourceTable
{
    private readonly Stream stream;
    private readonly Encoding encoding;
    private readonly ImportLimits limits;

    private SourceTable(Stream stream, Encoding encoding, ImportLimits limits, TableShape shape) =>
        (this.stream, this.encoding, this.limits, Shape) = (stream, encoding, limits, shape);

    /// <summary>Delimiter, header and what stands before it.</summary>
    public TableShape Shape { get; }

    /// <summary>The columns in the order of the file.</summary>
    public IReadOnlyList<SourceHeader> Headers => Shape.Headers;

    /// <summary>
    /// Finds delimiter and header. Refused when the file is empty, has too many columns or a line beyond the limits.
    /// </summary>
    /// <param name="stream">Seekable; stays open and belongs to the caller.</param>
    public static async Task<Outcome<SourceTable>> OpenAsync(
        Stream stream, Encoding encoding, ImportLimits limits, CancellationToken cancellationToken)
    {
        var shape = await TableShape.DetectAsync(stream, encoding, limits, cancellationToken);
        return shape.Refused ? shape.Refusals.ToArray() : new SourceTable(stream, encoding, limits, shape.Value!);
    }

    /// <summary>All rows below the header, in order, each with its line number and, where it does not fit the header, the reason.</summary>
    public async IAsyncEnumerable<SourceRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = LineGuard.Open(stream, encoding, limits);
        await TableShape.SkipLinesAsync(reader, Shape.HeaderLine - 1, cancellationToken);
        using var parser = new CsvParser(reader, CsvRules.For(Shape.Delimiter, limits), leaveOpen: true);
        await parser.ReadAsync();

        var emptyLines = 0;
        while (true)
        {
            var line = Shape.HeaderLine + parser.RawRow;
            var (read, fault) = await TryReadAsync(parser, line);
            if (fault is not null) yield return new SourceRow(line, [], RowState.Unreadable, fault);
            if (!read) yield break;
            cancellationToken.ThrowIfCancellationRequested();
            if (parser.Count == 0 || (parser.Count == 1 && parser[0].Length == 0 && parser.RawRecord.AsSpan().Trim("\r\n").IsEmpty))
            {
                emptyLines++; // empty lines at the end of a file are no rows
                continue;
            }
            for (; emptyLines > 0; emptyLines--) yield return new SourceRow(line - emptyLines, [], RowState.Empty, null);
            yield return RowOf(parser, line);
        }
    }

    private SourceRow RowOf(CsvParser parser, int line)
    {
        var width = Headers.Count;
        var cells = new string[width];
        var blank = true;
        for (var i = 0; i < parser.Count; i++)
        {
            var cell = parser[i];
            var empty = IsBlank(cell);
            blank &= empty;
            if (i < width) cells[i] = FormulaSafe.TakeOff(cell);
            else if (!empty) return new SourceRow(line, parser.Record!, RowState.Ragged, Misfit(parser.Count, width));
        }
        if (blank) return new SourceRow(line, [], RowState.Empty, null);
        return parser.Count < width
            ? new SourceRow(line, parser.Record!, RowState.Ragged, Misfit(parser.Count, width))
            : new SourceRow(line, cells, RowState.Read, null);
    }

    private static Refusal Misfit(int cells, int headers) =>
        new("ragged", "This row has {0} cells, the header has {1}.", Arguments: [cells, headers]);

    private async Task<(bool Read, Refusal? Fault)> TryReadAsync(CsvParser parser, int line)
    {
        try
        {
            return (await parser.ReadAsync(), null);
        }
        catch (MaxFieldSizeException)
        {
            return (false, new Refusal("unreadable", "From line {0} on the file cannot be read: a quote is probably opened and never closed.", Arguments: line));
        }
        catch (LineTooLongException)
        {
            return (false, LineGuard.Refusal(limits));
        }
    }

    private static bool IsBlank(string cell)
    {
        foreach (var c in cell)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) return false;
        }
        return true;
    }
}
