using CsvHelper;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>The first records of a file as they look with one delimiter, and how much they look like a table.</summary>
internal sealed record TableSample(char Delimiter, IReadOnlyList<SampleRecord> Records, int HeaderIndex, int Width)
{
    internal SampleRecord? Header => HeaderIndex < Records.Count ? Records[HeaderIndex] : null;

    internal IEnumerable<SampleRecord> Preamble => Records.Take(HeaderIndex);

    /// <summary>Number of columns that some row fills.</summary>
    internal int WidestFilled => Records.Skip(HeaderIndex + 1).Select(record => record.LastFilled + 1).DefaultIfEmpty(0).Max();

    /// <summary>0 when this delimiter separates nothing, else the share of the filled records that are as wide as the header (lines above it are not).</summary>
    internal double Score
    {
        get
        {
            if (Header is null || Width < 2) return 0;
            var fitting = Records.Skip(HeaderIndex).Count(record => record.LastFilled >= 0 && record.Cells.Length == Header.Cells.Length);
            return fitting / (double)Records.Count(record => record.LastFilled >= 0);
        }
    }

    internal static TableSample Read(string text, char delimiter, int most, bool cutOff, ImportLimits limits)
    {
        var records = new List<SampleRecord>();
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, CsvRules.For(delimiter, limits with { MaxCellLength = text.Length + 1 }));
        var line = 1;
        while (records.Count < most && parser.Read())
        {
            records.Add(new SampleRecord(line, parser.Record ?? []));
            line = parser.RawRow + 1;
        }
        if (cutOff && records.Count is > 1 and var count && count < most) records.RemoveAt(count - 1);

        var width = records.Where(record => record.LastFilled >= 0)
            .GroupBy(record => record.Cells.Length)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();
        return new TableSample(delimiter, records, FindHeader(records, width), width);
    }

    // Titles and notes above a table fill one cell at most; the first record that fills more is the header.
    private static int FindHeader(List<SampleRecord> records, int width)
    {
        var index = 0;
        while (index < records.Count && (records[index].LastFilled < 0 || (width > 1 && IsTitle(records[index], width)))) index++;
        return index;
    }

    private static bool IsTitle(SampleRecord record, int width) =>
        record.Cells.Length == 1 || (width > 2 && record.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) == 1);
}

/// <summary>A record and the line of the sample in which it begins.</summary>
internal sealed record SampleRecord(int Line, string[] Cells)
{
    /// <summary>Index of the last cell with text; -1 for an empty record.</summary>
    internal int LastFilled { get; } = Array.FindLastIndex(Cells, cell => !string.IsNullOrWhiteSpace(cell));
}
