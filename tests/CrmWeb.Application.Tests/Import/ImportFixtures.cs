using System.Text;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Import;

/// <summary>Reads tables as the import does.</summary>
internal static class ImportFixtures
{
    internal static FileStream Open(string path) => File.OpenRead(Fixtures.Path(path));

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
}
