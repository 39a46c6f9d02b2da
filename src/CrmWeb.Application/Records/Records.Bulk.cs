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

    private static readonly Refusal Gone = new("gone", "Deleted since it was shown, or no longer yours to change.", RefusalKind.State);

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
        var left = new BulkLeft();
        if (ids.Count < matched.Count) await LeaveForbiddenAsync(matched.Except(ids).ToList(), left, ct);
        var (changing, sample) = await TryAsync(ids, request.Change, values.Value!, left, ct);
        var plan = new BulkPlan { ActorId = db.Actor.UserId, Kind = type.Kind, Ids = [.. ids], Change = request.Change.ToJson().ToJsonString(), MadeAt = db.Clock.GetUtcNow() };
        if (keep)
        {
            db.Add(plan);
            await db.SaveChangesAsync(ct);
        }
        return new BulkPreview(keep ? plan.Id : null, request.Change, ids.Count, changing, left.Count, left.Reasons, sample);
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
        var left = new BulkLeft();
        foreach (var ids in found.Ids.Chunk(BulkBatch))
        {
            var tried = await ChangeAsync(ids, change, values.Value!, left, ct);
            foreach (var _ in ids.Except(tried.Select(t => t.Record.Id))) left.Add(Gone);
            if (await SaveRefusal.TryAsync(db, ct) is { } refusal)
            {
                db.ChangeTracker.Clear();
                db.ContinueIn(null);
                return refusal;
            }
            db.ChangeTracker.Clear();
        }
        db.ContinueIn(null);
        // the journal knows what had the value already
        var changed = await db.Changes.Where(c => c.ChangeSetId == set.Id && found.Ids.Contains(c.RootId)).Select(c => c.RootId).Distinct().CountAsync(ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return new BulkDone(changed > 0 ? set.Id : null, changed, found.Ids.Length - left.Count - changed, left.Count, left.Reasons);
    }

    /// <summary>The change done to a batch in the context, by every rule of the write, and not saved. What a rule refuses is out of the context again.</summary>
    private async Task<List<BulkTried>> ChangeAsync(Guid[] ids, BulkChange change, Dictionary<Field<TRecord, TFacts>, object?> values, BulkLeft left, CancellationToken ct)
    {
        var records = await Bin(change.Restore).Where(r => ids.Contains(r.Id)).Where(Editable()).OrderBy(r => r.Id).ToListAsync(ct);
        await type.LoadChildrenAsync(db, records, ct);
        var described = records.Select(r => (Record: r, r.Title, Before: r.Facts(), Facts: r.Facts())).ToList();
        await applier.ApplyAsync([.. described.Select(d => (d.Facts, values))], ct);
        await PrepareAsync([.. described.Select(d => d.Facts)], [values], ct);
        var tried = new List<BulkTried>(described.Count);
        foreach (var (record, title, before, facts) in described)
        {
            facts.Tags = Retagged(facts.Tags, change);
            tried.Add(new(record, title, before, change.Delete ? await DeleteAsync(record, ct) : change.Restore ? Restored(record) : record.Change(facts)));
        }
        var checks = await type.CheckAsync(db, [.. tried.Where(t => t.Refusal is null).Select(t => t.Record)], ct);
        tried = [.. tried.Select(t => checks.TryGetValue(t.Record.Id, out var refusal) ? t with { Refusal = refusal } : t)];
        var refused = tried.Where(t => t.Refusal is not null).ToDictionary(t => t.Record.Id);
        if (refused.Count == 0) return tried;
        foreach (var stays in refused.Values) left.Add(stays.Refusal!, stays.Record.Id, stays.Title);
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(e => refused.ContainsKey(e.Entity is ChildEntity child ? child.RootId : e.Entity.Id)).ToList()) entry.State = EntityState.Detached;
        return tried;
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

    /// <summary>A record of a batch: what it was called and said before the change, and the rule that keeps it so; null = it is changed in the context.</summary>
    private sealed record BulkTried(TRecord Record, string Title, TFacts Before, Refusal? Refusal);
}
