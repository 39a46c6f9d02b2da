using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Desk;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>The end of the bin.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private const int PurgeBatch = 200;

    public async Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken ct)
    {
        if (!db.Actor.Administers) return 0;
        var removed = 0;
        while (true)
        {
            await using var transaction = await db.OwnTransactionAsync(ct);
            var ids = await db.Set<TRecord>().IgnoreQueryFilters().Where(r => r.DeletedAt < deletedBefore).OrderBy(r => r.DeletedAt).ThenBy(r => r.Id)
                .Select(r => r.Id).Take(PurgeBatch).ToArrayAsync(ct);
            if (ids.Length == 0) return removed;
            await PurgeAsync(ids, ct);
            if (transaction is not null) await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            removed += ids.Length;
        }
    }

    /// <summary>Child rows go with their record (cascade).</summary>
    private async Task PurgeAsync(Guid[] ids, CancellationToken ct)
    {
        await db.ChangeValues.Where(v => db.Changes.Any(c => c.Id == v.ChangeId && ids.Contains(c.RootId)))
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.Before, (string?)null).SetProperty(x => x.After, (string?)null), ct);
        await db.SearchEntries.IgnoreQueryFilters().Where(e => ids.Contains(e.RecordId)).ExecuteDeleteAsync(ct);
        await db.TimelineEntries.IgnoreQueryFilters().Where(e => ids.Contains(e.SubjectId) || ids.Contains(e.InteractionId!.Value)).ExecuteDeleteAsync(ct);
        await db.Shares.Where(s => ids.Contains(s.RecordId)).ExecuteDeleteAsync(ct);
        await db.Set<RecordVisit>().Where(v => ids.Contains(v.RecordId)).ExecuteDeleteAsync(ct);
        await db.Set<Favourite>().Where(f => ids.Contains(f.RecordId)).ExecuteDeleteAsync(ct);
        await db.Set<TRecord>().IgnoreQueryFilters().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(ct);

        db.Because($"{type.Kind}.purge");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ChangeSets.Add(set);
        foreach (var id in ids)
        {
            var change = new Change { ChangeSetId = set.Id, Entity = type.Kind, EntityId = id, RootKind = type.Kind, RootId = id, Kind = ChangeKind.Removed };
            db.Changes.Add(change);
            db.ChangeValues.Add(new ChangeValues { ChangeId = change.Id });
        }
        await db.SaveChangesAsync(ct);
    }
}
