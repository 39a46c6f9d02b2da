using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Records;

/// <summary>Turns a posted form into the JSON patch the acts take: local numbers and dates become invariant, repeated rows become arrays.</summary>
internal static partial class FormPatch
{
    /// <summary>Only fields the form carried are named; an emptied one is null.</summary>
    public static JsonObject Read(IRecordType type, IFormCollection form, Viewer viewer, DateOnly today)
    {
        var patch = new JsonObject();
        foreach (var field in type.Fields.Where(f => !f.ReadOnly))
        {
            if (field.Type is FieldType.Phones or FieldType.Emails or FieldType.WebLinks or FieldType.Addresses)
            {
                if (form.Keys.Any(k => k.StartsWith(field.Name + "[", StringComparison.Ordinal))) patch[field.Name] = new JsonArray([.. Rows(form, field.Name)]);
                continue;
            }
            if (field.Type == FieldType.Rows)
            {
                if (form.Keys.Any(k => k.StartsWith(field.Name + "[", StringComparison.Ordinal))) patch[field.Name] = RowForms.Read(field, form, viewer, today);
                continue;
            }
            if (!form.ContainsKey(field.Name) && !form.ContainsKey(field.Name + "Text")) continue;
            // a tick box sends a "false" before its own value
            var text = field.Type == FieldType.Boolean ? form[field.Name][^1] ?? "" : form[field.Name].ToString();
            if (text.Length == 0 && field.Type == FieldType.Link) text = form[field.Name + "Text"].ToString();
            patch[field.Name] = Value(field, text, viewer, today);
        }
        // "USD 5" says both
        foreach (var field in type.Fields.Where(f => f is { Type: FieldType.Decimal, CurrencyField: not null } && patch.ContainsKey(f.Name)))
            if (TypedNumber.Currency(form[field.Name].ToString()) is { } currency) patch[field.CurrencyField!] = currency;
        return patch;
    }

    /// <summary>One typed text as the acts take it; null for blank.</summary>
    public static JsonNode? Value(FieldInfo field, string text, Viewer viewer, DateOnly today) => text.Trim().Length == 0 ? null : field.Type switch
    {
        FieldType.Integer or FieldType.Decimal => Number(text, viewer.Culture),
        FieldType.Date => TypedDate.Read(text, viewer.Culture, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text,
        _ => text,
    };

    /// <summary>The rows <c>phones[0].value</c> ... of a repeated group; blank rows are left out.</summary>
    public static IEnumerable<JsonObject> Rows(IFormCollection form, string name)
    {
        var primary = form[name + ".primary"].ToString();
        var rows = form.Keys.Select(key => Part().Match(key)).Where(m => m.Success && m.Groups["name"].Value == name)
            .GroupBy(m => int.Parse(m.Groups["row"].Value, CultureInfo.InvariantCulture)).OrderBy(g => g.Key);
        foreach (var row in rows)
        {
            var parts = row.Select(m => (Name: m.Groups["part"].Value, Value: form[m.Value].ToString().Trim())).ToList();
            if (parts.All(p => p.Value.Length == 0 || p.Name is "label" or "id")) continue;
            var item = new JsonObject { ["primary"] = row.Key.ToString(CultureInfo.InvariantCulture) == primary };
            foreach (var part in parts) item[part.Name] = part.Value.Length == 0 ? null : part.Value;
            yield return item;
        }
    }

    /// <summary>The number in invariant digits; what cannot be read goes on as typed and is refused with the field's own message.</summary>
    private static string Number(string text, CultureInfo culture) => TypedNumber.Read(text, culture)?.ToString(CultureInfo.InvariantCulture) ?? text;

    [GeneratedRegex(@"^(?<name>[a-zA-Z.]+)\[(?<row>\d{1,3})\]\.(?<part>[a-zA-Z0-9]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
