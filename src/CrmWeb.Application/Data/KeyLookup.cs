using CrmWeb.Application.Records.Links;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data;

/// <summary>Finds records by exact look-up keys.</summary>
internal static class KeyLookup
{
    /// <summary>
    /// Entries that hold any of the keys. The other conditions stay outside (offset 0): the planner would rather walk all records of a kind
    /// and compare each with thousands of keys than ask the key index.
    /// </summary>
    public static IQueryable<SearchEntry> HoldingAny(this CrmDb db, string kind, string[] keys)
    {
        var holding = db.SearchEntries.FromSql($"select s.* from search_entries s where s.keys && {keys} offset 0").AsNoTracking();
        return kind == LinkKinds.Any ? holding.Where(e => LinkKinds.Named.Contains(e.Kind)) : holding.Where(e => e.Kind == kind);
    }

    /// <summary>
    /// For the transactions of bulk acts: everything they ask has an index, and the statistics of a table that is being filled are always
    /// behind. Lasts until the transaction ends.
    /// </summary>
    public static Task PreferIndexesAsync(this CrmDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"set local enable_seqscan = off", ct);
}
