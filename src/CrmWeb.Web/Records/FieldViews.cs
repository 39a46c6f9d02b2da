using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Draws a field as an input, filled from the record (JSON) or from what was typed.</summary>
public sealed class FieldViews(IStringLocalizer<Text> t, Viewer viewer)
{
    /// <param name="value">The record's value; ignored when something was <paramref name="typed"/>.</param>
    /// <param name="typed">The posted form when it comes back with an error; null otherwise.</param>
    public FieldView Of(FieldInfo field, JsonNode? value, IFormCollection? typed, string? error, DirectorySnapshot directory, bool focus = false)
    {
        var text = typed is null ? Shown(field, value) : field.Type == FieldType.Boolean ? typed[field.Name].LastOrDefault() ?? "" : typed[field.Name].ToString();
        FieldView view = field.Type switch
        {
            FieldType.LongText => new FieldView.Lines(field.Name, t[field.Label], text, field.MaxLength > 1000 ? 4 : 2, field.Mentions),
            FieldType.Integer or FieldType.Decimal => new FieldView.Number(field.Name, t[field.Label], text),
            FieldType.Date => new FieldView.Date(field.Name, t[field.Label], text),
            FieldType.Boolean => new FieldView.Tick(field.Name, t[field.Label], text is "true" or "on"),
            FieldType.Choice => Choice(field, text),
            FieldType.Tags => new FieldView.Tags(field.Name, t[field.Label], text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), []),
            FieldType.Link when field.LinkKind is User.Users or Team.Teams => People(field, typed is not null ? text : FormValue.LinkId(value) ?? "", directory),
            FieldType.Link when directory.Knows(field.LinkKind!) => Few(field, typed is not null ? text : FormValue.LinkId(value) ?? "", directory),
            FieldType.Link => new FieldView.Record(field.Name, t[field.Label], $"/{field.LinkKind}?handler=Suggest",
                typed is not null ? text : FormValue.LinkId(value), typed is not null ? typed[field.Name + "Text"].ToString() : value?["name"]?.ToString() ?? ""),
            FieldType.Phones or FieldType.Emails or FieldType.WebLinks or FieldType.Addresses => Repeated(field, value, typed),
            FieldType.Rows => RowForms.Of(field, value, typed, t, viewer),
            _ => new FieldView.Line(field.Name, t[field.Label], text),
        };
        return view with { Error = error, Required = field.Required, Focus = focus };
    }

    private string Shown(FieldInfo field, JsonNode? value) => value switch
    {
        null => "",
        JsonArray tags => string.Join(", ", tags.Select(tag => tag?.ToString())),
        JsonObject => "",
        _ when field.Type == FieldType.Date && DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", out var day) => day.ToString("d", viewer.Culture),
        _ when field.Type == FieldType.Decimal => value.GetValue<decimal>().ToString("#,##0.##", viewer.Culture),
        _ when field.Type == FieldType.Integer => value.GetValue<int>().ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The list's values, and the record's own when it is none of them.</summary>
    private FieldView.Pick Choice(FieldInfo field, string value)
    {
        var known = Lookups.Values(field.Lookup);
        var options = known.Select(v => new Choice(v, t[Lookups.Label(v)])).ToList();
        if (value.Length > 0 && !known.Contains(value)) options.Insert(0, new Choice(value, value));
        return new FieldView.Pick(field.Name, t[field.Label], [new Choice("", "–"), .. options], value);
    }

    private FieldView.Pick People(FieldInfo field, string id, DirectorySnapshot directory)
    {
        var options = field.LinkKind == User.Users
            ? directory.Users.Where(u => u.Active || u.Id.ToString() == id).Select(u => new Choice(u.Id.ToString(), u.Name))
            : directory.Teams.Select(team => new Choice(team.Id.ToString(), team.Name));
        return new FieldView.Pick(field.Name, t[field.Label], [new Choice("", t["Nobody"]), .. options], id);
    }

    /// <summary>Things so few that they are chosen from a list: pipelines, stages.</summary>
    private FieldView.Pick Few(FieldInfo field, string chosen, DirectorySnapshot directory)
    {
        var choices = directory.Choices(field.LinkKind!);
        var several = choices.Select(c => c.Group).Distinct().Count() > 1;
        return new FieldView.Pick(field.Name, t[field.Label], [new Choice("", "–"), .. choices.Select(c => new Choice(c.Id.ToString(), several ? $"{c.Group}: {c.Name}" : c.Name))], chosen);
    }

    private FieldView.Repeated Repeated(FieldInfo field, JsonNode? value, IFormCollection? typed)
    {
        IReadOnlyList<RepeatedPart> parts = field.Type switch
        {
            FieldType.Phones => [new("value", t["Number"], "tel")],
            FieldType.Emails => [new("value", t["Address"], "email")],
            FieldType.WebLinks => [new("value", t["Web address"], "url")],
            _ => [new("street", t["Street"]), new("postcode", t["Postcode"], Wide: false), new("city", t["City"], Wide: false), new("region", t["Region"], Wide: false), new("country", t["Country"], Wide: false)],
        };
        var items = typed is not null ? FormPatch.Rows(typed, field.Name) : (value as JsonArray)?.OfType<JsonObject>() ?? [];
        var rows = items.Select(item => new RepeatedRow(item["label"]?.ToString() ?? "", [.. parts.Select(p => item[p.Name]?.ToString() ?? "")], item["primary"]?.ToString() == "true")).ToList();
        var labels = Lookups.ContactPointLabels.Select(c => new Choice(c.Value, t[c.Label])).ToList();
        foreach (var own in rows.Select(r => r.Label).Where(l => l.Length > 0 && labels.All(c => c.Value != l)).Distinct().ToList()) labels.Add(new Choice(own, own));
        return new FieldView.Repeated(field.Name, t[field.Label], t["Add another"], parts, [new Choice("", "–"), .. labels], rows);
    }
}
