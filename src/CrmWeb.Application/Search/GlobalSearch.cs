using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Search;

/// <summary>
/// Finds anything by part of a name (without accents), e-mail, domain or phone number in any format, and interactions by their words.
/// From three characters; two are the beginning of a name. Only what the actor sees.
/// </summary>
public sealed class GlobalSearch(IEnumerable<ISearchSource> sources)
{
    /// <summary>Shortest beginning of a name.</summary>
    public const int BeginningFrom = 2;

    /// <summary>Groups that have hits: contacts, accounts, interactions.</summary>
    /// <param name="most">Hits per group.</param>
    public async Task<IReadOnlyList<SearchGroup>> FindAsync(string? text, int most, CancellationToken ct)
    {
        var terms = SearchTerms.Of(text);
        if (terms.Count == 0) return [];
        var typed = TextRule.Fold(TextRule.CleanLine(text));
        var groups = new List<SearchGroup>();
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            var hits = await source.FindAsync(typed, terms, most, ct);
            if (hits.Count > 0) groups.Add(new SearchGroup(source.Kind, [.. hits.Take(most)], hits.Count > most));
        }
        return groups;
    }
}
