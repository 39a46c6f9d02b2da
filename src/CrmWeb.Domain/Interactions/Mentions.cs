using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>People named in a text: "@Ann Lee, have a look". The longest name wins; case and accents do not matter.</summary>
public static class Mentions
{
    /// <summary>Each person once, in the order of the text; people who cannot sign in any more are not meant. Namesakes are all meant.</summary>
    public static IReadOnlyList<User> In(string text, IReadOnlyCollection<User> people)
    {
        var names = people.Where(p => p.Active).ToLookup(p => TextRule.Fold(p.Name));
        var byLength = names.Select(n => n.Key).Where(n => n.Length > 0).OrderByDescending(n => n.Length).ToList();
        var found = new List<User>();
        var folded = TextRule.Fold(text);
        for (var at = folded.IndexOf('@', StringComparison.Ordinal); at >= 0; at = folded.IndexOf('@', at + 1))
        {
            // an e-mail address mentions nobody
            if (at > 0 && char.IsLetterOrDigit(folded[at - 1])) continue;
            var name = byLength.Find(n => string.CompareOrdinal(folded, at + 1, n, 0, n.Length) == 0 && (at + 1 + n.Length == folded.Length || !char.IsLetterOrDigit(folded[at + 1 + n.Length])));
            if (name is not null) found.AddRange(names[name].Where(p => !found.Contains(p)));
        }
        return found;
    }
}
