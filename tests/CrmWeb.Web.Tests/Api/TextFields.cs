using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Tests.Api;

/// <summary>One place of a write schema that takes free text: <c>name</c>, <c>address.city</c>, <c>phones[].label</c>.</summary>
public sealed record TextField(IReadOnlyList<string> Path, bool InList, JsonObject Schema, bool Required)
{
    public string Name => string.Join('.', Path);

    /// <summary>What of a text is stored; null = nothing.</summary>
    public string? Stored(string text) => Schema["x-multiline"] is null ? TextRule.CleanLine(text) : TextRule.Clean(text);

    /// <summary>Fields that take texts of one form only: how often a task comes back, codes of currencies, addresses.</summary>
    private static readonly string[] Formed = ["repeats", "currency", "email"];

    /// <summary>Is a refusal of this text the field's own rule?</summary>
    public bool MayRefuse(string text) => Stored(text) is not { } stored
        ? Required || InList
        : stored.Length > Schema["maxLength"]!.GetValue<int>() || Schema["format"]?.ToString() == "email" || Formed.Contains(Path[^1]);
}

/// <summary>Finds the text fields of a schema and builds bodies that fill them.</summary>
public static class TextFields
{
    public static IReadOnlyList<TextField> Of(JsonObject write)
    {
        var required = (write["x-required-on-create"] as JsonArray ?? []).Select(n => n!.ToString()).ToHashSet();
        return [.. Of(write, [], false).Select(f => f with { Required = f.Path.Count == 1 && required.Contains(f.Path[0]) })];
    }

    /// <summary>A body in which every one of the fields is the text. Entries of lists get what else they need.</summary>
    /// <param name="links">Ids of records to link to, by kind.</param>
    public static JsonObject Body(JsonObject write, IEnumerable<TextField> fields, string text, IReadOnlyDictionary<string, string> links)
    {
        var body = new JsonObject();
        foreach (var field in fields)
        {
            if (field.InList)
            {
                if (body[field.Path[0]] is not JsonArray list) body[field.Path[0]] = list = [];
                list.Add(field.Path.Count == 1 ? text : Entry(write["properties"]![field.Path[0]]!["items"]!["properties"]!.AsObject(), field.Path[1], text, links));
            }
            else if (field.Path.Count == 1) body[field.Path[0]] = text;
            else
            {
                if (body[field.Path[0]] is not JsonObject holder) body[field.Path[0]] = holder = [];
                holder[field.Path[1]] = text;
            }
        }
        return body;
    }

    /// <summary>All values that a record has at the field.</summary>
    public static IReadOnlyList<string?> Read(JsonNode record, TextField field) => field switch
    {
        { InList: true, Path: [var list] } => [.. record[list]!.AsArray().Select(i => i!.ToString())],
        { InList: true } => [.. record[field.Path[0]]!.AsArray().Select(i => i![field.Path[1]]?.ToString())],
        _ => [field.Path.Aggregate((JsonNode?)record, (node, name) => node?[name])?.ToString()],
    };

    private static IEnumerable<TextField> Of(JsonObject schema, IReadOnlyList<string> path, bool inList)
    {
        foreach (var (name, node) in schema["properties"]!.AsObject())
        {
            var member = node!.AsObject();
            string[] here = [.. path, name];
            if (member["readOnly"] is not null || member["enum"] is not null) continue;
            if (member["properties"] is not null)
            {
                foreach (var inner in Of(member, here, inList)) yield return inner;
            }
            else if (member["items"] is JsonObject { } items)
            {
                if (items["properties"] is not null)
                {
                    foreach (var inner in Of(items, here, true)) yield return inner;
                }
                else if (items["maxLength"] is not null) yield return new TextField(here, true, items, false);
            }
            else if (member["maxLength"] is not null) yield return new TextField(here, inList, member, false);
        }
    }

    private static JsonObject Entry(JsonObject members, string name, string text, IReadOnlyDictionary<string, string> links)
    {
        var entry = new JsonObject { [name] = text };
        foreach (var (other, schema) in members)
        {
            if (other == name) continue;
            if (schema!["x-link"]?.ToString() is { } kind && links.TryGetValue(kind, out var linked)) entry[other] = linked;
            else if (other == "value") entry[other] = schema["format"]?.ToString() == "email" ? "filler@example.org" : "+31 20 123 45 67";
            else if (other == "street") entry[other] = "Filler";
        }
        return entry;
    }
}
