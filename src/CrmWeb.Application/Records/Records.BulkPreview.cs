using System.Text.Json.Nodes;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>What a bulk change would do: the change itself, tried in the context and thrown away.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private const int SampleSize = 5;

    /// <summary>How many would change, and the first of them. The number is null when there are more than are looked at.</summary>
    private async Task<(int? Changing, IReadOnlyList<BulkSample> Sample)> TryAsync(List<Guid> all, BulkChange change, Dictionary<Field<TRecord, TFacts>, object?> values, BulkLeft left, CancellationToken ct)
    {
        var shown = type.All.Where(f => f.GetFact is not null && !change.Delete && !change.Restore && (values.ContainsKey(f) || f.Type == FieldType.Tags)).ToList();
        var (changing, sample) = (0, new List<BulkSample>());
        foreach (var ids in all.Take(BulkRequest.LookedAt).Chunk(BulkBatch))
        {
            var tried = await ChangeAsync(ids, change, values, left, ct);
            var touched = JournalWriter.Touched(db);
            var differing = tried.Where(t => t.Refusal is null && touched.Contains(t.Record.Id)).ToList();
            changing += differing.Count;
            if (sample.Count < SampleSize) sample.AddRange(await SampleAsync([.. differing.Take(SampleSize - sample.Count)], shown, ct));
            // looked at, not kept
            db.ChangeTracker.Clear();
        }
        return (all.Count > BulkRequest.LookedAt ? null : changing, sample);
    }

    private async Task<IEnumerable<BulkSample>> SampleAsync(List<BulkTried> tried, List<Field<TRecord, TFacts>> shown, CancellationToken ct)
    {
        var first = tried.Select(t => (t.Record.Id, t.Title, t.Before, After: t.Record.Facts())).ToList();
        var linked = Linked(shown, first.SelectMany(d => new[] { d.Before, d.After })).ToList();
        // told apart by ids: what two links are called may be the same, or hidden
        var known = linked.Select(l => l.Id).Distinct().ToDictionary(id => id, id => id.ToString());
        var titles = await links.TitlesAsync(linked, ct);
        return first.Select(d => new BulkSample(d.Id, d.Title, [.. shown
            .Where(f => !JsonNode.DeepEquals(RecordJson.Node(f, f.Fact(d.Before), known), RecordJson.Node(f, f.Fact(d.After), known)))
            .Select(f => new BulkValue(f, RecordJson.Node(f, f.Fact(d.Before), titles), RecordJson.Node(f, f.Fact(d.After), titles)))]));
    }

    private async Task LeaveForbiddenAsync(List<Guid> ids, BulkLeft left, CancellationToken ct)
    {
        var some = ids.Take(BulkLeft.Named).ToArray();
        var named = await db.Set<TRecord>().IgnoreQueryFilters([Data.Filters.SoftDelete]).AsNoTracking().Where(r => some.Contains(r.Id)).ToListAsync(ct);
        foreach (var record in named.OrderBy(r => r.Id)) left.Add(Refusal.Forbidden, record.Id, record.Title);
        for (var i = named.Count; i < ids.Count; i++) left.Add(Refusal.Forbidden);
    }

    private static IEnumerable<(string Kind, Guid Id)> Linked(IReadOnlyList<Field<TRecord, TFacts>> fields, IEnumerable<TFacts> facts) =>
        facts.SelectMany(facts => fields.SelectMany(f => RecordJson.Links(f, f.Fact(facts))));
}
