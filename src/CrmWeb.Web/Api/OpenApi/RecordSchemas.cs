using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Three schemas per record type: as read, as written, and a page of a list.</summary>
internal static class RecordSchemas
{
    public static string Read(IRecordType type) => type.Label.Replace(" ", "", StringComparison.Ordinal);

    public static string Write(IRecordType type) => Read(type) + "Write";

    public static string Page(IRecordType type) => Read(type) + "Page";

    public static void Add(JsonObject schemas, IRecordType type)
    {
        var read = Members(type.Fields.Where(f => !f.AskedOnly), write: false);
        read.Insert(0, "id", new JsonObject { ["type"] = "string", ["format"] = "uuid", ["readOnly"] = true });
        read.Insert(1, "version", new JsonObject { ["type"] = "string", ["readOnly"] = true, ["description"] = "Changes with every write; send it as If-Match." });
        schemas[Read(type)] = new JsonObject { ["type"] = "object", ["properties"] = read, ["required"] = new JsonArray("id", "version") };
        var write = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = Members(type.Fields.Where(f => !f.ReadOnly), write: true) };
        if (type.Fields.Where(f => f.Required).Select(f => (JsonNode)f.Name).ToArray() is { Length: > 0 } required) write["x-required-on-create"] = new JsonArray(required);
        schemas[Write(type)] = write;
        schemas[Page(type)] = FieldSchemas.Object(
            ("items", FieldSchemas.Array(FieldSchemas.Ref(Read(type)))),
            ("next", new JsonObject { ["type"] = "string", ["nullable"] = true, ["description"] = "Send it as “after”; null on the last page." }),
            ("count", new JsonObject { ["type"] = "integer" }),
            ("countCapped", new JsonObject { ["type"] = "boolean", ["description"] = "There are more than “count”." }));
    }

    /// <summary>Dotted names become nested objects.</summary>
    private static JsonObject Members(IEnumerable<FieldInfo> fields, bool write)
    {
        var members = new JsonObject();
        foreach (var field in fields)
        {
            var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                members[field.Name] = FieldSchemas.Of(field, write);
                continue;
            }
            var outer = members[field.Name[..dot]] as JsonObject;
            if (outer is null)
            {
                outer = FieldSchemas.Object();
                if (write) (outer["nullable"], outer["additionalProperties"]) = (true, false);
                members[field.Name[..dot]] = outer;
            }
            outer["properties"]![field.Name[(dot + 1)..]] = FieldSchemas.Of(field, write);
        }
        return members;
    }
}
