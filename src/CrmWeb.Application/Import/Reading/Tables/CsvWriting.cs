using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>
/// Writes a CSV export: UTF-8 comes from the caller's writer, RFC 4180, CRLF, every cell formula-safe (<see cref="FormulaSafe"/>).
/// Rows are written through; nothing is kept.
/// </summary>
public sealed class CsvWriting : IAsyncDisposable
{
    private readonly CsvWriter writer;

    /// <param name="target">Stays open and belongs to the caller.</param>
    public CsvWriting(TextWriter target, char delimiter = ',') =>
        writer = new CsvWriter(
            target,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter.ToString(),
                NewLine = "\r\n",
                ShouldQuote = quoting => NeedsQuotes(quoting.Field, delimiter),
            },
            leaveOpen: true);

    /// <summary>One line; a null cell is an empty one.</summary>
    public async Task RowAsync(IEnumerable<string?> cells)
    {
        foreach (var cell in cells) writer.WriteField(FormulaSafe.PutOn(cell ?? ""));
        await writer.NextRecordAsync();
    }

    /// <summary>Writes what is still buffered to the target.</summary>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static bool NeedsQuotes(string? field, char delimiter) =>
        field is { Length: > 0 }
        && (char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]) || field.AsSpan().IndexOfAny(['"', '\r', '\n', delimiter]) >= 0);
}
