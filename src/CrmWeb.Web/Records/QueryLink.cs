using Microsoft.Extensions.Primitives;

namespace CrmWeb.Web.Records;

/// <summary>The address of the page as it is, with some query values set or taken out.</summary>
internal static class QueryLink
{
    /// <summary>A null value takes the name out. Page cursors never survive a change.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes) => With(request.Path.Value ?? "/", request.Query, changes);

    /// <summary>The same for an address that is not the page's own.</summary>
    public static string With(string path, IEnumerable<KeyValuePair<string, StringValues>> query, params (string Name, string? Value)[] changes)
    {
        var dropped = changes.Select(c => c.Name).Concat(["after", "before", "row", "part", "handler", "edit"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = query.Where(q => !dropped.Contains(q.Key)).SelectMany(q => q.Value.Select(v => (q.Key, v)));
        var set = changes.Where(c => c.Value is not null).Select(c => (Key: c.Name, v: c.Value));
        var text = Text(kept.Concat(set!));
        return text.Length == 0 ? path : $"{path}?{text}";
    }

    public static string Text(IEnumerable<(string Name, string? Value)> query) =>
        string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Name)}={Uri.EscapeDataString(q.Value ?? "")}"));
}
