namespace CrmWeb.Application.Import.Reading;

/// <summary>How large an import may be. Everything beyond is refused before a row is written.</summary>
public sealed record ImportLimits
{
    public static readonly ImportLimits Default = new();

    /// <summary>Largest single file, in bytes (100 MB).</summary>
    public long MaxBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Most columns a table may have.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>Longest cell, in characters. A quote that is never closed runs into it instead of into memory.</summary>
    public int MaxCellLength { get; init; } = 1_000_000;

    /// <summary>Longest physical line, in characters.</summary>
    public int MaxLineLength { get; init; } = 4_000_000;

    /// <summary>Most files in one zip.</summary>
    public int MaxZipEntries { get; init; } = 100;

    /// <summary>Largest sum of the unpacked files of one zip, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Most times a zip entry may grow when unpacked; more is a zip bomb.</summary>
    public int MaxZipRatio { get; init; } = 200;
}
