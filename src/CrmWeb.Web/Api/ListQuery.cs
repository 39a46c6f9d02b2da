using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Api;

/// <summary>
/// Reads a list request from a query string: <c>field=a,b</c>, <c>field.gte=</c> ..., <c>filter=</c> (JSON tree), <c>q sort after limit</c>.
/// Pages, API and export share it.
/// </summary>
internal static class ListQuery
{
    private static readonly string[] Reserved = ["limit", "after", "before", "sort", "count", "filter", "q", "view", "columns", "bin", "part", "includeEmpty", "asOf", "inCurrency", "groupBy", "measures",
        "handler", "row", "edit", "in", "look", "month", "deep", "card", "to", "column", "board", "since", "by", "subsidiaries", "all", "from", "period", "narrowed"];

    public static Outcome<ListRequest> Read(IRecordType type, IQueryCollection query, int defaultLimit = 50)
    {
        var tree = FilterTree.Parse(query["filter"]);
        if (tree.Refused) return tree.Refusals.ToArray();
        var conditions = new List<FilterTree>();
        foreach (var (name, values) in query)
        {
            if (!IsCondition(name)) continue;
            var dot = name.LastIndexOf('.');
            var (field, op) = dot > 0 && type.Find(name) is null ? (name[..dot], name[(dot + 1)..].ToLowerInvariant()) : (name, "in");
            if (field != "id" && type.Find(field) is null) return new Refusal("bad-filter", "There is no field “{0}” to filter by.", RefusalKind.Rule, name, field);
            var known = type.Find(field);
            foreach (var value in values)
                conditions.Add(Condition(known?.Name ?? field, known?.Type, op, value ?? ""));
        }
        if (!int.TryParse(query["limit"].FirstOrDefault() ?? defaultLimit.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > 500)
            return Refusal.Of("limit", "A page has 1 to 500 rows.");
        var filter = conditions.Count == 0 ? tree.Value! : tree.Value!.And(new FilterGroup(true, conditions));
        return new ListRequest(filter, Text(query, "sort"), Text(query, "q"), Text(query, "after"), Text(query, "before"), limit, query["bin"] == "true");
    }

    /// <summary>Whether a query value is a condition on a field, not a setting of the list or a line of the filter form.</summary>
    public static bool IsCondition(string name) => !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.StartsWith("f.", StringComparison.Ordinal);

    public static Outcome<CountMode> Count(IQueryCollection query) => query["count"].ToString() switch
    {
        "exact" => CountMode.Exact,
        "capped" => CountMode.Capped,
        "" or "none" => CountMode.None,
        _ => Refusal.Of("count", "The count is exact, capped or none."),
    };

    private static string? Text(IQueryCollection query, string name) => query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;

    private static FilterCondition Condition(string field, FieldType? type, string op, string value) =>
        op is "in" && type is not (FieldType.Boolean or FieldType.Instant)
            ? new FilterCondition(field, "in", new JsonArray([.. value.Split(',').Select(v => (JsonNode)v.Trim())]))
            : new FilterCondition(field, op == "in" ? "eq" : op, value);
}
