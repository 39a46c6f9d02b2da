using System.Text.Json.Nodes;
using static CrmWeb.Web.Api.OpenApi.FieldSchemas;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Schemas of what is no record type: people, teams, roles, shares, imports.</summary>
internal static class AdminSchemas
{
    private const string Links = "Ids, names or {\"id\"}.";

    public static void Add(JsonObject schemas)
    {
        schemas["User"] = Object(
            ("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("name", Text(500)), ("email", OrNull(Plain())),
            ("roles", Array(Ref("Link"))), ("teams", Array(Ref("Link"))), ("lead", Ref("LinkOrNull")), ("timeZone", OrNull(Plain())), ("language", OrNull(Plain())),
            ("theme", Plain()), ("active", Flag()), ("signsIn", Flag()), ("invited", Flag()));
        schemas["UserWrite"] = Object(
            ("name", Text(500)), ("email", OrNull(Plain())), ("roles", Told(Array(Plain()), Links)), ("teams", Told(Array(Plain()), Links)),
            ("timeZone", OrNull(Plain())), ("active", Flag()), ("version", Plain()));
        schemas["ProfileWrite"] = Object(("name", Text(500)), ("timeZone", OrNull(Plain())), ("language", OrNull(Plain())), ("theme", Plain()));
        schemas["Invitation"] = Object(("link", Plain()));
        schemas["Team"] = Object(("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("name", Text(500)), ("parent", Ref("LinkOrNull")), ("lead", Ref("LinkOrNull")), ("currency", OrNull(Text(3))));
        schemas["TeamWrite"] = Object(("name", Text(500)), ("parent", Told(OrNull(Plain()), "Id or name.")), ("lead", Told(OrNull(Plain()), "Id, e-mail or name.")), ("currency", OrNull(Text(3))), ("version", Plain()));
        var rights = new JsonObject { ["type"] = "object", ["additionalProperties"] = Rights(), ["description"] = "By module." };
        schemas["Role"] = Object(("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("name", Text(500)), ("administers", Flag()), ("rights", rights));
        schemas["RoleWrite"] = Object(("name", Text(500)), ("administers", Flag()), ("rights", rights.DeepClone()), ("version", Plain()));
        JsonObject Day() => Told(Plain(), "The first day on which it counts, such as 2026-03-12.");
        JsonObject Rate() => Told(new JsonObject { ["type"] = "number" }, "Units of the company's currency for one unit.");
        schemas["ExchangeRate"] = Object(("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("currency", Text(3)), ("rate", Rate()), ("date", Day()));
        schemas["ExchangeRateWrite"] = Object(("currency", Text(3)), ("rate", Rate()), ("date", Day()), ("version", Plain()));
        schemas["Target"] = Object(
            ("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("of", Object(("id", Id()), ("name", Plain()), ("kind", OneOf("users", "teams")))), ("period", OneOf("month", "quarter")), ("start", Plain()),
            ("amount", new JsonObject { ["type"] = "number" }), ("currency", Text(3)));
        schemas["TargetWrite"] = Object(
            ("of", Told(Plain(), "Person or team: id, e-mail or name.")), ("period", OneOf("month", "quarter")), ("start", Told(Plain(), "First day of the period, such as 2026-04-01.")), ("amount", Told(new JsonObject { ["type"] = "number" }, "In the team's currency.")));
        foreach (var of in new[] { "User", "Team", "Role", "ExchangeRate", "Target" }) schemas[of + "Page"] = Object(("items", Array(Ref(of))), ("next", OrNull(Id())), ("count", Whole()));
        schemas["ShareWrite"] = Object(
            ("with", Told(Plain(), "Colleague or team: id, e-mail or name.")), ("mayEdit", Flag()), ("expiresAt", OrNull(Instant())));
        schemas["Shared"] = Object(("id", Id()), ("changeSet", OrNull(Id())));
        schemas["SharePage"] = Object(
            ("items", Array(Object(
                ("id", Id()), ("with", Object(("id", Id()), ("name", Plain()), ("team", Flag()))), ("mayEdit", Flag()), ("expiresAt", OrNull(Instant())),
                ("givenAt", Instant()), ("givenBy", OrNull(Plain()))))),
            ("next", OrNull(Plain())));
        schemas["Sighting"] = Object(("sees", Flag()), ("edits", Flag()), ("reasons", Array(Plain())));
        schemas["LookupNames"] = Object(("items", Array(Plain())));
        schemas["ImportWrite"] = Object(
            ("type", Plain()), ("file", Told(Array(new JsonObject { ["type"] = "string", ["format"] = "binary" }), "One or several, also a zip.")),
            ("mapping", Told(Plain(), "The mapping as JSON: columns, source, key, existing, values, defaults, create, leaveEmpty, stages, dates, decimal, encoding, emptyClears, more. What is absent is detected.")), ("dryRun", Flag()));
        schemas["PhotoWrite"] = Object(("photo", new JsonObject { ["type"] = "string", ["format"] = "binary" }));
        schemas["ImportStarted"] = Object(("id", Id()));
        schemas["Import"] = Object([
            ("id", Id()), ("type", Plain()), ("state", OneOf("draft", "queued", "running", "done", "failed", "undone")), ("dryRun", Flag()), ("message", Plain()), .. Counts(),
            ("warnings", Array(Object(("code", Plain()), ("value", Plain()), ("count", Whole())))),
            ("files", Array(Object([("name", Plain()), .. Counts(), ("message", OrNull(Plain()))]))),
            ("changeSet", OrNull(Id())), ("restored", Whole()), ("conflicts", Array(new JsonObject { ["type"] = "object" }))]);
    }

    private static (string, JsonNode)[] Counts() => [.. new[] { "rows", "created", "updated", "unchanged", "skipped", "failed" }.Select(name => (name, (JsonNode)Whole()))];

    private static JsonObject Rights() => Object([
        ("view", Level()), ("edit", Level()),
        .. new[] { "create", "delete", "export", "bulkEdit", "assign", "share", "import" }.Select(name => (name, (JsonNode)Flag()))]);

    private static JsonObject Level() => OneOf("None", "Own", "Team", "TeamAndBelow", "All");

    internal static JsonObject OneOf(params string[] values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };

    internal static JsonObject Plain() => new() { ["type"] = "string" };

    internal static JsonObject Whole() => new() { ["type"] = "integer" };

    internal static JsonObject Flag() => new() { ["type"] = "boolean" };

    internal static JsonObject Id() => new() { ["type"] = "string", ["format"] = "uuid" };

    internal static JsonObject Instant() => new() { ["type"] = "string", ["format"] = "date-time" };

    internal static JsonObject OrNull(JsonObject schema)
    {
        schema["nullable"] = true;
        return schema;
    }

    internal static JsonObject Told(JsonObject schema, string words)
    {
        schema["description"] = words;
        return schema;
    }
}
