using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>A value of the journal in words, as its field shows it. Values are written by versions of the program that are long gone: what is not of the field's type is shown as it stands.</summary>
public sealed class HistoryWords(Viewer viewer, DatePhrases dates, IStringLocalizer<Text> t)
{
    /// <param name="currency">Of amounts, at that time.</param>
    /// <param name="nameOf">Name of a linked record; null when the person may not see it.</param>
    /// <returns>Null when it is empty.</returns>
    public string? Of(FieldInfo field, JsonNode? value, string currency, Func<Guid, string?> nameOf) => value switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
        JsonObject hidden when EditFlow.IsHidden(hidden) => t["another record"],
        JsonArray items => string.Join(", ", items.Select(item => Of(field, item, currency, nameOf)).OfType<string>()),
        JsonObject item => Item(field, item, currency, nameOf),
        JsonValue one => One(field, one, currency, nameOf),
        _ => value.ToJsonString(),
    };

    private string Item(FieldInfo field, JsonObject item, string currency, Func<Guid, string?> nameOf) => field switch
    {
        { Type: FieldType.Addresses } => string.Join(", ", new[] { "Street", "Postcode", "City", "Region", "Country" }.Select(part => item["Address"]?[part]?.ToString()).OfType<string>()),
        { Type: FieldType.Json } => string.Join(", ", item.Select(m => $"{m.Key}: {m.Value}")),
        { Rows: { } shape } => string.Join(" ", shape.Columns.Select(c => Of(c, item[c.Property], currency, nameOf)).OfType<string>()),
        _ => item["Value"]?.ToString() ?? item["Text"]?.ToString() ?? item.ToJsonString(),
    };

    private string One(FieldInfo field, JsonValue value, string currency, Func<Guid, string?> nameOf)
    {
        var text = value.ToString();
        return field.Type switch
        {
            _ when field.LinkKind is not null && Guid.TryParse(text, out var id) => nameOf(id) ?? t["another record"],
            _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>() ? t["Yes"] : t["No"],
            FieldType.Instant when value.TryGetValue<DateTimeOffset>(out var at) => dates.Plain(at),
            FieldType.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) => dates.Plain(day),
            FieldType.Decimal when value.TryGetValue<decimal>(out var amount) => field.CurrencyField is null ? amount.ToString("#,##0.##########", viewer.Culture) : Amounts.Of(amount, currency, viewer),
            FieldType.Integer when value.TryGetValue<int>(out var number) => ValueCells.Whole(field, number, viewer.Culture),
            FieldType.Choice when field.Lookup is null => t[Spaced(text)],
            _ when Lookups.IsClosed(field.Lookup) => t[Lookups.Label(text)],
            _ => text,
        };
    }

    /// <summary>One of the program's own words: "BestCase" as "Best case".</summary>
    private static string Spaced(string word) =>
        word[..1] + string.Concat(word.Skip(1).Select(c => char.IsUpper(c) ? " " + char.ToLower(c, CultureInfo.InvariantCulture) : c.ToString()));
}
