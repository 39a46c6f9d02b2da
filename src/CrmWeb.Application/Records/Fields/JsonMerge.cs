using System.Text.Json.Nodes;

namespace CrmWeb.Application.Records.Fields;

/// <summary>JSON objects kept beside a record are patched like the record itself (RFC 7396): null takes a name out, objects merge, all else is replaced.</summary>
internal static class JsonMerge
{
    /// <summary>The text to keep: the old one where nothing changes; null = nothing is left to keep.</summary>
    public static string? Into(string? current, string? patch)
    {
        if (patch is null) return null;
        var before = current is null ? [] : JsonNode.Parse(current) as JsonObject ?? [];
        var merged = Into((JsonObject)before.DeepClone(), (JsonObject)JsonNode.Parse(patch)!);
        return JsonNode.DeepEquals(before, merged) ? current : merged.ToJsonString(Data.Journal.JournalValues.Json);
    }

    private static JsonObject Into(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null) target.Remove(name);
            else target[name] = value is JsonObject members ? Into(target[name] is JsonObject inner ? (JsonObject)inner.DeepClone() : [], members) : value.DeepClone();
        }
        return target;
    }
}
