using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Names the conditions of a list that no index answers, for somebody whose question took too long.</summary>
internal static class SlowConditions
{
    /// <summary>The refusal: what was slow, else that it was the whole of it.</summary>
    public static Refusal Refuse(IRecordType type, IEntityType table, ListRequest request)
    {
        var slow = Of(type, table, request.Filter).Distinct().ToList();
        return slow.Count > 0
            ? new Refusal("too-slow", "This took longer than 5 seconds and was stopped. Slow here: {0}. Leave that out or add a condition that finds fewer records.", RefusalKind.Rule, slow[0].Field, string.Join(", ", slow.Select(s => s.Text)))
            : new Refusal("too-slow", "This took longer than 5 seconds and was stopped. Add a condition that finds fewer records.");
    }

    private static IEnumerable<(string Field, string Text)> Of(IRecordType type, IEntityType table, FilterTree tree) => tree switch
    {
        FilterGroup group => group.Items.SelectMany(item => Of(type, table, item)),
        FilterCondition condition when type.Find(condition.Field) is { } field && !PointConditions.IsAnswered(field, condition) && !IsAnswered(field, table, condition.Op) => [(field.Name, $"“{field.Label}” {Word(condition.Op)}")],
        _ => [],
    };

    private static bool IsAnswered(FieldInfo field, IEntityType table, string op)
    {
        if (field.Type == FieldType.Rows) return op != "ne";
        var named = field is { Required: true, Sortable: true, Type: FieldType.Text } or { Name: "fullName" };
        if (op is "contains") return named;
        return op is not "ne" && table.GetIndexes().Any(i => i.Properties[0].Name == field.Property || (named && i.Properties[0].Name == nameof(Record.TitleKey)));
    }

    private static string Word(string op) => op switch
    {
        "contains" => "contains",
        "starts" => "starts with",
        "ne" => "is not",
        "empty" => "is empty",
        "gt" or "gte" or "lt" or "lte" => "is in a range",
        _ => "is",
    };
}
