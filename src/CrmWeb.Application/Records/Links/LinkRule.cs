using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Links;

/// <summary>A rule on links from a record to one of its own kind (parent account, superior).</summary>
internal static class LinkRule
{
    /// <summary>Refuses records whose chain upwards leads back to themselves. All records of the batch count with their new links.</summary>
    /// <param name="upOf">Where a record about to be saved leads to.</param>
    /// <param name="stored">Where stored records lead to, by id; must ignore all filters: a cycle through a record the actor may not see is one all the same.</param>
    public static async Task<IReadOnlyDictionary<Guid, Refusal>> NoCycleAsync<TRecord>(
        IReadOnlyCollection<TRecord> records, Func<TRecord, Guid?> upOf, Func<IReadOnlyCollection<Guid>, Task<Dictionary<Guid, Guid?>>> stored, Refusal refusal)
        where TRecord : Record
    {
        var up = records.ToDictionary(r => r.Id, upOf);
        var unknown = up.Values.OfType<Guid>().Where(id => !up.ContainsKey(id)).ToHashSet();
        while (unknown.Count > 0)
        {
            var found = await stored(unknown);
            foreach (var id in unknown) up[id] = found.GetValueOrDefault(id);
            unknown = [.. found.Values.OfType<Guid>().Where(id => !up.ContainsKey(id))];
        }
        return records.Where(r => LeadsBack(r.Id, up)).ToDictionary(r => r.Id, _ => refusal);
    }

    private static bool LeadsBack(Guid start, Dictionary<Guid, Guid?> up)
    {
        var seen = new HashSet<Guid>();
        for (var at = up[start]; at is { } id && seen.Add(id); at = up.GetValueOrDefault(id))
        {
            if (id == start) return true;
        }
        return false;
    }
}
