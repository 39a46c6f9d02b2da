using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Where a page ended: the sort values of its last row and that row's id, as opaque text.</summary>
internal sealed record Cursor(IReadOnlyList<object?> Values, Guid Id)
{
    public static string Write(IEnumerable<object?> values, Guid id)
    {
        var array = new JsonArray([.. values.Select(v => v is null ? null : JsonSerializer.SerializeToNode(v, v.GetType())), JsonValue.Create(id)]);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(array));
    }

    /// <summary>Null when the text is no cursor for keys of these types: it comes from an address anybody may edit.</summary>
    public static Cursor? Read(string text, IReadOnlyList<Type> types)
    {
        try
        {
            if (JsonNode.Parse(Base64Url.DecodeFromChars(text)) is not JsonArray array || array.Count != types.Count + 1) return null;
            if (array[^1] is not JsonValue last || !last.TryGetValue<Guid>(out var id)) return null;
            var values = types.Select((type, i) => Value(array[i], type)).ToList();
            var fits = values.Zip(types).All(v => v.First is not null || !v.Second.IsValueType || Nullable.GetUnderlyingType(v.Second) is not null);
            // a text with NUL is none of ours, and PostgreSQL takes none
            return fits && !values.OfType<string>().Any(v => v.Contains('\0', StringComparison.Ordinal)) ? new Cursor(values, id) : null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair in an escape
            return null;
        }
    }

    private static object? Value(JsonNode? node, Type type) => node?.Deserialize(type) switch
    {
        DateTimeOffset at => at.ToUniversalTime(),
        var value => value,
    };
}
