using CrmWeb.Application.Records.Links;

namespace CrmWeb.Application.Data;

/// <summary>Narrows questions for entries of certain records to the partitions that can hold them: each kind has one of its own.</summary>
internal static class EntriesOfKinds
{
    /// <summary>
    /// The entries of one or two kinds, named one by one: a plan that is kept picks partitions by single values, not by a list. With more
    /// kinds, or any, all partitions are asked.
    /// </summary>
    public static IQueryable<SearchEntry> OfKinds(this IQueryable<SearchEntry> entries, IReadOnlyCollection<string> kinds)
    {
        if (kinds.Contains(LinkKinds.Any) || kinds.ToList() is not [var one, .. { Count: <= 1 } more]) return entries;
        return more is [var other] ? entries.Where(e => e.Kind == one || e.Kind == other) : entries.Where(e => e.Kind == one);
    }
}
