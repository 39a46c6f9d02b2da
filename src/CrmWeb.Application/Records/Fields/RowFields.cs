namespace CrmWeb.Application.Records.Fields;

/// <summary>The fields of journalled rows that belong to no record type (settings, shares), as their history shows them; others are not shown.</summary>
/// <param name="Table">Table of the rows.</param>
public sealed record RowFields(string Table, IReadOnlyList<FieldInfo> Fields);

/// <summary>Finds the field that a value in the journal belongs to: of the record, of the rows of one of its lists, or of a setting.</summary>
public sealed class ChangedFields(IEnumerable<RowFields> rows)
{
    private readonly Dictionary<string, IReadOnlyList<FieldInfo>> _rows = rows.ToDictionary(r => r.Table, r => r.Fields);

    /// <param name="type">Type of the changed record; null for what is no record.</param>
    /// <param name="table">Table of the changed row: the record's own or one of its child rows.</param>
    public FieldInfo? Find(IRecordType? type, string table, string property) => Of(type, table).FirstOrDefault(f => f.Property == property);

    public IReadOnlyList<FieldInfo> Of(IRecordType? type, string table) =>
        type?.Kind == table ? type.Fields : type?.Fields.Select(f => f.Rows).FirstOrDefault(r => r?.Table == table)?.Columns ?? _rows.GetValueOrDefault(table) ?? [];
}
