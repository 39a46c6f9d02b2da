using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>A page of people, teams or roles: small tables, so they are filtered where they are kept in memory.</summary>
/// <param name="Counted">Whether the number of all rows was asked for.</param>
internal sealed record AdminPage(int Limit, Guid? After, bool Counted)
{
    private static readonly (string Name, string Words)[] Always =
        [("limit", "1 to 500; 50 when left out."), ("after", "“next” of the page before."), ("count", "exact, capped or none (when left out).")];

    /// <summary>Reads the query; refused as lists refuse theirs, so that a misspelt filter never shows everything.</summary>
    /// <param name="filters">Names the caller understands besides paging.</param>
    public static Outcome<AdminPage> Read(HttpRequest request, params ReadOnlySpan<string> filters)
    {
        foreach (var name in request.Query.Keys)
        {
            if (!Array.Exists(Always, a => a.Name == name) && !filters.Contains(name)) return new Refusal("bad-filter", "There is no field “{0}” to filter by.", RefusalKind.Rule, name, name);
        }
        var (limit, after, count) = (request.Query["limit"].ToString(), request.Query["after"].ToString(), request.Query["count"].ToString());
        if (Size(limit) is not { } size) return Refusal.Of("limit", "A page has 1 to 500 rows.");
        Guid cursor = default;
        if (after.Length > 0 && !Guid.TryParse(after, out cursor)) return new Refusal("bad-cursor", "This page address is damaged; start from the first page.", RefusalKind.Rule, "after");
        return count is "" or "exact" or "capped" or "none"
            ? new AdminPage(size, after.Length > 0 ? cursor : null, count is "exact" or "capped")
            : Refusal.Of("count", "The count is exact, capped or none.");
    }

    /// <summary>Rows of a page as asked for; null when there is no such page size. Nothing asked: 50.</summary>
    public static int? Size(string? limit) => string.IsNullOrEmpty(limit) ? 50 : int.TryParse(limit, out var size) && size is >= 1 and <= 500 ? size : null;

    /// <summary>The list envelope of the page that begins after the cursor.</summary>
    public JsonObject Of<T>(IEnumerable<T> rows, Func<T, Guid> id, Func<T, JsonObject> json)
    {
        var all = rows.ToList();
        return Of(all, all, id, Comparer<T>.Create((one, other) => id(one).CompareTo(id(other))), json);
    }

    /// <summary>The same in an order that ends in the id.</summary>
    /// <param name="known">All rows, also those not asked for: among them is the one that the page before ended with.</param>
    public JsonObject Of<T>(IReadOnlyList<T> known, IEnumerable<T> chosen, Func<T, Guid> id, IComparer<T> order, Func<T, JsonObject> json)
    {
        var all = chosen.Order(order).ToList();
        var last = known.Where(row => id(row) == After).Take(1).ToList();
        var page = all.Where(row => After is not { } after || (last.Count > 0 ? order.Compare(row, last[0]) : id(row).CompareTo(after)) > 0).Take(Limit + 1).ToList();
        var body = new JsonObject
        {
            ["items"] = new JsonArray([.. page.Take(Limit).Select(json)]),
            ["next"] = page.Count > Limit ? id(page[Limit - 1]).ToString() : null,
        };
        if (Counted) body["count"] = all.Count;
        return body;
    }

    /// <summary>The query's parameters for the document.</summary>
    public static object[] Documented(params ReadOnlySpan<(string Name, string Words)> filters) =>
        [.. ((IEnumerable<(string Name, string Words)>)[.. filters, .. Always]).Select(p => new ApiParameterAttribute(p.Name, p.Words))];
}
