using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>
/// Lists of linked rows (a contact's accounts, the contacts of an interaction) as a repeated group. The link is typed by name; the id of the
/// one shown travels beside it as <c>id|name</c>, so that an untouched row stays exactly what it was.
/// </summary>
internal static class RowForms
{
    private const string HiddenRow = "hidden";

    public static FieldView.Repeated Of(FieldInfo field, JsonNode? value, IFormCollection? typed, IStringLocalizer<Text> t, Viewer viewer)
    {
        var shape = field.Rows!;
        var columns = shape.Columns.Where(c => c.Type != FieldType.Boolean).ToList();
        var parts = columns.Select(c => new RepeatedPart(c.Name, t[c.Label], Wide: c.Type == FieldType.Link,
            SuggestHref: c.Type == FieldType.Link && c.LinkKind is not (User.Users or Team.Teams) ? $"/{c.LinkKind}?handler=Suggest" : null)
        { Options = c.Type == FieldType.Choice ? [new Choice("", t[c.Label]), .. Lookups.Values(c.Lookup).Select(v => new Choice(v, t[Lookups.Label(v)]))] : [] }).ToList();
        var rows = typed is not null
            ? FormPatch.Rows(typed, field.Name).Select(row => new RepeatedRow("", [.. columns.Select(c => row[c.Name]?.ToString() ?? "")], row["primary"]?.ToString() == "true", Id: row["id"]?.ToString()))
            : (value as JsonArray ?? []).OfType<JsonObject>().Select(row => Shown(shape, columns, row, t, viewer));
        return new FieldView.Repeated(field.Name, t[field.Label], t["Add another"], parts, [], [.. rows]) { Ranked = shape.Columns.Any(c => c.Name == "primary") };
    }

    public static JsonArray Read(FieldInfo field, IFormCollection form, Viewer viewer, DateOnly today)
    {
        var shape = field.Rows!;
        var rows = new JsonArray();
        foreach (var row in FormPatch.Rows(form, field.Name))
        {
            var text = row[shape.Key.Name]?.ToString() ?? "";
            var known = row["id"]?.ToString().Split('|', 2);
            JsonNode link = Guid.TryParse(row["chosen"]?.ToString(), out var chosen) ? JsonValue.Create(chosen.ToString()) : known is [HiddenRow, _] && text.Length > 0 ? new JsonObject { ["hidden"] = true } : known is [var id, var name] && name == text ? JsonValue.Create(id) : JsonValue.Create(text);
            if (shape.Key.Type != FieldType.Link) link = JsonValue.Create(text);
            if (shape.Bare) { if (text.Length > 0) rows.Add(link); continue; }
            var item = new JsonObject { [shape.Key.Name] = link };
            foreach (var column in shape.Columns.Skip(1))
            {
                var value = row[column.Name]?.ToString();
                item[column.Name] = column.Type switch
                {
                    FieldType.Boolean => row["primary"]?.ToString() == "true",
                    _ when value is not null => FormPatch.Value(column, value, viewer, today),
                    _ => null,
                };
            }
            rows.Add(item);
        }
        return rows;
    }

    private static RepeatedRow Shown(RowShape shape, IReadOnlyList<FieldInfo> columns, JsonObject row, IStringLocalizer<Text> t, Viewer viewer)
    {
        if (shape.Key.Type != FieldType.Link) return new RepeatedRow("", [.. columns.Select(c => Text(c, row[c.Name], viewer))]);
        var link = (shape.Bare ? row : row[shape.Key.Name] as JsonObject) ?? [];
        var name = link["name"]?.ToString() ?? t["another record"].Value;
        var id = FormValue.LinkId(link) ?? HiddenRow;
        return new RepeatedRow("", [.. columns.Select(c => c == shape.Key ? name : Text(c, row[c.Name], viewer))], row["primary"]?.ToString() == "true", Id: $"{id}|{name}");
    }

    private static string Text(FieldInfo column, JsonNode? value, Viewer viewer) =>
        column.Type == FieldType.Decimal && value is not null ? value.GetValue<decimal>().ToString("#,##0.####", viewer.Culture)
        : column.Type == FieldType.Date && DateOnly.TryParseExact(value?.ToString(), "yyyy-MM-dd", out var day) ? day.ToString("d", viewer.Culture) : value?.ToString() ?? "";
}
