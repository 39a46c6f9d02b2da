using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>Free JSON from outside: the texts and names inside follow the text rule too (PostgreSQL refuses NUL in jsonb).</summary>
internal static class JsonTexts
{
    public static JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(TextRule.CleanLine(m.Key) ?? "", Clean(m.Value))).DistinctBy(m => m.Key)),
        JsonArray items => new JsonArray([.. items.Select(Clean)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => TextRule.Clean(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };
}
