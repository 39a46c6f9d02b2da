using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Rows;

/// <summary>Numbers and days that can be read and cannot be, such as a birthday to come or an amount below zero: kept beside the record and reported, the row comes in.</summary>
internal static class DoubtfulValues
{
    /// <summary>Moves what its field does not allow to "More from import", a row of a list whole: half a line says something else. Gives field and text of each.</summary>
    /// <param name="today">Of whoever imports.</param>
    public static IReadOnlyList<string> TakeOut(IImportable type, JsonObject patch, DateOnly today)
    {
        var doubtful = new List<string>();
        foreach (var field in type.Fields.Where(f => !f.ReadOnly))
        {
            if (field.Rows is { } shape)
            {
                foreach (var row in (patch[field.Name] as JsonArray ?? []).OfType<JsonObject>().ToList())
                {
                    if (shape.Columns.Select(c => (Column: c, Text: Beyond(c, row[c.Name], today))).FirstOrDefault(c => c.Text is not null) is not ({ } column, { } wrong)) continue;
                    ((JsonArray)row.Parent!).Remove(row);
                    MoreFromImport.Keep(patch, field.Label, [string.Join(" ", shape.Columns.Select(c => row[c.Name]?.ToString()).OfType<string>())]);
                    doubtful.Add($"{field.Name}.{column.Name}: {wrong}");
                }
            }
            else if (Beyond(field, patch[field.Name], today) is { } text)
            {
                patch.Remove(field.Name);
                MoreFromImport.Keep(patch, field.Label, [text]);
                doubtful.Add($"{field.Name}: {text}");
            }
        }
        return doubtful;
    }

    /// <summary>The text of a value that its field does not allow; null = it does, or cannot be read at all.</summary>
    private static string? Beyond(FieldInfo field, JsonNode? node, DateOnly today)
    {
        if ((!field.Past && field.Min is null && field.Max is null) || node is not JsonValue || TextRule.CleanLine(FieldReader.AsText(node)) is not { } text) return null;
        var read = FieldReader.Read(field with { Min = null, Max = null }, node);
        var value = read.Value is int whole ? (decimal)whole : read.Value;
        return read.Refused || FieldReader.Beyond(field, value, today) is null ? null : text;
    }
}
