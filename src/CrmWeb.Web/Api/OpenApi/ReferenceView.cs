using System.Text.Json.Nodes;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>The document as the reference page shows it.</summary>
internal sealed record ReferenceView(IReadOnlyList<ReferenceGroup> Groups, IReadOnlyList<ReferenceSchema> Schemas, IReadOnlyList<ReferenceError> Errors)
{
    public static ReferenceView Of(JsonObject document)
    {
        var endpoints = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => Endpoint(path.Key, operation.Key, operation.Value!.AsObject())));
        return new ReferenceView(
            [.. endpoints.GroupBy(e => e.Tag).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReferenceGroup(g.Key, [.. g]))],
            [.. document["components"]!["schemas"]!.AsObject().Where(s => s.Value!["x-required-on-create"] is not null || s.Key.EndsWith("Write", StringComparison.Ordinal))
                .Select(s => new ReferenceSchema(s.Key, [.. Fields("", s.Value!.AsObject(), s.Value!["x-required-on-create"] as JsonArray ?? [])]))],
            [.. document["components"]!["responses"]!.AsObject().Select(e => new ReferenceError(e.Key, e.Value!["description"]!.ToString()))]);
    }

    private static ReferenceEndpoint Endpoint(string path, string method, JsonObject operation) => new(
        operation["tags"]![0]!.ToString(), method.ToUpperInvariant(), path, operation["summary"]!.ToString(), operation["operationId"]!.ToString(),
        [.. operation["parameters"]!.AsArray().Select(p => new ReferenceParameter(p!["name"]!.ToString(), p["in"]!.ToString(), p["description"]!.ToString()))],
        Schema(operation["requestBody"]?["content"]?["application/json"]?["schema"]),
        Schema(operation["responses"]!.AsObject().First().Value!["content"]?["application/json"]?["schema"]),
        string.Join(' ', operation["responses"]!.AsObject().Select(r => r.Key)));

    private static string? Schema(JsonNode? schema) => schema?["$ref"]?.ToString().Split('/')[^1];

    private static IEnumerable<ReferenceField> Fields(string prefix, JsonObject schema, JsonArray required)
    {
        foreach (var (name, node) in schema["properties"]!.AsObject())
        {
            var field = node!.AsObject();
            if (field["properties"] is JsonObject)
            {
                foreach (var member in Fields($"{prefix}{name}.", field, [])) yield return member;
            }
            else if (field["items"]?["properties"] is JsonObject)
            {
                foreach (var member in Fields($"{prefix}{name}[].", field["items"]!.AsObject(), [])) yield return member;
            }
            else yield return new ReferenceField(prefix + name, Type(field), Notes(field, required.Any(r => r!.ToString() == name)));
        }
    }

    private static string Type(JsonObject field) => (field["format"] ?? field["type"])!.ToString();

    private static string Notes(JsonObject field, bool required) => string.Join(" · ", new[]
    {
        required ? "required" : null,
        field["maxLength"] is { } longest ? $"≤ {longest}" : null,
        field["enum"] is JsonArray values ? string.Join(", ", values.Select(v => v!.ToString())) : null,
        field["x-lookup"] is { } lookup ? $"/lookups/{lookup}" : null,
        field["x-link"] is { } link ? $"→ {link}" : null,
        field["readOnly"] is not null ? "read-only" : null,
    }.OfType<string>());
}

internal sealed record ReferenceGroup(string Name, IReadOnlyList<ReferenceEndpoint> Endpoints);

internal sealed record ReferenceEndpoint(
    string Tag, string Method, string Path, string Summary, string Anchor, IReadOnlyList<ReferenceParameter> Parameters, string? Takes, string? Gives, string Statuses);

internal sealed record ReferenceParameter(string Name, string Place, string Description);

internal sealed record ReferenceSchema(string Name, IReadOnlyList<ReferenceField> Fields);

internal sealed record ReferenceField(string Name, string Type, string Notes);

internal sealed record ReferenceError(string Status, string Words);
