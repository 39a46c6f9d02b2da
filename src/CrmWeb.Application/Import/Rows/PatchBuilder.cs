using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Rows;

/// <summary>Turns the cells of a row into a patch in the contract's shape, by the plan of its columns.</summary>
internal sealed class PatchBuilder(ColumnPlan plan, ColumnFormats formats, ImportMapping mapping, string kind)
{
    /// <summary>What only counts where nothing else is said comes last.</summary>
    private readonly IReadOnlyList<PlannedColumn> _inOrder = [.. plan.Columns.OrderBy(c => c.Target.Part == TargetPath.Expected)];

    private readonly IReadOnlyList<SourceHeader> _kept = mapping.More is not { } more ? []
        : [.. plan.LeftOut.Where(h => more.Contains("*") || more.Contains(h.Name))];

    private readonly Dictionary<string, Dictionary<string, string?>> _values = (mapping.Values ?? new Dictionary<string, IReadOnlyDictionary<string, string?>>())
        .ToDictionary(f => f.Key, f => f.Value.GroupBy(v => TextRule.Fold(v.Key)).ToDictionary(v => v.Key, v => v.First().Value));

    /// <summary>The patch, and what in it cannot be read.</summary>
    public (JsonObject Patch, IReadOnlyList<string> Problems) Build(SourceRow row)
    {
        var patch = new JsonObject();
        var problems = new List<string>();
        var entries = new EntryLists(patch, mapping.Zone);
        foreach (var column in _inOrder)
        {
            var cell = Mapped(column, row.Cells[column.Header.Index]);
            if (string.IsNullOrWhiteSpace(cell))
            {
                if (mapping.EmptyClears && !column.IsPart && !patch.ContainsKey(column.Field.Name)) Clear(patch, column);
                continue;
            }
            if (Put(patch, entries, column, cell) is { } problem) problems.Add(problem);
        }
        entries.Finish();
        KeepMore(patch, row);
        return (patch, problems);
    }

    private string? Put(JsonObject patch, EntryLists entries, PlannedColumn column, string cell)
    {
        var (field, target) = (column.Field, column.Target);
        if (column.IsPart)
        {
            if (field.NamesKind)
            {
                entries.Column(column.Root, field.Name, cell.Trim());
                return null;
            }
            var value = new JsonObject();
            var problem = Put(value, new EntryLists(value, mapping.Zone), column with { Root = field, Target = new TargetPath(field.Name) }, cell);
            if (column.Root.Kind == FieldKind.Rows) entries.Column(column.Root, field.Name, value[field.Name]);
            else patch[$"{column.Root.Name}.{field.Name}"] = value[field.Name]?.DeepClone();
            return problem;
        }
        switch (field.Kind)
        {
            case FieldKind.Rows:
                entries.Column(field, field.Parts[0].Name, cell.Trim());
                return null;
            case FieldKind.Whole:
                var whole = NumberColumn.ParseWhole(cell, formats.Decimals[column.Header.Index]);
                return Set(patch, field.Name, whole.Value, whole.Reason);
            case FieldKind.Percent:
                var percent = NumberColumn.ParsePercent(cell, formats.Decimals[column.Header.Index]);
                return Set(patch, field.Name, percent.Value, percent.Reason);
            case FieldKind.Number:
                var number = NumberColumn.Parse(cell, formats.Decimals[column.Header.Index]);
                return Set(patch, field.Name, number.Value, number.Reason);
            case FieldKind.Date when target.IsWholeDate:
                if (target.Part is not null && patch[field.Name] is not null) return null;
                var day = DateColumn.Parse(cell, formats.Dates[column.Header.Index]);
                return Set(patch, field.Name, day.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Reason);
            case FieldKind.Date when target.Part == TargetPath.Time:
                if (!TimeOnly.TryParse(cell, CultureInfo.InvariantCulture, out var hour)) return $"{field.Name}: \"{cell}\" is no time of the day.";
                entries.Hour(field.Name, hour);
                return null;
            case FieldKind.Date:
                entries.DatePart(field.Name, target.Part!, cell);
                return null;
            case FieldKind.YesNo:
                var yes = WordValues.YesOrNo(cell);
                return Set(patch, field.Name, yes.Value, yes.Reason);
            case FieldKind.Tags:
                entries.Tags(field.Name, WordValues.Tags(cell));
                return null;
            case FieldKind.Phones or FieldKind.Emails or FieldKind.Links:
                entries.Points(field.Name, target, cell);
                return null;
            case FieldKind.Address:
                var part = target.Part ?? "street";
                if (patch[field.Name] is not JsonObject address) patch[field.Name] = address = [];
                address[part] = address[part] is { } above ? $"{above.GetValue<string>()}\n{cell.Trim()}" : cell.Trim();
                return null;
            case FieldKind.Addresses:
                entries.Address(field.Name, target, cell);
                return null;
            case FieldKind.Record when target.Part is not null || field.Name == "accounts":
                entries.Link(field.Name, target.Part ?? "name", cell);
                return null;
            case FieldKind.LongText when patch[field.Name] is { } before:
                patch[field.Name] = $"{before.GetValue<string>()}\n{cell.Trim()}";
                return null;
            case FieldKind.Choice when StandardValues.Of(kind, field.Name, cell) is { } own:
                patch[field.Name] = own;
                return null;
            case FieldKind.Text or FieldKind.LongText or FieldKind.Choice or FieldKind.Record or FieldKind.ExternalId:
                patch[field.Name] = cell;
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(column));
        }
    }

    private static string? Set<T>(JsonObject patch, string name, T? value, string? problem)
    {
        if (problem is null) patch[name] = JsonValue.Create(value);
        return problem is null ? null : $"{name}: {problem}";
    }

    private static void Clear(JsonObject patch, PlannedColumn column)
    {
        if (column.Field.Kind == FieldKind.Address && column.Target.Part is { } part)
        {
            if (patch[column.Field.Name] is not JsonObject address) patch[column.Field.Name] = address = [];
            address[part] = null;
        }
        else if (column.Target.Part is null && column.Field.Kind != FieldKind.Addresses)
        {
            patch[column.Field.Name] = null;
        }
    }

    /// <summary>Values are given by field; by the file's column is understood as well.</summary>
    private string Mapped(PlannedColumn column, string cell) =>
        (_values.GetValueOrDefault(column.Target.ToString()) ?? _values.GetValueOrDefault(column.Root.Name) ?? _values.GetValueOrDefault(column.Header.Name) ?? Rows(column)) is { } values
        && values.TryGetValue(TextRule.Fold(cell.Trim()), out var other) ? other ?? "" : cell;

    /// <summary>What rows are about has a name of its own: "product" for the lines of a deal.</summary>
    private Dictionary<string, string?>? Rows(PlannedColumn column) =>
        column.Root.Kind == FieldKind.Rows ? _values.GetValueOrDefault(column.IsPart ? column.Field.Name : column.Root.Parts[0].Name) : null;

    private void KeepMore(JsonObject patch, SourceRow row)
    {
        var more = new JsonObject();
        foreach (var header in _kept)
        {
            if (TextRule.Clean(row.Cells[header.Index]) is { } text) more[header.Name] = text;
        }
        if (more.Count > 0) patch["more"] = more;
    }
}
