using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Which operators of <see cref="FilterCondition"/> a field understands, for those who offer them.</summary>
public static class FilterOperators
{
    /// <summary>Empty when one cannot filter by the field. "me" is for people, "myteam" for teams, "under" for accounts, which have others below them.</summary>
    public static IReadOnlyList<string> Of(FieldInfo field) => field.Filterable
        ? [.. ConditionBuilder.OpsOf(field.Type).Where(op => op switch
        {
            "me" => field.LinkKind == "users",
            "under" => field.LinkKind == "accounts",
            // most are always yes or no
            "empty" => field.Type != FieldType.Boolean,
            "myteam" => field.LinkKind == "teams",
            _ => true,
        })]
        : [];

    /// <summary>A relative date such as <c>today-7d</c> or <c>startOfMonth</c>.</summary>
    public static bool IsRelativeDate(string text) => RelativeDate.Read(text, new DateOnly(2000, 1, 1)) is not null;
}
