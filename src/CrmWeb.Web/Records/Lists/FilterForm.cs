using System.Text.RegularExpressions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Reads the filter form: <c>f.PATH.field</c>, <c>.op</c>, <c>.value</c> for conditions, <c>f.any</c> and <c>f.PATH.any</c> for groups.</summary>
internal static partial class FilterForm
{
    private const int MostLines = 60;

    public static bool IsSent(IQueryCollection query) => query.Keys.Any(key => key.StartsWith("f.", StringComparison.Ordinal));

    /// <summary>Lines without a field are left out, and groups without lines.</summary>
    public static FilterTree Read(IRecordType type, IQueryCollection query, FilterValues values)
    {
        var lines = query.Keys.Select(key => Line().Match(key)).Where(m => m.Success && m.Groups["part"].Value == "field").Select(m => m.Groups["path"].Value)
            .Where(path => Text(query, $"f.{path}.field").Length > 0).Take(MostLines).ToList();
        return Group("");

        FilterTree Group(string path)
        {
            var prefix = path.Length == 0 ? "" : path + ".";
            var items = lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..].Split('.')[0]).Distinct()
                .OrderBy(int.Parse).Select(index => lines.Contains(prefix + index) ? Condition(prefix + index) : Group(prefix + index)).ToList();
            var any = Text(query, path.Length == 0 ? "f.any" : $"f.{path}.any") == "true";
            return path.Length > 0 && items.Count == 1 ? items[0] : new FilterGroup(!any || items.Count < 2, items);
        }

        FilterTree Condition(string path)
        {
            var name = Text(query, $"f.{path}.field");
            return values.Read(type.Find(name), name, Text(query, $"f.{path}.op"), Text(query, $"f.{path}.value"));
        }
    }

    /// <summary>Every condition of a tree, in order.</summary>
    public static IEnumerable<FilterCondition> Conditions(FilterTree tree) => tree switch
    {
        FilterGroup group => group.Items.SelectMany(Conditions),
        FilterCondition condition => [condition],
        _ => [],
    };

    /// <summary>A condition without the value it needs; the mechanism would take it as "is nothing".</summary>
    public static Refusal? Unfinished(FilterCondition condition) =>
        FilterOps.TakesValue(FilterOps.Shown(condition)) && condition.Value is null or System.Text.Json.Nodes.JsonArray { Count: 0 } || condition.Value?.ToString() == ""
            ? new Refusal("bad-filter", "Enter a value.", RefusalKind.Rule, condition.Field)
            : null;

    private static string Text(IQueryCollection query, string name) => TextRule.Clean(query[name].FirstOrDefault()) ?? "";

    [GeneratedRegex(@"^f\.(?<path>\d{1,2}(\.\d{1,2}){0,2})\.(?<part>field|op|value)$", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
