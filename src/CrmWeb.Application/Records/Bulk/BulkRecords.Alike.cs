using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>Recognising records that stand in no search index, where the look-up keys of the others are: in their own table.</summary>
public sealed partial class BulkRecords<TRecord, TFacts>
{
    /// <summary>Ids by the external ids of the rows.</summary>
    private async Task<List<(string Key, Guid Id)>> ByExternalIdAsync(IReadOnlyCollection<string> externalIds, string source, CancellationToken ct)
    {
        if (externalIds.Count == 0) return [];
        var found = await db.Set<TRecord>().AsNoTracking().Where(r => r.Source == source && r.ExternalId != null && externalIds.Contains(r.ExternalId))
            .Select(r => new { r.Id, r.ExternalId }).ToListAsync(ct);
        return [.. found.Select(f => (LookupKey.External(source, f.ExternalId!), f.Id))];
    }

    /// <summary>Ids of records that may be meant by rows without an external id.</summary>
    private async Task<IReadOnlyList<Guid>> MayBeAsync(IEnumerable<Dictionary<Field<TRecord, TFacts>, object?>> rows, CancellationToken ct)
    {
        var described = rows.Where(values => Value(values, "externalId") is null).Select(Described).ToList();
        return described.Count == 0 ? [] : await type.AlikeAsync(db, described, ct);
    }

    /// <summary>
    /// The older records that a row without an external id is about: one that says all of it already, else those it may change. Rows of one
    /// file stay apart, however alike they are.
    /// </summary>
    private List<TRecord> Alike(Dictionary<Field<TRecord, TFacts>, object?> values, BulkRules rules, Known known, Dictionary<Guid, TFacts?> before)
    {
        if (Value(values, "externalId") is not null || type.Likeness(Described(values)) is not { } likeness) return [];
        var row = Described(values);
        var older = known.Like(likeness).Where(r => r.CreatedAt != default && r.CreatedAt < rules.Since && !known.Taken.Contains(r.Id) && type.Fits(r.Facts(), row)).ToList();
        var match = older.Find(r => Says(r, values, known)) is { } same ? [same] : type.IsLoose(row) ? [] : older.Where(r => !before.ContainsKey(r.Id)).ToList();
        if (match is [var only]) known.Taken.Add(only.Id);
        return match;
    }

    private static TFacts Described(Dictionary<Field<TRecord, TFacts>, object?> values)
    {
        var facts = new TFacts();
        FactsApplier.Apply(facts, values, new HashSet<Guid>());
        return facts;
    }
}
