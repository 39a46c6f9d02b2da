using System.Globalization;
using CsvHelper.Configuration;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>How CsvHelper is to read: RFC 4180, forgiving about stray quotes, strict about sizes, deaf to cultures.</summary>
internal static class CsvRules
{
    internal static readonly char[] Delimiters = [',', ';', '\t', '|'];

    internal static CsvConfiguration For(char delimiter, ImportLimits limits) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = null, // 5" pipe: the quote belongs to the text
        MaxFieldSize = limits.MaxCellLength,
        BufferSize = 64 * 1024,
        ProcessFieldBufferSize = 4 * 1024,
    };
}
