using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmWeb.Web.Records;

/// <summary>Compares what a form sends with what it had shown: the same value may be written differently.</summary>
internal static class FormValue
{
    public static bool Same(JsonNode? posted, JsonNode? shown) => (posted, shown) switch
    {
        (null, null) => true,
        (null, JsonArray { Count: 0 }) or (null, JsonObject { Count: 0 }) => true,
        (null, _) or (_, null) => Blank(posted) && Blank(shown),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        (JsonObject one, JsonObject other) => Members(one).SequenceEqual(Members(other)),
        (JsonValue text, JsonArray tags) => text.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SequenceEqual(tags.Select(x => x?.ToString())),
        (JsonValue id, JsonObject link) => id.ToString() == LinkId(link),
        _ => Canonical(posted) == Canonical(shown),
    };

    /// <summary>
    /// Id of a link as a form carries it; null for none. A record that was just read holds a Guid, whose ToString is JSON with its quotes; one
    /// that came back from a form holds text.
    /// </summary>
    public static string? LinkId(JsonNode? link) => link?["id"] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<Guid>(out var id) => id.ToString(),
        var other => other.ToString(),
    };

    private static bool Blank(JsonNode? node) => node is null || (node is JsonValue && node.ToString().Length == 0) || node is JsonArray { Count: 0 };

    /// <summary>A contact point is its value, label and mark; the normalised number follows from it.</summary>
    private static IEnumerable<(string, string)> Members(JsonObject item) => item
        .Where(m => m.Key != "e164" && m.Value is not null).Select(m => (m.Key, m.Value!.ToString())).Where(m => m.Item2.Length > 0).OrderBy(m => m.Key, StringComparer.Ordinal);

    private static string Canonical(JsonNode? node)
    {
        var text = node!.GetValueKind() == JsonValueKind.String ? node.ToString() : node.ToJsonString();
        text = text.ReplaceLineEndings("\n").Trim();
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : text;
    }
}
