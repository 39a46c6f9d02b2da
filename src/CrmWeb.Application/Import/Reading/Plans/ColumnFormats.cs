using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Plans;

/// <summary>How the dates and numbers of each column are written, decided over the whole file. Indexed by the column's place in the file.</summary>
/// <param name="Rows">Rows of the file that are not empty: the end of the progress bar.</param>
public sealed record ColumnFormats(IReadOnlyDictionary<int, DateOrder> Dates, IReadOnlyDictionary<int, char> Decimals, int Rows)
{
    /// <summary>Reads the file once. Refused, once per column, when a column can be read in two ways and the mapping does not say which.</summary>
    public static async Task<Outcome<ColumnFormats>> DecideAsync(
        SourceTable table, ColumnPlan plan, ImportMapping mapping, CancellationToken cancellationToken)
    {
        var dates = plan.Columns.Where(column => column.Field.Kind is FieldKind.Date or FieldKind.Instant && (column.IsPart || column.Target.IsWholeDate)).Select(column => (column.Header, Column: new DateColumn())).ToList();
        var numbers = plan.Columns.Where(column => column.Field.Kind is FieldKind.Number or FieldKind.Whole or FieldKind.Percent).Select(column => (column.Header, column.Field.Kind, Column: new NumberColumn())).ToList();
        var rows = 0;
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            if (row.State != RowState.Empty) rows++;
            if (row.State != RowState.Read) continue;
            foreach (var (header, column) in dates) column.Observe(row.Cells[header.Index]);
            foreach (var (header, _, column) in numbers) column.Observe(row.Cells[header.Index]);
        }

        var refusals = new List<Refusal>();
        var orders = new Dictionary<int, DateOrder>();
        var signs = new Dictionary<int, char>();
        foreach (var (header, column) in dates)
        {
            var decided = column.Decide(header.Name, mapping.Dates);
            refusals.AddRange(decided.Refusals);
            orders[header.Index] = decided.Value;
        }
        foreach (var (header, kind, column) in numbers)
        {
            var decided = column.Decide(header.Name, mapping.Decimal);
            // 1.234 employees are a thousand and some: in a whole number the separator can only group
            if (decided.Refused && kind == FieldKind.Whole) decided = column.GroupSign is ',' ? '.' : ',';
            else refusals.AddRange(decided.Refusals);
            signs[header.Index] = decided.Refused ? '.' : decided.Value;
        }
        return refusals.Count > 0 ? refusals.ToArray() : new ColumnFormats(orders, signs, rows);
    }
}
