using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Search;

/// <summary>Finds the records of one kind in the search index.</summary>
internal sealed class NamedSearch(string kind, int order, CrmDb db, CompanyDirectory directory) : ISearchSource
{
    public string Kind => kind;

    public int Order => order;

    /// <summary>
    /// Names that begin like it first, read in order from their index; then, while there is room, those whose search text holds the words. These are
    /// taken as they come: sorting all hits of "an" to show ten of them would read a tenth of the table.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, IReadOnlyList<SearchTerm> terms, int most, CancellationToken ct)
    {
        var entries = db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind);
        var found = typed.Length < GlobalSearch.BeginningFrom ? [] : await entries.Where(e => e.TitleKey.StartsWith(typed))
            .OrderBy(e => e.TitleKey).ThenBy(e => e.RecordId).Take(most + 1).ToListAsync(ct);
        if (found.Count <= most && terms.Any(t => t.Folded.Length >= SearchTerms.PartialFrom))
        {
            var known = found.Select(e => e.RecordId).ToArray();
            var parts = await entries.Holding(terms).Where(e => !known.Contains(e.RecordId)).Take(most + 1 - found.Count).ToListAsync(ct);
            found.AddRange(parts.OrderBy(e => e.TitleKey, StringComparer.Ordinal).ThenBy(e => e.RecordId));
        }
        var now = await directory.NowAsync(db, ct);
        return [.. found.Select(e => new SearchHit(kind, e.RecordId, e.Title, e.Subtitle, now.User(e.OwnerId)?.Name, e.LastContactAt))];
    }
}
