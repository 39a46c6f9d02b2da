using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>
/// A filter: either a group (<c>{"and":[..]}</c>, <c>{"or":[..]}</c>) or a condition (<c>{"field","op","value"}</c>). The same JSON is
/// used by pages, saved views, bulk, export, summary and API.
/// </summary>
public abstract record FilterTree
{
    /// <summary>Deepest nesting of groups.</summary>
    public const int MaxDepth = 3;

    private const int MaxConditions = 50;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static readonly FilterTree Everything = new FilterGroup(true, []);

    /// <summary>Reads the JSON text; null or blank = everything. Refuses what is malformed, too deep or too long.</summary>
    public static Outcome<FilterTree> Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return Everything;
        try
        {
            var conditions = 0;
            var tree = Read(JsonNode.Parse(json, documentOptions: Strict), 0, ref conditions);
            return tree is null ? Bad("That is not a filter.") : conditions > MaxConditions ? Bad("A filter has at most 50 conditions.") : tree;
        }
        catch (JsonException)
        {
            return Bad("That filter is not readable JSON.");
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair in an escape
            return Bad("That filter is not readable JSON.");
        }
    }

    public abstract JsonNode ToJson();

    public sealed override string ToString() => ToJson().ToJsonString(Data.Journal.JournalValues.Json);

    /// <summary>Both must hold.</summary>
    public FilterTree And(FilterTree other) =>
        this is FilterGroup { Items.Count: 0 } ? other : other is FilterGroup { Items.Count: 0 } ? this : new FilterGroup(true, [this, other]);

    /// <summary>The same filter as one group: groups of "all" inside "all" and groups of one are taken apart.</summary>
    public FilterGroup Flat() => this switch
    {
        FilterGroup { All: true } group => new FilterGroup(true, [.. group.Items.SelectMany(item => item is FilterGroup { All: true } or FilterGroup { Items.Count: <= 1 } ? item.Flat().Items : [item])]),
        FilterGroup { Items: [var only] } => only.Flat(),
        FilterGroup { Items.Count: 0 } => new FilterGroup(true, []),
        _ => new FilterGroup(true, [this]),
    };

    private static Refusal Bad(string message) => new("bad-filter", message, RefusalKind.Rule, "filter");

    private static FilterTree? Read(JsonNode? node, int depth, ref int conditions)
    {
        if (node is not JsonObject item) return null;
        // what is not understood is not passed over: a condition that is lost makes a bulk act hit more than was meant
        if (item.Any(m => m.Key is not ("and" or "or" or "field" or "op" or "value")) || (item.Count > 1 && (item.ContainsKey("and") || item.ContainsKey("or")))) return null;
        var group = item["and"] ?? item["or"];
        if (group is JsonArray members)
        {
            if (depth >= MaxDepth) return null;
            var items = new List<FilterTree>();
            foreach (var member in members)
            {
                if (Read(member, depth + 1, ref conditions) is not { } child) return null;
                items.Add(child);
            }
            return new FilterGroup(item["and"] is not null, items);
        }
        if (item["field"]?.GetValueKind() != JsonValueKind.String || item["op"]?.GetValueKind() != JsonValueKind.String) return null;
        conditions++;
        var condition = new FilterCondition(item["field"]!.GetValue<string>(), item["op"]!.GetValue<string>(), item["value"]?.DeepClone());
        _ = condition.Texts();
        return condition;
    }
}

/// <summary>All (<paramref name="All"/>) or any of the items must hold; an empty group holds always.</summary>
public sealed record FilterGroup(bool All, IReadOnlyList<FilterTree> Items) : FilterTree
{
    public override JsonNode ToJson() => new JsonObject { [All ? "and" : "or"] = new JsonArray([.. Items.Select(i => i.ToJson())]) };
}

/// <summary>
/// One condition. Operators: eq ne in contains starts gt gte lt lte empty (value true or false), under (an account or one below it), me (a person field is the actor),
/// myteam (a team field is one of the actor's teams, or stands below one that they lead). Dates also take <c>today</c>, <c>today-7d</c>, <c>startOfMonth</c> ...
/// </summary>
public sealed record FilterCondition(string Field, string Op, JsonNode? Value) : FilterTree
{
    /// <summary>The value, or each of the values, as text that follows the text rule.</summary>
    public IReadOnlyList<string> Texts() => Value switch
    {
        null => [],
        JsonArray many => [.. many.Select(v => TextRule.Clean(v?.ToString()) ?? "")],
        var one => [TextRule.Clean(one.ToString()) ?? ""],
    };

    public override JsonNode ToJson() => new JsonObject { ["field"] = Field, ["op"] = Op, ["value"] = Value?.DeepClone() };
}
