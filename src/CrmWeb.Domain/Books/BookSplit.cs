using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Books;

/// <summary>How a book is split among those who take it over.</summary>
public enum BookRule { InTurn, ByCountry }

/// <summary>One open record of somebody's book.</summary>
/// <param name="Account">The account it hangs on, for an account itself; null = none.</param>
/// <param name="Country">Of the record or its account; null = unknown.</param>
public sealed record BookItem(string Kind, Guid Id, string Title, Guid? Account, string? Country);

/// <summary>Who takes over, and from which countries where these decide.</summary>
public sealed record BookReceiver(Guid Person, IReadOnlyList<string> Countries);

/// <summary>Who gets which record of a book. The same book and rule give the same split: the preview is what happens.</summary>
public static class BookSplit
{
    /// <param name="receivers">At least one; a single one gets everything.</param>
    /// <param name="together">What hangs on one account goes to one person, by the account's country.</param>
    /// <returns>Receiver by record.</returns>
    public static IReadOnlyDictionary<Guid, Guid> Of(IReadOnlyList<BookItem> items, IReadOnlyList<BookReceiver> receivers, BookRule rule, bool together)
    {
        var split = new Dictionary<Guid, Guid>();
        var turn = 0;
        var heaps = items.GroupBy(i => together ? i.Account ?? i.Id : i.Id).Select(g => g.ToList()).OrderBy(h => TextRule.Fold(h[0].Title), StringComparer.Ordinal).ThenBy(h => h[0].Id);
        foreach (var heap in heaps)
        {
            var country = heap.Select(i => i.Country).FirstOrDefault(c => c is not null);
            var receiver = rule switch
            {
                BookRule.InTurn => null,
                BookRule.ByCountry => receivers.FirstOrDefault(r => country is not null && r.Countries.Any(c => TextRule.Fold(c) == TextRule.Fold(country))),
            };
            // a country nobody named goes in turn as well
            receiver ??= receivers[turn++ % receivers.Count];
            foreach (var item in heap) split[item.Id] = receiver.Person;
        }
        return split;
    }
}
