using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Import.Reading.Values;

namespace CrmWeb.Application.Import.Rows;

/// <summary>The parts of a patch that several columns fill together: labelled lists, addresses, dates in three columns, links.</summary>
/// <param name="zone">Of hours in columns of their own.</param>
internal sealed partial class EntryLists(JsonObject patch, TimeZoneInfo zone)
{
    private readonly Dictionary<string, JsonObject> _open = [];
    private readonly Dictionary<TargetField, JsonObject> _rows = [];
    private readonly Dictionary<string, TimeOnly> _hours = [];

    public void Tags(string field, IReadOnlyList<string> tags)
    {
        if (patch[field] is not JsonArray list) patch[field] = list = [];
        foreach (var tag in tags) list.Add((JsonNode)tag);
    }

    /// <summary>A phone, e-mail or web address; the first one of the row becomes the primary one.</summary>
    public void Points(string field, TargetPath target, string cell)
    {
        if (target.Part == "label")
        {
            Open(field, target)["label"] = Plain(cell);
            return;
        }
        var values = WordValues.Several(cell);
        for (var i = 0; i < values.Count; i++)
        {
            var entry = target.Entry is not null && i == 0 ? Open(field, target) : new JsonObject { ["label"] = target.Label };
            entry["value"] = values[i];
            List(field, entry);
        }
    }

    public void Address(string field, TargetPath target, string cell)
    {
        var entry = Open(field, target);
        var part = target.Part ?? "street";
        if (part == "label") entry["label"] = Plain(cell);
        else
        {
            entry["label"] ??= target.Label;
            entry[part] = entry[part] is { } above ? $"{above.GetValue<string>()}\n{cell.Trim()}" : cell.Trim();
            List(field, entry);
        }
    }

    /// <summary>A link with parts: name, externalId, email, domain name the record, anything else is said about the link.</summary>
    public void Link(string field, string part, string cell)
    {
        var entry = Open(field, new TargetPath(field));
        entry[part] = cell.Trim();
    }

    /// <summary>A column of the row's entry in a list of rows.</summary>
    public void Column(TargetField field, string column, JsonNode? value)
    {
        if (!_rows.TryGetValue(field, out var row)) _rows[field] = row = [];
        if (field.Parts.FirstOrDefault(p => p.Name == column) is { NamesKind: true })
        {
            // HubSpot writes "Ann Smith (4421)"
            value = string.Join(';', WordValues.Several($"{value}").Select(v => $"{column}:{Numbered().Replace(v, "")}"));
            column = field.Parts[0].Name;
        }
        row[column] = row[column] is { } before && value is not null ? $"{before};{value}" : value?.DeepClone();
    }

    public void DatePart(string field, string part, string cell) => Open(field, new TargetPath(field))[part] = cell.Trim();

    /// <summary>The hour of the day that another column gives.</summary>
    public void Hour(string field, TimeOnly hour) => _hours[field] = hour;

    /// <summary>Puts what waited for its other columns into the patch.</summary>
    public void Finish()
    {
        foreach (var (field, row) in _rows.Where(r => r.Value.ContainsKey(r.Key.Parts[0].Name))) patch[field.Name] = Rows(row);
        foreach (var (field, hour) in _hours)
            if (patch[field] is JsonValue given && DateOnly.TryParseExact(given.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) patch[field + "At"] = Instant(date.ToDateTime(hour));
        foreach (var (key, entry) in _open)
        {
            if (entry["year"] is { } year && entry["month"] is { } month && entry["day"] is { } day)
            {
                if (int.TryParse(year.ToString(), CultureInfo.InvariantCulture, out var y) && int.TryParse(month.ToString(), CultureInfo.InvariantCulture, out var m) && int.TryParse(day.ToString(), CultureInfo.InvariantCulture, out var d))
                    patch[key] = string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}");
            }
            else if ((entry["externalId"] ?? entry["email"] ?? entry["domain"] ?? entry["name"]) is { } named)
            {
                var about = new JsonObject { ["account"] = named.DeepClone() };
                foreach (var part in (string[])["role", "from", "to", "primary"])
                {
                    if (entry[part] is { } said) about[part] = said.DeepClone();
                }
                patch[key] = key == "accounts" ? new JsonArray(about) : named.DeepClone();
            }
        }
    }

    /// <summary>An hour that the change of clocks leaves out is the next.</summary>
    private string Instant(DateTime wall)
    {
        if (zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>One row with all its columns; of a cell that names several records a row for each.</summary>
    private static JsonArray Rows(JsonObject row)
    {
        if (row.Count == 1 && row.First().Value is JsonValue only && WordValues.Several(only.ToString()) is { Count: > 1 } several) return new JsonArray([.. several.Select(s => (JsonNode)s)]);
        return row.Count == 1 ? new JsonArray(row.First().Value?.DeepClone()) : new JsonArray(row);
    }

    private JsonObject Open(string field, TargetPath target)
    {
        var key = target.Entry is { } number ? string.Create(CultureInfo.InvariantCulture, $"{field}[{number}]") : target.Label is null ? field : $"{field}[{target.Label}]";
        if (!_open.TryGetValue(key, out var entry)) _open[key] = entry = [];
        return entry;
    }

    private void List(string field, JsonObject entry)
    {
        if (patch[field] is not JsonArray list) patch[field] = list = [];
        if (entry.Parent is null) list.Add((JsonNode)entry);
    }

    /// <summary>Google writes "* Work" for a label of its own.</summary>
    private static string Plain(string label) => label.Trim().TrimStart('*').Trim();

    [GeneratedRegex(@" \(\d+\)$")]
    private static partial Regex Numbered();
}
