using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>What was said, in the global search: newest first, with the records it was about.</summary>
internal sealed class SaidSearch(CrmDb db, CompanyDirectory directory, LinkResolver links) : ISearchSource
{
    private const int NamesShown = 3;

    public string Kind => Interaction.Interactions;

    public int Order => 30;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, IReadOnlyList<SearchTerm> terms, int most, CancellationToken ct)
    {
        if (!terms.Any(t => t.Phrase || t.Folded.Length >= SearchTerms.PartialFrom)) return [];
        var ids = await WordSearch.NewestAsync(db, terms, most + 1, ct);
        var found = await db.Interactions.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.At).ThenByDescending(i => i.Id)
            .Select(i => new { i.Id, i.Subject, Body = i.Body == null ? null : i.Body.Substring(0, Excerpt.From), i.Type, i.At, i.OwnerId, i.Subjects }).ToListAsync(ct);
        var now = await directory.NowAsync(db, ct);
        var titles = await links.TitlesAsync(found.SelectMany(i => i.Subjects.Select(s => (LinkKinds.Any, s))), ct);
        return [.. found.Select(i => new SearchHit(Kind, i.Id, i.Subject ?? Excerpt.Of(i.Body, terms) ?? char.ToUpperInvariant(i.Type[0]) + i.Type[1..], About(i.Subjects), now.User(i.OwnerId)?.Name, i.At))];

        string? About(Guid[] subjects) =>
            string.Join(", ", subjects.Select(s => titles.GetValueOrDefault(s)).OfType<string>().Take(NamesShown)) is { Length: > 0 } names ? names : null;
    }
}
