using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>Reads a list of rows: an array of objects, of texts that name the link, or one of either.</summary>
internal static class RowReader
{
    private const int Most = 500;

    public static Outcome<object?> Read(FieldInfo field, JsonNode node)
    {
        var items = node is JsonArray array ? array.OfType<JsonNode>().ToList() : [node];
        if (items.Count > Most) return FieldReader.Refuse(field, "At most {0} entries.", Most);
        var rows = new List<RowValues>();
        foreach (var item in items)
        {
            var row = Row(field, field.Rows!, item);
            if (row.Refused) return row.Refusals.Select(r => r with { Field = field.Name }).ToArray();
            if (row.Value is { } values) rows.Add(values);
        }
        return rows;
    }

    /// <summary>An empty outcome value = nothing was written there.</summary>
    private static Outcome<RowValues?> Row(FieldInfo field, RowShape shape, JsonNode item)
    {
        var isLink = shape.Bare || item is not JsonObject given || given.ContainsKey("id") || given.ContainsKey("name") || given.ContainsKey("hidden");
        var parts = isLink ? new JsonObject { [shape.Key.Name] = item.DeepClone() } : item.AsObject();
        if (parts[shape.Key.Name] is JsonObject link && link.ContainsKey("hidden")) return new RowValues { Hidden = true };
        var values = new RowValues();
        foreach (var (name, part) in parts)
        {
            if (shape.Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } column)
                return FieldReader.Refuse(field, "There is no field “{0}”.", name);
            var value = FieldReader.Read(column, part);
            if (value.Refused) return value.Refusals.ToArray();
            values[column.Name] = value.Value;
        }
        if (values.GetValueOrDefault(shape.Key.Name) is not null) return values;
        return shape.Bare || values.Values.All(v => v is null or false) ? default(Outcome<RowValues?>) : FieldReader.Refuse(field, "{0} is required.", shape.Key.Label);
    }
}
