using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>
/// Reads one field's value from JSON (API, import) or invariant text (forms, after the edge has parsed the person's culture) by the
/// field's type. The text rule of the contract is applied here, once.
/// </summary>
internal static class FieldReader
{
    /// <summary>What numeric(18,2) holds.</summary>
    private const decimal Most = 9_999_999_999_999_999m;

    /// <summary>The value as the facts take it, or a refusal that belongs to the field. Links come back as the raw text to resolve.</summary>
    public static Outcome<object?> Read(FieldInfo field, JsonNode? node)
    {
        if (node is null) return Absent(field);
        try
        {
            return field.Type switch
            {
                FieldType.Text => Text(field, TextRule.CleanLine(AsText(node))),
                FieldType.Choice => Text(field, Lookups.Spelt(field.Lookup, TextRule.CleanLine(AsText(node)))),
                FieldType.LongText => Text(field, TextRule.Clean(AsText(node))),
                FieldType.Link => AsLink(field, node),
                FieldType.Integer => Whole(field, node),
                FieldType.Decimal => Number(field, node),
                FieldType.Date => Date(field, node),
                FieldType.Instant => Instant(field, node),
                FieldType.Boolean => Flag(field, node),
                FieldType.Tags => Tags(field, node),
                FieldType.Phones => ContactPointReader.Phones(field, node),
                FieldType.Emails => ContactPointReader.Emails(field, node),
                FieldType.WebLinks => ContactPointReader.Links(field, node),
                FieldType.Addresses => ContactPointReader.Addresses(field, node),
                FieldType.Rows => RowReader.Read(field, node),
                FieldType.Json => node is JsonObject ? JsonTexts.Clean(node)!.ToJsonString(Data.Journal.JournalValues.Json) : Refuse(field, "This must be a JSON object."),
            };
        }
        catch (InvalidOperationException)
        {
            return Refuse(field, "This value has the wrong shape.");
        }
    }

    /// <summary>What is wrong with a value that can be read and lies outside what the field allows; null = nothing.</summary>
    /// <param name="today">The person's day; null = days are not looked at.</param>
    public static Refusal? Beyond(FieldInfo field, object? value, DateOnly? today) => value switch
    {
        DateOnly day => field.Past && day > today ? Refuse(field, "{0} cannot be after today.", field.Label) : null,
        decimal number when number < (field.Min ?? -Most) => Refuse(field, "{0} must be at least {1}.", field.Label, field.Min ?? -Most),
        decimal number when number > (field.Max ?? Most) => Refuse(field, "{0} must be at most {1}.", field.Label, field.Max ?? Most),
        _ => null,
    };

    public static Refusal Refuse(FieldInfo field, string message, params object[] arguments) => Refusal.Of(field.Name, message, arguments);

    /// <summary>Text of a JSON scalar; null for null. Throws InvalidOperationException for objects and arrays.</summary>
    public static string? AsText(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        // a GUID or date that our own code put there
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.Deserialize<string>(),
        JsonValue value => value.ToJsonString(),
        _ => throw new InvalidOperationException("Not a scalar."),
    };

    private static Outcome<object?> Absent(FieldInfo field) => field.Type switch
    {
        FieldType.Tags => Value(Array.Empty<string>()),
        FieldType.Phones => Value(Array.Empty<Phone>()),
        FieldType.Emails => Value(Array.Empty<Email>()),
        FieldType.WebLinks => Value(Array.Empty<WebLink>()),
        FieldType.Addresses => Value(Array.Empty<LabelledAddress>()),
        FieldType.Rows => Value(new List<RowValues>()),
        FieldType.Boolean => Value(false),
        _ when field.Required => Refuse(field, "{0} is required.", field.Label),
        _ => Value(null),
    };

    private static Outcome<object?> Value(object? value) => value;

    private static Outcome<object?> Text(FieldInfo field, string? text)
    {
        if (text is null) return Absent(field);
        return text.Length > field.MaxLength
            ? Refuse(field, "{0} has at most {1} characters; this has {2}.", field.Label, field.MaxLength, text.Length)
            : text;
    }

    private static Outcome<object?> AsLink(FieldInfo field, JsonNode node)
    {
        if (node is JsonObject link) node = link["id"] ?? link["name"] ?? JsonValue.Create("");
        var text = TextRule.CleanLine(AsText(node));
        return text is null ? Absent(field) : text;
    }

    private static Outcome<object?> Whole(FieldInfo field, JsonNode node)
    {
        var number = Number(field, node);
        if (number.Refused || number.Value is null) return number;
        var value = (decimal)number.Value;
        return value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : Refuse(field, "{0} must be a whole number.", field.Label);
    }

    private static Outcome<object?> Number(FieldInfo field, JsonNode node)
    {
        var text = TextRule.CleanLine(AsText(node));
        if (text is null) return Absent(field);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return Refuse(field, "{0} must be a number.", field.Label);
        if (Beyond(field, value, null) is { } beyond) return beyond;
        return field.CurrencyField is null ? value : decimal.Round(value, 2, MidpointRounding.AwayFromZero);
    }

    private static Outcome<object?> Date(FieldInfo field, JsonNode node)
    {
        var text = TextRule.CleanLine(AsText(node));
        if (text is null) return Absent(field);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && text.Contains('T', StringComparison.Ordinal)
            ? DateOnly.FromDateTime(at.DateTime)
            : Refuse(field, "{0} must be a date such as 2026-03-12.", field.Label);
    }

    private static Outcome<object?> Instant(FieldInfo field, JsonNode node)
    {
        var text = TextRule.CleanLine(AsText(node));
        if (text is null) return Absent(field);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? Data.CrmClock.Truncate(at.ToUniversalTime())
            : Refuse(field, "{0} must be a time such as 2026-03-12T14:30:00Z.", field.Label);
    }

    private static Outcome<object?> Flag(FieldInfo field, JsonNode node) => AsText(node)?.Trim().ToLowerInvariant() switch
    {
        null or "" => Absent(field),
        "true" or "yes" or "1" or "on" => true,
        "false" or "no" or "0" or "off" => false,
        _ => Refuse(field, "{0} must be yes or no.", field.Label),
    };

    private static Outcome<object?> Tags(FieldInfo field, JsonNode node)
    {
        var parts = node is JsonArray array ? array.Select(AsText) : (AsText(node) ?? "").Split([',', ';']);
        var tags = parts.Select(TextRule.CleanLine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (tags.Length > 100) return Refuse(field, "At most {0} tags.", 100);
        return tags.Any(t => t.Length > 100) ? Refuse(field, "A tag has at most {0} characters.", 100) : tags;
    }
}
