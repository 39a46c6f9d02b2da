using System.Linq.Expressions;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>One change to many records: first shown, then done to exactly the records shown, as one change set.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private const int BulkBatch = 500;
    private const int SampleSize = 5;

    public async Task<Outcome<BulkPreview>> PlanBulkAsync(BulkRequest request, bool keep, CancellationToken ct)
    {
        if (request.Change.Forbidden(db.Actor, type) is { } forbidden) return forbidden;
        var values = await ReadAsync(request.Change, ct);
        if (values.Refused) return values.Refusals.ToArray();
        var rows = await TargetsAsync(request, ct);
        if (rows.Refused) return rows.Refusals.ToArray();

        var matched = await rows.Value!.OrderBy(r => r.Id).Select(r => r.Id).Take(BulkRequest.Most + 1).ToListAsync(ct);
        if (matched.Count > BulkRequest.Most) return new Refusal("too-many", "At most {0} records can be changed at once. Narrow the filter.", RefusalKind.Rule, "filter", BulkRequest.Most);
        var ids = db.Actor.Edit(type.Kind).All && db.Actor.May(type.Kind, Right.Edit) ? matched : await rows.Value!.Where(Editable()).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        var (changing, sample) = await SampleAsync(ids, request.Change, values.Value!, ct);
        if (!keep) return new BulkPreview(null, request.Change, ids.Count, changing, matched.Count - ids.Count, sample);

        var plan = new BulkPlan { ActorId = db.Actor.UserId, Kind = type.Kind, Ids = [.. ids], Change = request.Change.ToJson().ToJsonString(), MadeAt = db.Clock.GetUtcNow() };
        db.Add(plan);
        await db.SaveChangesAsync(ct);
        return new BulkPreview(plan.Id, request.Change, ids.Count, changing, matched.Count - ids.Count, sample);
    }

    public async Task<Outcome<BulkDone>?> RunBulkAsync(Guid plan, CancellationToken ct)
    {
        await using var transaction = await db.OwnTransactionAsync(ct);
        // taking the row out first: a second click waits here and then finds nothing
        var me = db.Actor.UserId;
        var found = await db.Set<BulkPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan && p.Kind == type.Kind && p.ActorId == me, ct);
        if (found is null || await db.Set<BulkPlan>().Where(p => p.Id == plan).ExecuteDeleteAsync(ct) == 0) return null;
        var change = BulkChange.Read(JsonNode.Parse(found.Change)!.AsObject()).Value!;
        if (change.Forbidden(db.Actor, type) is { } forbidden) return forbidden;
        var values = await ReadAsync(change, ct);
        if (values.Refused) return values.Refusals.ToArray();

        db.Because($"{type.Kind}.{change.Act}");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var run = new BulkRun();
        foreach (var ids in found.Ids.Chunk(BulkBatch))
        {
            if (await RunBatchAsync(ids, change, values.Value!, run, ct) is { } refusal)
            {
                db.ChangeTracker.Clear();
                db.ContinueIn(null);
                return refusal;
            }
        }
        db.ContinueIn(null);
        // the journal knows what had the value already
        var changed = await db.Changes.Where(c => c.ChangeSetId == set.Id && found.Ids.Contains(c.RootId)).Select(c => c.RootId).Distinct().CountAsync(ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return new BulkDone(changed > 0 ? set.Id : null, changed, run.Taken - changed, found.Ids.Length - run.Taken, run.Reasons);
    }

    /// <summary>Null when the batch was saved. What a rule refuses stays out; what the database refuses stops everything.</summary>
    private async Task<Refusal?> RunBatchAsync(Guid[] ids, BulkChange change, Dictionary<Field<TRecord, TFacts>, object?> values, BulkRun run, CancellationToken ct)
    {
        var records = await Bin(change.Restore).Where(r => ids.Contains(r.Id)).Where(Editable()).ToListAsync(ct);
        await type.LoadChildrenAsync(db, records, ct);
        var changed = new List<TRecord>();
        var described = records.Select(r => (Record: r, Facts: r.Facts())).ToList();
        await applier.ApplyAsync([.. described.Select(d => (d.Facts, values))], ct);
        await PrepareAsync([.. described.Select(d => d.Facts)], [values], ct);
        foreach (var (record, facts) in described)
        {
            facts.Tags = Retagged(facts.Tags, change);
            var refusal = change.Delete ? await DeleteAsync(record, ct) : change.Restore ? Restored(record) : record.Change(facts);
            if (refusal is null) changed.Add(record);
            else run.Leave(refusal);
        }
        foreach (var (id, refusal) in await type.CheckAsync(db, changed, ct))
        {
            run.Leave(refusal);
            db.Entry(changed.Single(r => r.Id == id)).State = EntityState.Detached;
            changed.RemoveAll(r => r.Id == id);
        }
        if (await SaveRefusal.TryAsync(db, ct) is { } stopped) return stopped;
        run.Taken += changed.Count;
        db.ChangeTracker.Clear();
        return null;
    }

    private async Task<Refusal?> DeleteAsync(TRecord record, CancellationToken ct)
    {
        foreach (var consequence in consequences.Where(c => c.Of == type.Kind))
            if (await consequence.ApplyAsync(record, [], ct) is { } refusal) return refusal;
        record.Delete(db.Clock.GetUtcNow());
        return null;
    }

    private static Refusal? Restored(TRecord record)
    {
        record.Restore();
        return null;
    }

    /// <summary>How many would change, and the first of them. The number is null when there are more than one batch to look at.</summary>
    private async Task<(int? Changing, IReadOnlyList<BulkSample> Sample)> SampleAsync(List<Guid> all, BulkChange change, Dictionary<Field<TRecord, TFacts>, object?> values, CancellationToken ct)
    {
        var edits = !change.Delete && !change.Restore;
        var ids = all.Take(edits ? BulkBatch : SampleSize).ToArray();
        var records = await Bin(change.Restore).AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        await type.LoadChildrenAsync(db, records, ct);
        var pairs = records.Select(r => (Record: r, Before: r.Facts(), After: r.Facts())).ToList();
        await applier.ApplyAsync([.. pairs.Select(p => (p.After, values))], ct);
        await PrepareAsync([.. pairs.Select(p => p.After)], [values], ct);
        foreach (var pair in pairs) pair.After.Tags = Retagged(pair.After.Tags, change);
        var shown = type.All.Where(f => f.GetFact is not null && (values.ContainsKey(f) || f.Type == FieldType.Tags)).ToList();
        // told apart by ids: what two links are called may be the same, or hidden
        var known = Linked(shown, pairs.SelectMany(p => new[] { p.Before, p.After })).Select(l => l.Id).Distinct().ToDictionary(id => id, id => id.ToString());
        var differing = pairs.Select(p => (Pair: p, Fields: shown.Where(f => !JsonNode.DeepEquals(RecordJson.Node(f, f.Fact(p.Before), known), RecordJson.Node(f, f.Fact(p.After), known))).ToList()))
            .Where(d => !edits || d.Fields.Count > 0).ToList();
        var first = differing.Take(SampleSize).ToList();
        var titles = await links.TitlesAsync(Linked(shown, first.SelectMany(d => new[] { d.Pair.Before, d.Pair.After })), ct);
        return (!edits ? all.Count : all.Count > BulkBatch ? null : differing.Count, [.. first.Select(d => new BulkSample(d.Pair.Record.Id, d.Pair.Record.Title,
            [.. d.Fields.Select(f => new BulkValue(f, RecordJson.Node(f, f.Fact(d.Pair.Before), titles), RecordJson.Node(f, f.Fact(d.Pair.After), titles)))]))]);
    }

    private static IEnumerable<(string Kind, Guid Id)> Linked(IReadOnlyList<Field<TRecord, TFacts>> fields, IEnumerable<TFacts> facts) =>
        facts.SelectMany(facts => fields.SelectMany(f => RecordJson.Links(f, f.Fact(facts))));

    private async Task<Outcome<Dictionary<Field<TRecord, TFacts>, object?>>> ReadAsync(BulkChange change, CancellationToken ct)
    {
        var read = (await applier.ReadAsync(type, [change.Set?.DeepClone().AsObject() ?? []], null, ct))[0];
        return !read.Refused && await LeftAsync(read.Value!, ct) is { } left ? left : read;
    }

    private async Task<Outcome<IQueryable<TRecord>>> TargetsAsync(BulkRequest request, CancellationToken ct)
    {
        if (request.Matching is { } matching) return await RowsAsync(matching with { Bin = request.Change.Restore }, ct);
        var ids = (request.Ids ?? []).Distinct().ToArray();
        return Outcome.Of(Bin(request.Change.Restore).Where(r => ids.Contains(r.Id)));
    }

    private IQueryable<TRecord> Bin(bool bin) =>
        bin ? db.Set<TRecord>().IgnoreQueryFilters([Filters.SoftDelete]).Where(r => r.DeletedAt != null) : db.Set<TRecord>();

    /// <summary>The rule of <see cref="MayEditAsync(TRecord, CancellationToken)"/> for many records.</summary>
    private Expression<Func<TRecord, bool>> Editable()
    {
        var edit = db.Actor.May(type.Kind, Right.Edit) ? db.Actor.Edit(type.Kind) : Sight.Nothing;
        var (all, me, teams, grants, now) = (edit.All, edit.Me, edit.Teams, edit.Grants, db.Clock.GetUtcNow());
        Expression<Func<TRecord, bool>> editable = r => all
            || (r.OwnerId != null && r.OwnerId == me)
            || (r.TeamId != null && teams.Contains(r.TeamId.Value))
            || (r.Viewers.Any(v => grants.Contains(v))
                && db.Shares.Any(s => s.RecordId == r.Id && s.MayEdit && grants.Contains(s.GranteeId) && (s.ExpiresAt == null || s.ExpiresAt > now)));
        if (me is not { } person || type.CoOwnedBy(person) is not { } coOwned) return editable;
        return Expression.Lambda<Func<TRecord, bool>>(
            Expression.OrElse(editable.Body, new FilterCompiler.Rebind(coOwned.Parameters[0], editable.Parameters[0]).Visit(coOwned.Body)), editable.Parameters);
    }

    private static IReadOnlyList<string> Retagged(IReadOnlyList<string> tags, BulkChange change) => change.AddTags.Count + change.RemoveTags.Count == 0
        ? tags
        : [.. tags.Where(tag => !change.RemoveTags.Contains(tag, StringComparer.OrdinalIgnoreCase)).Concat(change.AddTags).Distinct(StringComparer.OrdinalIgnoreCase)];

    private sealed class BulkRun
    {
        private readonly Dictionary<string, Refusal> _reasons = [];

        /// <summary>Records that no rule kept out, changed by it or not.</summary>
        public int Taken { get; set; }

        public IReadOnlyList<Refusal> Reasons => [.. _reasons.Values];

        public void Leave(Refusal refusal) => _reasons.TryAdd(refusal.Message, refusal);
    }
}
