using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace CrmWeb.Application.Interactions;

/// <summary>The words of an interaction: a generated column of its table, mapped apart so that nobody reads it with the interaction.</summary>
internal sealed class InteractionWords
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>In the bin since; the index by time holds only what is not.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Folded words of subject and body; made by the database (migration SearchFunctions), GIN index.</summary>
    public NpgsqlTsVector Words { get; init; } = NpgsqlTsVector.Empty;
}

/// <summary>Full text search in what was said.</summary>
internal static class WordSearch
{
    /// <summary>Shortest word whose beginning is enough.</summary>
    private const int PartialFrom = 3;

    /// <summary>The newest interactions, looked through one by one before the index is asked.</summary>
    private const int Newest = 2_000;

    /// <summary>Interactions looked through at once for a frequent word on behalf of who sees few, further and further back.</summary>
    private const int Stretch = Newest * 4;

    /// <summary>Most such stretches.</summary>
    private const int Stretches = 12;

    /// <summary>So many hits are asked for at once on behalf of who sees few.</summary>
    private const int Together = 500;

    /// <summary>Hits among the newest that make a word frequent: the index would collect and sort a great part of the table.</summary>
    private const int Frequent = Newest / 100;

    /// <summary>Most hits that narrow a list by their ids.</summary>
    private const int Narrow = 5_000;

    public static void MapWordSearch(this ModelBuilder model)
    {
        model.Entity<InteractionWords>().ToView(Interaction.Interactions).HasKey(w => w.Id);
        model.HasDbFunction(typeof(WordSearch).GetMethod(nameof(Beginning))!).HasName("crm_beginning").IsBuiltIn();
        model.HasDbFunction(typeof(WordSearch).GetMethod(nameof(Phrase))!).HasName("crm_phrase").IsBuiltIn();
    }

    /// <summary>Words that begin like the words of a text; SQL only.</summary>
    public static NpgsqlTsQuery Beginning(string text) => throw new NotSupportedException();

    /// <summary>The words of a text in their order; SQL only.</summary>
    public static NpgsqlTsQuery Phrase(string text) => throw new NotSupportedException();

    /// <summary>Interactions that hold all terms, whoever may see them: to be joined with what the actor sees.</summary>
    public static IQueryable<InteractionWords> All(CrmDb db, IReadOnlyList<SearchTerm> terms) => Holding(Alive(db), terms);

    /// <summary>
    /// The newest visible interactions that hold all terms. PostgreSQL takes every beginning of a word for one that 2 % of the rows have,
    /// so it may not choose between walking back in time and the index: frequent words are found among the newest rows; the index is
    /// asked only for words that are rare there, and then all its hits are sorted.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> NewestAsync(CrmDb db, IReadOnlyList<SearchTerm> terms, int most, CancellationToken ct)
    {
        // who sees all is served by the first few hits; who sees few needs many, and asking what they see of many at once costs little more
        var all = db.Actor.View(Account.Accounts).All && db.Actor.View(Contact.Contacts).All;
        var hits = await HitsAsync(Recent(null, Newest), all ? most * 4 : Newest);
        var (seen, last, stretches) = (new List<Guid>(), hits.LastOrDefault(), hits.Count < Frequent ? 0 : Stretches);
        while (hits.Count > 0 && seen.Count < most)
        {
            for (; !all && hits.Count < Together && last is not null && stretches > 0; stretches--)
            {
                var further = await HitsAsync(Recent(last, Stretch), Stretch);
                last = further.LastOrDefault();
                hits.AddRange(further);
            }
            seen.AddRange(await SeenAsync(hits, most - seen.Count));
            hits = seen.Count < most && last is not null && stretches-- > 0 ? await HitsAsync(Recent(last, Stretch), Stretch) : [];
            last = hits.LastOrDefault();
        }
        return seen.Count < most ? await SeenAsync(await HitsAsync(Sorted(All(db, terms)), Narrow), most) : seen;

        // of so many rows, the newest or those before a hit
        IQueryable<InteractionWords> Recent(Hit? last, int rows)
        {
            var words = last is null ? Alive(db) : Alive(db).Where(w => EF.Functions.LessThan(ValueTuple.Create(w.At, w.Id), ValueTuple.Create(last.At, last.Id)));
            return Holding(words.OrderByDescending(w => w.At).ThenByDescending(w => w.Id).Take(rows), terms).OrderByDescending(w => w.At).ThenByDescending(w => w.Id);
        }

        Task<List<Hit>> HitsAsync(IQueryable<InteractionWords> words, int upTo) => words.Select(w => new Hit(w.At, w.Id)).Take(upTo).ToListAsync(ct);

        // in two steps: joined, the database would rather read all interactions than look these up
        async Task<List<Guid>> SeenAsync(List<Hit> found, int upTo)
        {
            var ids = found.Select(h => h.Id).ToArray();
            return ids.Length == 0 ? [] : await db.Interactions.Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(upTo).Select(i => i.Id).ToListAsync(ct);
        }
    }

    /// <summary>Narrows a list: by the ids of the hits where they are not too many, else row by row.</summary>
    public static async Task<IQueryable<Interaction>> MatchingAsync(CrmDb db, IQueryable<Interaction> rows, IReadOnlyList<SearchTerm> terms, CancellationToken ct)
    {
        var all = All(db, terms);
        var ids = await Sorted(all).Select(w => w.Id).Take(Narrow + 1).ToListAsync(ct);
        return ids.Count <= Narrow ? rows.Where(i => ids.Contains(i.Id)) : rows.Where(i => all.Any(w => w.Id == i.Id));
    }

    private static IQueryable<InteractionWords> Alive(CrmDb db) => db.Set<InteractionWords>().AsNoTracking().Where(w => w.DeletedAt == null);

    /// <summary>By a time that has no index: all hits are collected before the first is shown.</summary>
    private static IOrderedQueryable<InteractionWords> Sorted(IQueryable<InteractionWords> words) =>
        words.OrderByDescending(w => w.At.AddMinutes(0)).ThenByDescending(w => w.Id);

    private static IQueryable<InteractionWords> Holding(IQueryable<InteractionWords> words, IReadOnlyList<SearchTerm> terms)
    {
        foreach (var term in terms)
        {
            var typed = term.Typed;
            words = term.Phrase || typed.Length < PartialFrom ? words.Where(w => w.Words.Matches(Phrase(typed))) : words.Where(w => w.Words.Matches(Beginning(typed)));
        }
        return words;
    }

    private sealed record Hit(DateTimeOffset At, Guid Id);
}
