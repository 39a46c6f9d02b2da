using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Schemas, errors and the key: what operations refer to.</summary>
internal static class ApiComponents
{
    private static readonly (int Status, string Words)[] Errors =
    [
        (400, "The request cannot be read."), (401, "No valid key."), (403, "The record is visible, but not for this act."),
        (404, "Absent, or not visible to the key's owner: both answer the same."), (409, "The record's state is in the way, or the request is being worked on."),
        (412, "Somebody saved since; “current” is the record as it stands."), (413, "The body is too large."), (415, "Send application/json."),
        (422, "A rule is broken; “errors” names the fields."), (429, "Too many requests; wait as long as Retry-After says."),
    ];

    public static JsonObject Of(RecordCatalog catalog)
    {
        var schemas = new JsonObject { ["Problem"] = Problem(), ["Link"] = Link(), ["LinkOrNull"] = Nullable(Link()), ["Summary"] = Summary(), ["Rollup"] = Rollup(), ["Lookup"] = Lookup(), ["ChangePage"] = Changes(), ["Undone"] = Undone() };
        AdminSchemas.Add(schemas);
        PipelineSchemas.Add(schemas);
        foreach (var type in catalog.Types) RecordSchemas.Add(schemas, type);
        return new JsonObject
        {
            ["schemas"] = schemas,
            ["responses"] = new JsonObject(Errors.Select(e => KeyValuePair.Create(e.Status.ToString(CultureInfo.InvariantCulture), (JsonNode?)Error(e.Status, e.Words)))),
            ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "Authorization: Bearer crm_..." } },
        };
    }

    private static JsonObject Error(int status, string words)
    {
        var response = new JsonObject
        {
            ["description"] = $"{ReasonPhrases.GetReasonPhrase(status)}: {words}",
            ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = FieldSchemas.Ref("Problem") } },
        };
        if (status == 429) response["headers"] = new JsonObject { ["Retry-After"] = new JsonObject { ["schema"] = Integer(), ["description"] = "Seconds." } };
        return response;
    }

    private static JsonObject Problem() => FieldSchemas.Object(
        ("type", Text()), ("title", Text()), ("status", Integer()), ("code", Described(Text(), "Stable; for programs.")), ("detail", Described(Text(), "For people.")),
        ("errors", new JsonObject { ["type"] = "object", ["additionalProperties"] = FieldSchemas.Array(Text()) }),
        ("current", Described(new JsonObject { ["type"] = "object" }, "With 412: the record as it stands.")));

    private static JsonObject Link() => FieldSchemas.Object(
        ("id", Id()), ("name", Text()), ("hidden", Described(new JsonObject { ["type"] = "boolean" }, "There is a record, but not for this key's owner; then nothing else is told.")));

    private static JsonObject Summary()
    {
        JsonObject Row() => FieldSchemas.Object(
            ("key", Described(new JsonObject(), "Value, id or period, null when empty; several fields: an array.")), ("label", Text()),
            ("values", Described(new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["nullable"] = true } }, "Numbers by measure, unrounded; first and last days as texts; null where there is nothing to measure.")),
            ("excluded", Described(new JsonObject { ["type"] = "object", ["additionalProperties"] = Integer() }, "Records left out, by reason: revenue:empty, revenue:currency.")),
            ("records", Nullable(Described(Text(), "Address of the list behind the number."))));
        return FieldSchemas.Object(("groups", FieldSchemas.Array(Row())), ("total", Row()), ("currency", Nullable(Text())), ("ratesOn", Nullable(Described(Text(), "Day of the oldest exchange rate used; null when nothing was converted."))));
    }

    private static JsonObject Rollup() => FieldSchemas.Object(
        ("id", Id()), ("accounts", Integer()), ("contacts", Integer()), ("interactions", Integer()), ("leads", Integer()), ("deals", Integer()), ("tasks", Integer()), ("revenue", Nullable(new JsonObject { ["type"] = "number" })),
        ("employees", Nullable(Integer())), ("currency", Nullable(Text())), ("ratesOn", Nullable(Text())), ("excluded", new JsonObject { ["type"] = "object", ["additionalProperties"] = Integer() }),
        ("dealFigures", FieldSchemas.Object(("open", Sum()), ("won", Sum()), ("lost", Sum()), ("winRate", Figure()), ("averageWon", Figure()), ("currency", Text()), ("ratesOn", Nullable(Text())))));

    private static JsonObject Sum() => FieldSchemas.Object(("count", Integer()), ("value", Nullable(new JsonObject { ["type"] = "number" })), ("records", Text()), ("excluded", new JsonObject { ["type"] = "object", ["additionalProperties"] = Integer() }));

    private static JsonObject Figure() => FieldSchemas.Object(("value", Nullable(new JsonObject { ["type"] = "number" })), ("records", Text()));

    private static JsonObject Lookup() => FieldSchemas.Object(
        ("name", Text()), ("closed", Described(new JsonObject { ["type"] = "boolean" }, "Nothing else is taken.")),
        ("items", FieldSchemas.Array(FieldSchemas.Object(("value", Text()), ("label", Text()), ("standard", new JsonObject { ["type"] = "boolean" }), ("records", Integer())))), ("next", Nullable(Text())));

    private static JsonObject Changes() => FieldSchemas.Object(
        ("items", FieldSchemas.Array(FieldSchemas.Object(
            ("id", Id()), ("changeSet", Id()), ("when", Instant()), ("who", Nullable(Id())), ("via", Text()), ("act", Text()), ("reason", Nullable(Text())), ("undoOf", Nullable(Id())),
            ("undone", new JsonObject { ["type"] = "boolean" }), ("entity", Text()), ("record", Id()), ("part", Nullable(Text())), ("change", Text()),
            ("before", Nullable(new JsonObject { ["type"] = "object" })), ("after", Nullable(new JsonObject { ["type"] = "object" }))))),
        ("next", Nullable(Id())));

    private static JsonObject Undone() => FieldSchemas.Object(
        ("restored", Integer()), ("changeSet", Nullable(Id())), ("conflicts", FieldSchemas.Array(new JsonObject { ["type"] = "object" })));

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Integer() => new() { ["type"] = "integer" };

    private static JsonObject Id() => new() { ["type"] = "string", ["format"] = "uuid" };

    private static JsonObject Instant() => new() { ["type"] = "string", ["format"] = "date-time" };

    private static JsonObject Nullable(JsonObject schema) => Add(schema, "nullable", true);

    private static JsonObject Described(JsonObject schema, string words) => Add(schema, "description", words);

    private static JsonObject Add(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }
}
