using System.Runtime.CompilerServices;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Tables;

namespace CrmWeb.Application.Import.Rows;

/// <summary>The rows of a delimited text.</summary>
internal sealed class TableRows(Stream content, SourceTable table, ColumnPlan plan, ColumnFormats formats, ImportMapping mapping, string kind) : RowSource(content)
{
    public override int Total => formats.Rows;

    public override string Source => plan.Source;

    public override IReadOnlyList<string> Headers { get; } = [.. table.Headers.Select(h => h.Name)];

    public override IReadOnlySet<string> Fields { get; } = plan.Columns.Select(c => c.Field.Name).ToHashSet();

    public override IReadOnlyList<string> Unused { get; } = [.. plan.LeftOut.Select(h => h.Name)
        .Where(name => mapping.More?.Any(more => more == "*" || more == name) != true && mapping.Columns?.ContainsKey(name) != true)];

    public override async IAsyncEnumerable<ImportRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var builder = new PatchBuilder(plan, formats, mapping, kind);
        var number = 0;
        await foreach (var row in table.RowsAsync(ct))
        {
            number++;
            if (row.State != RowState.Read)
            {
                yield return new ImportRow(number, row.Line, kind, null, row.Cells, row.Fault?.Text, []);
                continue;
            }
            var (patch, problems) = builder.Build(row);
            yield return problems.Count == 0
                ? new ImportRow(number, row.Line, kind, patch, row.Cells, null, [])
                : new ImportRow(number, row.Line, kind, null, row.Cells, string.Join(" ", problems), []);
        }
    }
}
