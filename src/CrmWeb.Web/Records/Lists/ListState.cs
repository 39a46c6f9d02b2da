using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api;
using Microsoft.Extensions.Primitives;

namespace CrmWeb.Web.Records.Lists;

/// <summary>A list as its address asks for it.</summary>
/// <param name="Own">What the address itself says; links of the page are made from it.</param>
/// <param name="Query">The same with what the view adds.</param>
/// <param name="View">all, mine, team, or the id of a saved view.</param>
/// <param name="Saved">The saved view; null for the built-in ones.</param>
/// <param name="Views">The saved views this person finds for the kind.</param>
public sealed record ListState(
    IRecordType Type, string Path, IReadOnlyList<KeyValuePair<string, StringValues>> Own, IQueryCollection Query, string View, ListedView? Saved, IReadOnlyList<ListedView> Views)
{
    public const string All = "all";
    public const string Mine = "mine";
    public const string Team = "team";

    private static readonly string[] Kept = ["filter", "sort", "columns"];

    /// <summary>The list says more than its view.</summary>
    public bool Differs => Own.Any(q => Kept.Contains(q.Key) || ListQuery.IsCondition(q.Key));

    public Outcome<ListRequest> Request(int limit) => ListQuery.Read(Type, Query, limit);

    /// <summary>This list with some values of its address changed.</summary>
    public string With(params (string Name, string? Value)[] changes) => QueryLink.With(Path, Own, changes);

    /// <summary>This list with another filter, which replaces the view's and all conditions of the address.</summary>
    public string Filtered(FilterTree filter) =>
        QueryLink.With(Path, Own.Where(q => !ListQuery.IsCondition(q.Key)), ("filter", filter is FilterGroup { Items.Count: 0 } && View == All ? null : filter.ToString()));

    /// <summary>What a record's page needs to know where it stands.</summary>
    public string Place => ListPlace.Write(Own.Where(q => q.Key is not ("after" or "before" or "row" or "handler" or "edit" or "columns" or "limit")));
}
