using System.Text;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Tests.Import;

/// <summary>A test that reads ../shared/fixtures; skipped with the reason where the folder is absent.</summary>
internal sealed class ImportFixtureFactAttribute : FactAttribute
{
    public ImportFixtureFactAttribute()
    {
        if (ImportFixtures.Folder is null) Skip = "The fixtures folder ../shared/fixtures is not on this machine.";
    }
}

/// <summary>The same for a test with cases.</summary>
internal sealed class ImportFixtureTheoryAttribute : TheoryAttribute
{
    public ImportFixtureTheoryAttribute()
    {
        if (ImportFixtures.Folder is null) Skip = "The fixtures folder ../shared/fixtures is not on this machine.";
    }
}

internal static class ImportFixtures
{
    internal static readonly string? Folder = Find();

    internal static FileStream Open(string path) => File.OpenRead(Path.Combine(Folder!, path));

    internal static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    internal static async Task<(SourceTable Table, List<SourceRow> Rows)> ReadAsync(Stream stream, Encoding? encoding = null, ImportLimits? limits = null)
    {
        var opened = await SourceTable.OpenAsync(stream, encoding ?? Encoding.UTF8, limits ?? ImportLimits.Default, CancellationToken.None);
        Assert.Empty(opened.Refusals);
        return (opened.Value!, await RowsOf(opened.Value!));
    }

    internal static Task<(SourceTable Table, List<SourceRow> Rows)> ReadAsync(string text, ImportLimits? limits = null) => ReadAsync(Utf8(text), null, limits);

    internal static async Task<Refusal> RefusedAsync(Stream stream, ImportLimits? limits = null)
    {
        var opened = await SourceTable.OpenAsync(stream, Encoding.UTF8, limits ?? ImportLimits.Default, CancellationToken.None);
        return Assert.Single(opened.Refusals);
    }

    internal static async Task<List<SourceRow>> RowsOf(SourceTable table)
    {
        var rows = new List<SourceRow>();
        await foreach (var row in table.RowsAsync(CancellationToken.None)) rows.Add(row);
        return rows;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "CrmWeb.sln"))) continue;
            var fixtures = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "fixtures"));
            return Directory.Exists(fixtures) ? fixtures : null;
        }
        return null;
    }
}
