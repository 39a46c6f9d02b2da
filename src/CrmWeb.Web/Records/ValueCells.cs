using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Records;

/// <summary>How a field's value is shown, in a list (typed) and on a record's page (JSON).</summary>
internal static class ValueCells
{
    public static Cell Of(FieldInfo field, object? value, string currency) => value switch
    {
        null or "" => Cell.None,
        LinkTitle link => Link(link.Kind, link.Id, link.Title),
        int number => new Cell.Number(number, WholeFormat(field)),
        decimal amount => field.CurrencyField is null ? new Cell.Number(amount, "#,##0.##") : new Cell.Money(amount, currency),
        DateTimeOffset at => new Cell.Instant(at),
        DateOnly day => new Cell.Day(day),
        bool yes => new Cell.YesNo(yes),
        string[] tags => tags.Length == 0 ? Cell.None : new Cell.Pills([.. tags.Select(Pill.Tag)]),
        string text => Text(field, text),
        _ => new Cell.Words(value.ToString() ?? ""),
    };

    /// <summary>A whole number in running text.</summary>
    public static string Whole(FieldInfo field, int number, CultureInfo culture) => number.ToString(WholeFormat(field), culture);

    /// <summary>A year is not grouped in thousands.</summary>
    private static string WholeFormat(FieldInfo field) => field.Name == "founded" ? "0" : "N0";

    /// <summary>All cells of a fact, with the labels beside them.</summary>
    public static (IReadOnlyList<Cell> Cells, IReadOnlyList<string> Notes) OfJson(FieldInfo field, JsonNode? node, string currency)
    {
        if (node is null) return ([], []);
        switch (field.Type)
        {
            case FieldType.Phones:
                return Points(node, item => new Cell.Phone(Value(item), item["e164"]?.GetValue<string>()));
            case FieldType.Emails:
                return Points(node, item => new Cell.Email(Value(item)));
            case FieldType.WebLinks:
                return Points(node, item => Web(Value(item)));
            case FieldType.Addresses:
                return Points(node, item => new Cell.Words(string.Join(", ", new[] { "street", "postcode", "city", "region", "country" }.Select(part => item[part]?.GetValue<string>()).OfType<string>())));
            case FieldType.Tags:
                var tags = node.AsArray().Select(tag => tag!.GetValue<string>()).ToList();
                return (tags.Count == 0 ? [] : [new Cell.Pills([.. tags.Select(Pill.Tag)])], []);
            case FieldType.Link:
                return ([node["hidden"] is not null ? Cell.Another : Link(field.LinkKind!, node["id"]!.GetValue<Guid>(), node["name"]!.GetValue<string>())], []);
            case FieldType.Rows:
                return RowCells(field, node.AsArray());
            case FieldType.Json:
                return Members(node);
            case FieldType.Integer:
                return ([Of(field, node.GetValue<int>(), currency)], []);
            case FieldType.Decimal:
                return ([Of(field, node.GetValue<decimal>(), currency)], []);
            case FieldType.Boolean:
                return ([new Cell.YesNo(node.GetValue<bool>())], []);
            case FieldType.Date:
                return ([new Cell.Day(DateOnly.ParseExact(node.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture))], []);
            case FieldType.Instant:
                return ([new Cell.Instant(node.GetValue<DateTimeOffset>())], []);
            default:
                return ([Text(field, node.GetValue<string>())], []);
        }
    }

    private static (IReadOnlyList<Cell>, IReadOnlyList<string>) RowCells(FieldInfo field, JsonArray rows)
    {
        var key = field.Rows!.Key;
        // rows that lead nowhere: prices by currency
        if (key.Type != FieldType.Link) return ([.. rows.OfType<JsonObject>().Select(row => RowCell(field.Rows, row))], []);
        var items = rows.OfType<JsonObject>().Select(row => (Link: (field.Rows.Bare ? row : row[key.Name] as JsonObject) ?? [], Row: row)).ToList();
        return ([.. items.Select(i => i.Link["id"] is null ? Cell.Another : Link(key.LinkKind!, i.Link["id"]!.GetValue<Guid>(), i.Link["name"]?.GetValue<string>()))],
            [.. items.Select(i => field.Rows.Bare ? "" : Note(i.Row))]);
    }

    private static Cell RowCell(RowShape shape, JsonObject row) => shape.Columns.FirstOrDefault(c => c.Type == FieldType.Decimal) is { } amount && row[amount.Name] is { } value
        ? new Cell.Money(value.GetValue<decimal>(), row[shape.Key.Name]?.ToString() ?? "")
        : new Cell.Words(string.Join(" ", shape.Columns.Select(c => row[c.Name]?.ToString()).OfType<string>()));

    /// <summary>"Buyer, 1 Mar 2019 – 31 Dec 2022".</summary>
    private static string Note(JsonObject row)
    {
        var period = (Day(row["from"]), Day(row["to"])) switch
        {
            (null, null) => null,
            (var from, null) => from + "\u00a0–",
            (null, var to) => "–\u00a0" + to,
            (var from, var to) => $"{from} – {to}",
        };
        return string.Join(", ", new[] { row["role"]?.ToString(), period }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? Day(JsonNode? node) =>
        DateOnly.TryParseExact(node?.ToString(), "yyyy-MM-dd", out var day) ? DatePhrases.Written(day, "d MMM yyyy", CultureInfo.CurrentCulture) : null;

    private static Cell Link(string kind, Guid id, string? title) => title is null
        ? Cell.Another
        : kind is User.Users ? new Cell.Person(title) : kind is Team.Teams or SalesPipeline.Pipelines or Stage.Stages ? new Cell.Words(title) : new Cell.Link(title, RecordHref.To(kind, id));

    private static Cell Text(FieldInfo field, string text) => field switch
    {
        { Type: FieldType.Emails } => new Cell.Email(text),
        { Type: FieldType.Phones } => new Cell.Phone(text),
        { Name: "website" } => Web(text),
        { Name: "email" } => new Cell.Email(text),
        { DialledAs: not null } => new Cell.Phone(text),
        { Name: "status", Lookup: "leadStatuses" } => new Cell.Pills([LeadPill.Of(text)]),
        { Lookup: { } list } when Lookups.IsClosed(list) => new Cell.Said(Lookups.Label(text)),
        _ => new Cell.Words(text),
    };

    private static Cell Web(string text)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new Cell.Link(text, uri!.AbsoluteUri) : new Cell.Words(text);
    }

    private static (IReadOnlyList<Cell>, IReadOnlyList<string>) Points(JsonNode node, Func<JsonObject, Cell> cell)
    {
        var items = node.AsArray().OfType<JsonObject>().OrderByDescending(item => item["primary"]?.GetValue<bool>() == true).ToList();
        return ([.. items.Select(cell)], [.. items.Select(item => item["label"]?.GetValue<string>() ?? "")]);
    }

    private static (IReadOnlyList<Cell>, IReadOnlyList<string>) Members(JsonNode node)
    {
        var members = node.AsObject();
        return ([.. members.Select(m => (Cell)new Cell.Words(m.Value?.ToString() ?? ""))], [.. members.Select(m => m.Key)]);
    }

    private static string Value(JsonObject item) => item["value"]?.GetValue<string>() ?? "";
}
