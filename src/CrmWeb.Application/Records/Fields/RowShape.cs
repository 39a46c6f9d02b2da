namespace CrmWeb.Application.Records.Fields;

/// <summary>
/// How a field that holds a list of rows (memberships, participants, later the lines of a deal) is read and written. The first column
/// is the link that the row is about; a list with no other column is a plain list of links.
/// </summary>
public sealed class RowShape
{
    private readonly Func<RowValues, object> _build;
    private readonly Func<object, RowValues> _split;
    private readonly Func<IEnumerable<object>, object> _list;

    private RowShape(IReadOnlyList<FieldInfo> columns, string? table, Func<RowValues, object> build, Func<object, RowValues> split, Func<IEnumerable<object>, object> list) =>
        (Columns, Table, _build, _split, _list) = (columns, table, build, split, list);

    public IReadOnlyList<FieldInfo> Columns { get; }

    /// <summary>Table of the child rows, whose changes are read by <see cref="FieldInfo.Property"/> of the columns; null = the list is a value of the record itself.</summary>
    public string? Table { get; }

    /// <summary>The link the row is about.</summary>
    public FieldInfo Key => Columns[0];

    /// <summary>In JSON an element is the link itself, not an object with columns.</summary>
    public bool Bare => Columns.Count == 1;

    public static RowShape Of<TRow>(IReadOnlyList<FieldInfo> columns, Func<RowValues, TRow> build, Func<TRow, RowValues> split, string? table = null) where TRow : notnull =>
        new(columns, table, values => build(values), row => split((TRow)row), rows => rows.Cast<TRow>().ToList());

    /// <summary>A list of links to records of one kind.</summary>
    /// <param name="property">Of the child rows: where they keep the link.</param>
    public static RowShape Links(string label, string kind, string? table = null, string property = "") => Of(
        [new FieldInfo("link", label, FieldType.Link) { LinkKind = kind, Property = property }],
        values => (Guid)values["link"]!, id => new RowValues { ["link"] = id }, table);

    public IEnumerable<RowValues> Split(object? list) => ((System.Collections.IEnumerable?)list)?.Cast<object>().Select(_split) ?? [];

    /// <summary>
    /// The list a patch makes of the current one. Rows about records the person may not see stay whatever the patch says: at the places
    /// where the patch has them as hidden, else at the end.
    /// </summary>
    internal object Merge(IReadOnlyList<RowValues> patch, object? current, IReadOnlySet<Guid> hidden)
    {
        var kept = new Queue<RowValues>(Split(current).Where(row => row[Key.Name] is Guid id && hidden.Contains(id)));
        var rows = new List<RowValues>();
        foreach (var row in patch)
        {
            if (!row.Hidden) rows.Add(row);
            else if (kept.TryDequeue(out var stays)) rows.Add(stays);
        }
        return _list(rows.Concat(kept).Select(_build));
    }
}

/// <summary>One row by column name; a column that was not given is absent.</summary>
public sealed class RowValues : Dictionary<string, object?>
{
    /// <summary>The row is about a record the person may not see: it stands for one that is kept.</summary>
    public bool Hidden { get; init; }

    public T? Get<T>(string column) => this.GetValueOrDefault(column) is T value ? value : default;
}
