using System.Collections;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>
/// Lists a bulk row gives for a record that has some: nothing the record knows is lost. What the row names comes first, what it does not
/// name stays behind it; a row that names nothing new changes nothing.
/// </summary>
internal static class ListMerge
{
    /// <summary>The value to set; the given one where it is no list of contact points.</summary>
    public static object? Into(object? current, object? given) => (current, given) switch
    {
        (IReadOnlyList<Phone> old, IReadOnlyList<Phone> now) => Join(old, now, p => p.E164 ?? TextRule.Digits(p.Value) + p.Value.Trim()),
        (IReadOnlyList<Email> old, IReadOnlyList<Email> now) => Join(old, now, e => e.Value.ToLowerInvariant()),
        (IReadOnlyList<WebLink> old, IReadOnlyList<WebLink> now) => Join(old, now, l => l.Value),
        (IReadOnlyList<LabelledAddress> old, IReadOnlyList<LabelledAddress> now) => Join(old, now, a => a.Address),
        (IReadOnlyList<string> old, IReadOnlyList<string> now) => Join(old, now, t => t.ToLowerInvariant()),
        _ => given,
    };

    /// <summary>The same for rows about other records: a row about one the record knows adds to it.</summary>
    public static IReadOnlyList<RowValues> Rows(RowShape shape, object? current, IReadOnlyList<RowValues> given)
    {
        var old = shape.Split(current).ToList();
        var key = shape.Key.Name;
        var merged = new List<RowValues>();
        foreach (var row in given)
        {
            var joined = new RowValues();
            foreach (var (column, value) in old.FirstOrDefault(o => Equals(o.GetValueOrDefault(key), row.GetValueOrDefault(key))) ?? []) joined[column] = value;
            foreach (var (column, value) in row)
            {
                if (value is not (null or false) || !joined.ContainsKey(column)) joined[column] = value;
            }
            merged.Add(joined);
        }
        var named = merged.Select(m => m.GetValueOrDefault(key)).ToHashSet();
        if (merged.All(m => old.Exists(o => o.Count == m.Count && o.All(c => Equals(c.Value, m.GetValueOrDefault(c.Key)))))) return old;
        return [.. merged, .. old.Where(o => !named.Contains(o.GetValueOrDefault(key)))];
    }

    /// <summary>Equal by content, lists element by element.</summary>
    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (string, _) or (_, string) => Equals(one, other),
        (IEnumerable left, IEnumerable right) => left.Cast<object?>().SequenceEqual(right.Cast<object?>()),
        _ => Equals(one, other),
    };

    private static IReadOnlyList<T> Join<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, object> key)
    {
        if (now.Count == 0) return now;
        var known = old.Select(key).ToHashSet();
        if (now.All(item => known.Contains(key(item)))) return old;
        var named = now.Select(key).ToHashSet();
        // the old entries must not keep the primary mark from the ones the row puts first
        return [.. now.DistinctBy(key), .. old.Where(item => !named.Contains(key(item))).Select(Secondary)];
    }

    private static T Secondary<T>(T item) => item switch
    {
        Phone phone => (T)(object)(phone with { Primary = false }),
        Email email => (T)(object)(email with { Primary = false }),
        WebLink link => (T)(object)(link with { Primary = false }),
        LabelledAddress address => (T)(object)(address with { Primary = false }),
        _ => item,
    };
}
