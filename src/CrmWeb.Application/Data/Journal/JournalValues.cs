using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Application.Data.Journal;

/// <summary>
/// Writes the journalled properties of a tracked row as JSON and puts them back. Members of complex properties are named
/// <c>Address.City</c>. Derived and technical columns carry the <see cref="Untracked"/> annotation and are left out.
/// </summary>
internal static class JournalValues
{
    /// <summary>Annotation of properties that are not part of a record's history.</summary>
    public const string Untracked = "crm:untracked";

    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new InstantConverter() },
    };

    public static IEnumerable<(string Name, PropertyEntry Property)> Of(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (IsJournalled(property.Metadata)) yield return (property.Metadata.Name, property);
        }
        foreach (var complex in entry.ComplexProperties)
        {
            foreach (var member in complex.Properties) yield return ($"{complex.Metadata.Name}.{member.Metadata.Name}", member);
        }
    }

    public static JsonNode? ToJson(IReadOnlyProperty property, object? value) => value switch
    {
        null => null,
        string text when IsJson(property) => JsonNode.Parse(text),
        _ => JsonSerializer.SerializeToNode(value, property.ClrType, Json),
    };

    public static object? FromJson(IReadOnlyProperty property, JsonNode? node) => node switch
    {
        null => null,
        _ when IsJson(property) && property.ClrType == typeof(string) => node.ToJsonString(Json),
        _ => node.Deserialize(property.ClrType, Json),
    };

    /// <summary>True when both values are the same in the journal's eyes (JSON text may differ in spacing and order).</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    private static bool IsJson(IReadOnlyProperty property) => property.GetColumnType() == "jsonb";

    private static bool IsJournalled(IReadOnlyProperty property) =>
        !property.IsPrimaryKey() && !property.IsConcurrencyToken && property.FindAnnotation(Untracked) is null;

    /// <summary>Instants as UTC, ending with Z.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }
}
