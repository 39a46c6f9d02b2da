using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Records.Views;
using Microsoft.Extensions.Primitives;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Reads which list an address means: the view it names (or the person's first one) and what it says beside it.</summary>
public sealed class ListStates(SavedViews views)
{
    private static readonly string[] Paging = ["after", "before", "row", "handler", "edit", "limit", "part", "q", "look", "month", "deep", "card", "to", "column", "board", "since"];

    public async Task<ListState> ReadAsync(IRecordType type, IQueryCollection query, CancellationToken ct)
    {
        var saved = (await views.MineAsync(ct)).Where(v => v.Kind == type.Kind).ToList();
        var own = query.Where(q => !q.Key.StartsWith("f.", StringComparison.Ordinal)).ToList();
        var view = query["view"].FirstOrDefault() ?? "";
        if (view.Length == 0 && own.All(q => Paging.Contains(q.Key)) && saved.FirstOrDefault(v => v.Default) is { } first)
        {
            view = first.Id.ToString();
            own.Add(new("view", view));
        }
        var chosen = saved.FirstOrDefault(v => v.Id.ToString() == view);
        // a view that is gone, or never was for this person, is the whole list
        if (chosen is null && view is not (ListState.Mine or ListState.Team)) view = ListState.All;
        var merged = own.ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Added(view, chosen)) merged.TryAdd(name, value);
        return new ListState(type, "/" + type.Kind, own, new QueryCollection(merged), view, chosen, saved);
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Added(string view, ListedView? saved)
    {
        if (view == ListState.Mine) yield return new("filter", new FilterCondition("owner", "me", null).ToString());
        if (view == ListState.Team) yield return new("filter", new FilterCondition("team", "myteam", null).ToString());
        if (saved?.Content.Filter is { } filter) yield return new("filter", filter);
        if (saved?.Content.Sort is { } sort) yield return new("sort", sort);
        if (saved?.Content.Columns is { } columns) yield return new("columns", columns);
        if (saved?.Content.Look is { } look) yield return new("look", look);
    }
}
