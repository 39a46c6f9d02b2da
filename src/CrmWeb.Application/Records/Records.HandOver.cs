using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>Whose records become whose: owners, or teams.</summary>
public sealed record Handover(Guid? FromOwner = null, Guid? ToOwner = null, Guid? FromTeam = null, Guid? ToTeam = null);

public sealed partial class Records<TRecord, TFacts>
{
    private const int HandOverBatch = 500;

    public Task<bool> OwnsAnyAsync(Guid teamId, CancellationToken ct) => db.Set<TRecord>().IgnoreQueryFilters([Filters.Visibility]).AnyAsync(r => r.TeamId == teamId, ct);

    public async Task<Outcome<int>> HandOverAsync(Handover handover, CancellationToken ct)
    {
        var moved = 0;
        if (await LeftAsync(handover.FromOwner, handover.ToOwner, ct) is { } left) return left;
        for (var last = Guid.Empty; ;)
        {
            // a team that is dissolved leaves no record behind, not even one the administrator may not see
            var records = handover.FromTeam is null ? db.Set<TRecord>() : db.Set<TRecord>().IgnoreQueryFilters([Filters.Visibility]);
            var batch = await records
                .Where(r => r.Id.CompareTo(last) > 0 && (handover.FromTeam == null || r.TeamId == handover.FromTeam) && (handover.FromOwner == null || r.OwnerId == handover.FromOwner))
                .OrderBy(r => r.Id).Take(HandOverBatch).ToListAsync(ct);
            if (batch.Count == 0) return moved;
            last = batch[^1].Id;
            var refused = await GiveAsync(batch, (_, facts) =>
            {
                if (handover.FromTeam is not null) facts.TeamId = handover.ToTeam;
                if (handover.FromOwner is not null) facts.OwnerId = handover.ToOwner;
            }, ct);
            if (refused is not null) return refused;
            moved += batch.Count;
        }
    }

    public async Task<IReadOnlyList<Guid>> EditableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<TRecord>().Where(r => ids.Contains(r.Id)).Where(Editable()).Select(r => r.Id).ToListAsync(ct);

    public async Task<Outcome<int>> AssignAsync(Guid from, IReadOnlyDictionary<Guid, Guid> owners, CancellationToken ct)
    {
        if (!db.Actor.May(type.Kind, Right.Assign)) return Refusal.Forbidden;
        var given = 0;
        foreach (var owner in owners.Values.Distinct())
            if (await LeftAsync(from, owner, ct) is { } left) return left;
        foreach (var ids in owners.Keys.Order().Chunk(HandOverBatch))
        {
            var batch = await db.Set<TRecord>().Where(r => ids.Contains(r.Id) && r.OwnerId == from).Where(Editable()).ToListAsync(ct);
            if (await GiveAsync(batch, (record, facts) => facts.OwnerId = owners[record.Id], ct) is { } refused) return refused;
            given += batch.Count;
        }
        return given;
    }

    private async Task<Refusal?> GiveAsync(List<TRecord> batch, Action<TRecord, TFacts> give, CancellationToken ct)
    {
        await type.LoadChildrenAsync(db, batch, ct);
        var prepare = await type.PrepareAsync(db, await directory.NowAsync(db, ct), FactsApplier.Linked(type, batch.Select(r => r.Facts()), []), ct);
        foreach (var record in batch)
        {
            var facts = record.Facts();
            prepare(facts);
            give(record, facts);
            if (record.Change(facts) is { } refusal) return refusal;
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return null;
    }
}
