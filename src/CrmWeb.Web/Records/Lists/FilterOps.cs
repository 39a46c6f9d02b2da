using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Operators as the filter form offers them: "is" takes several values, "empty" has a word for its opposite.</summary>
internal static class FilterOps
{
    public const string NotEmpty = "notempty";

    /// <summary>In the order they are offered; the first is chosen beforehand.</summary>
    public static IReadOnlyList<string> Of(FieldInfo field)
    {
        var known = FilterOperators.Of(field);
        // what the program sets is never empty
        var always = field is { Type: FieldType.Instant, ReadOnly: true };
        return [.. known.Where(op => op != "in" && !(op == "empty" && always)).SelectMany(op => op == "empty" ? new[] { op, NotEmpty } : [op])];
    }

    public static bool TakesValue(string op) => op is not ("empty" or NotEmpty or "me" or "myteam");

    /// <summary>English words, which are the localizer's keys.</summary>
    public static string Words(FieldInfo field, string op) => (op, field.Type) switch
    {
        ("eq" or "in", FieldType.Tags) => "has",
        ("ne", FieldType.Tags) => "does not have",
        ("eq" or "in", FieldType.Rows) => "include",
        ("ne", FieldType.Rows) => "do not include",
        ("eq" or "in", FieldType.Instant or FieldType.Date) => "is on",
        ("ne", FieldType.Instant or FieldType.Date) => "is not on",
        ("lt", FieldType.Instant or FieldType.Date) => "is before",
        ("gt", FieldType.Instant or FieldType.Date) => "is after",
        ("lte", FieldType.Instant or FieldType.Date) => "is on or before",
        ("gte", FieldType.Instant or FieldType.Date) => "is on or after",
        ("eq" or "in", _) => "is",
        ("ne", _) => "is not",
        ("lt", _) => "is less than",
        ("gt", _) => "is more than",
        ("lte", _) => "is at most",
        ("gte", _) => "is at least",
        ("contains", _) => "contains",
        ("starts", _) => "starts with",
        ("under", FieldType.Rows) => "include, or one below,",
        ("under", _) => "is, or is below,",
        ("me", _) => "is me",
        ("myteam", _) => "is my team",
        ("empty", _) => "is empty",
        (NotEmpty, _) => "is not empty",
        _ => op,
    };

    /// <summary>The operator as the form names it.</summary>
    public static string Shown(FilterCondition condition) => condition switch
    {
        { Op: "in" } => condition.Value?.ToString() == "me" ? "me" : "eq",
        { Op: "empty", Value: { } value } when value.ToString() is "false" or "False" or "0" or "no" => NotEmpty,
        { Op: "eq", Value: { } value } when value.ToString() == "me" => "me",
        _ => condition.Op,
    };
}
