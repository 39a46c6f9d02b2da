using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>Reads lists of phones, e-mails, web addresses and postal addresses: an array of objects, an array of texts, or one text.</summary>
public static class ContactPointReader
{
    public const int PhoneLength = 200;
    public const int EmailLength = 320;
    public const int LinkLength = 2000;
    public const int LabelLength = 60;

    /// <summary>Longest part of a postal address.</summary>
    public const int PartLength = 500;

    private const int Most = 50;

    public static Outcome<object?> Phones(FieldInfo field, JsonNode node) => List(field, node, item =>
        Value(item) is { } value ? new Phone(Label(item), value, Primary: Primary(item)) : null,
        phone => TooLong(field, phone.Value, PhoneLength, phone.Label));

    public static Outcome<object?> Emails(FieldInfo field, JsonNode node) => List(field, node, item =>
        Value(item) is { } value ? new Email(Label(item), value, Primary(item)) : null,
        email => IsEmail(email.Value) ? TooLong(field, email.Value, EmailLength, email.Label) : FieldReader.Refuse(field, "“{0}” is not an e-mail address.", email.Value));

    public static Outcome<object?> Links(FieldInfo field, JsonNode node) => List(field, node, item =>
        Value(item) is { } value ? new WebLink(Label(item), value, Primary(item)) : null,
        link => TooLong(field, link.Value, LinkLength, link.Label));

    public static Outcome<object?> Addresses(FieldInfo field, JsonNode node) => List(field, node, item =>
    {
        if (item is not JsonObject parts) return Text(item) is { } street ? new LabelledAddress(null, new Address(street)) : null;
        var address = new Address(Part(parts, "street", multiline: true), Part(parts, "city"), Part(parts, "region"), Part(parts, "postcode"), Part(parts, "country"));
        return address.IsEmpty ? null : new LabelledAddress(Label(item), address, Primary(item));
    }, one => new[] { one.Address.Street, one.Address.City, one.Address.Region, one.Address.Postcode, one.Address.Country }
        .Select(part => TooLong(field, part, PartLength)).FirstOrDefault(refusal => refusal is not null) ?? TooLong(field, one.Label, LabelLength));

    /// <summary>One @ with something on both sides and no white space: whether mail arrives is not ours to know.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }

    private static Outcome<object?> List<T>(FieldInfo field, JsonNode node, Func<JsonNode, T?> read, Func<T, Refusal?> check) where T : class
    {
        var items = node is JsonArray array ? array.OfType<JsonNode>().ToList() : [node];
        if (items.Count > Most) return FieldReader.Refuse(field, "At most {0} entries.", Most);
        var values = items.Select(read).OfType<T>().ToList();
        if (values.Select(check).OfType<Refusal>().FirstOrDefault() is { } refusal) return refusal;
        return values;
    }

    private static string? Text(JsonNode? node) => TextRule.CleanLine(FieldReader.AsText(node));

    private static string? Value(JsonNode item) => item is JsonObject parts ? Text(parts["value"]) : Text(item);

    private static string? Label(JsonNode item) => item is JsonObject parts ? Text(parts["label"]) : null;

    /// <summary>Cutting would lose what somebody typed.</summary>
    private static Refusal? TooLong(FieldInfo field, string? text, int longest) =>
        text?.Length > longest ? FieldReader.Refuse(field, "{0} has at most {1} characters; this has {2}.", field.Label, longest, text.Length) : null;

    private static Refusal? TooLong(FieldInfo field, string value, int longest, string? label) => TooLong(field, value, longest) ?? TooLong(field, label, LabelLength);

    private static bool Primary(JsonNode item) => item is JsonObject parts && Text(parts["primary"]) is "true" or "on" or "1";

    private static string? Part(JsonObject parts, string name, bool multiline = false) =>
        multiline ? TextRule.Clean(FieldReader.AsText(parts[name])) : Text(parts[name]);
}
