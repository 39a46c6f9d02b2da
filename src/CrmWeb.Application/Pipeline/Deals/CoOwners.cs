using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Somebody who is no co-owner any more still sees a deal that is shared with them.</summary>
internal static class CoOwners
{
    private static readonly IReadOnlyDictionary<Guid, Refusal> Nothing = new Dictionary<Guid, Refusal>();

    public static async Task<IReadOnlyDictionary<Guid, Refusal>> KeepSharesAsync(CrmDb db, IReadOnlyCollection<Deal> deals, CancellationToken ct)
    {
        var changed = deals.Where(d => db.Entry(d) is { State: EntityState.Modified } entry && entry.Property(x => x.CoOwnerIds) is var people
            && people.OriginalValue.Except(people.CurrentValue).Any()).ToDictionary(d => d.Id);
        if (changed.Count == 0) return Nothing;
        var shares = await db.Shares.AsNoTracking().Where(s => changed.Keys.Contains(s.RecordId)).Select(s => new { s.RecordId, s.GranteeId }).ToListAsync(ct);
        foreach (var with in shares.GroupBy(s => s.RecordId)) changed[with.Key].ShareWith([.. changed[with.Key].Viewers, .. with.Select(s => s.GranteeId)]);
        return Nothing;
    }
}
