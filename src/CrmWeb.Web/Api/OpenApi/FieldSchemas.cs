using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Fields as JSON schemas. What is read and what is written differ: links are objects when read and texts when written.</summary>
internal static class FieldSchemas
{
    public static JsonObject Of(FieldInfo field, bool write)
    {
        var schema = Shape(field, write);
        schema["title"] = field.Label;
        if (field.Help is { } help) schema["description"] = schema["description"] is { } told ? $"{help} {told}" : help;
        if (field.ReadOnly) schema["readOnly"] = true;
        if (field.Required || !(write || !AlwaysThere(field))) return schema;
        // OpenAPI 3.0 lets "nullable" only widen the type beside it, so a reference needs a schema that is nullable itself
        if (schema.ContainsKey("allOf")) schema["allOf"] = new JsonArray(Ref("LinkOrNull"));
        else schema["nullable"] = true;
        return schema;
    }

    public static JsonObject Text(int longest) => new() { ["type"] = "string", ["maxLength"] = longest };

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    public static JsonObject Array(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject Object(params (string Name, JsonNode Schema)[] members) =>
        new() { ["type"] = "object", ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Schema))) };

    private static bool AlwaysThere(FieldInfo field) => (field.Type is FieldType.Boolean && !field.ReadOnly) || field.Type is FieldType.Tags or FieldType.Phones or FieldType.Emails
        or FieldType.WebLinks or FieldType.Addresses or FieldType.Rows || field.Name is "createdAt" or "updatedAt" or "custom";

    private static JsonObject Shape(FieldInfo field, bool write) => field.Type switch
    {
        FieldType.Text => Text(field.MaxLength),
        FieldType.LongText => With(Text(field.MaxLength), "x-multiline", true),
        FieldType.Choice => Choice(field),
        FieldType.Integer => Bounded(field, new JsonObject { ["type"] = "integer", ["format"] = "int32" }),
        FieldType.Decimal => Bounded(field, With(new JsonObject { ["type"] = "number" }, "x-currency", field.CurrencyField)),
        FieldType.Date => new JsonObject { ["type"] = "string", ["format"] = "date" },
        FieldType.Instant => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        FieldType.Boolean => new JsonObject { ["type"] = "boolean" },
        FieldType.Link => Link(field, write),
        FieldType.Tags => With(Array(Text(100)), "maxItems", 100),
        FieldType.Phones => Array(Object(("value", Text(ContactPointReader.PhoneLength)), ("label", Label()),
            ("e164", With(With(Text(20), "readOnly", true), "nullable", true)), ("primary", Flag()))),
        FieldType.Emails => Array(Object(("value", With(Text(ContactPointReader.EmailLength), "format", "email")), ("label", Label()), ("primary", Flag()))),
        FieldType.WebLinks => Array(Object(("value", Text(ContactPointReader.LinkLength)), ("label", Label()), ("primary", Flag()))),
        FieldType.Addresses => Array(Object(("label", Label()), ("street", With(Part(), "x-multiline", true)), ("city", Part()), ("region", Part()),
            ("postcode", Part()), ("country", Part()), ("primary", Flag()))),
        FieldType.Rows => Array(field.Rows!.Bare ? Link(field.Rows.Key, write) : Object([.. field.Rows.Columns.Select(c => (c.Name, (JsonNode)Of(c, write)))])),
        FieldType.Json => new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
    };

    private static JsonObject Choice(FieldInfo field)
    {
        var schema = With(Text(field.MaxLength), "x-lookup", field.Lookup);
        if (Lookups.IsClosed(field.Lookup)) schema["enum"] = new JsonArray([.. Lookups.Values(field.Lookup).Select(v => (JsonNode)v)]);
        else schema["description"] = $"One of /lookups/{field.Lookup}, or a value of your own.";
        return schema;
    }

    private static JsonObject Link(FieldInfo field, bool write) => write
        ? new JsonObject { ["type"] = "string", ["description"] = "Id, external id, e-mail or exact name.", ["x-link"] = field.LinkKind }
        : With(new JsonObject { ["allOf"] = new JsonArray(Ref("Link")) }, "x-link", field.LinkKind);

    private static JsonObject Bounded(FieldInfo field, JsonObject number)
    {
        if (field.Min is { } min) number["minimum"] = min;
        if (field.Max is { } max) number["maximum"] = max;
        return number;
    }

    private static JsonObject Label() => With(Text(ContactPointReader.LabelLength), "nullable", true);

    private static JsonObject Part() => With(Text(ContactPointReader.PartLength), "nullable", true);

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject With(JsonObject schema, string name, JsonNode? value)
    {
        if (value is not null) schema[name] = value;
        return schema;
    }
}
