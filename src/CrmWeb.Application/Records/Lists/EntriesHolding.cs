using CrmWeb.Application.Data;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Finds entries of the search index by what somebody typed.</summary>
internal static class EntriesHolding
{
    /// <summary>
    /// Those that hold every term: longer ones in any part of a word, those of one or two letters where a word begins. The index of texts knows
    /// beginnings from two letters on; two letters in the middle of a word would be looked for in every row.
    /// </summary>
    public static IQueryable<SearchEntry> Holding(this IQueryable<SearchEntry> entries, IReadOnlyList<SearchTerm> terms)
    {
        foreach (var part in terms.Select(t => t.Folded).Where(t => t.Length >= SearchTerms.PartialFrom)) entries = entries.Where(e => e.Text.Contains(part));
        foreach (var beginning in terms.Select(t => t.Folded).Where(t => t.Length < SearchTerms.PartialFrom))
        {
            var inside = " " + beginning;
            entries = entries.Where(e => e.Text.StartsWith(beginning) || e.Text.Contains(inside));
        }
        return entries;
    }
}
