using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Takes a share back, by a person or because its time is over.</summary>
public sealed class EndShare(CrmDb db, RecordCatalog catalog)
{
    private const int Batch = 500;

    /// <summary>Null when there is no such share on a record this actor sees. Who was given a share may give it back without further rights.</summary>
    public async Task<Outcome<Shared>?> RunAsync(string kind, Guid recordId, Guid shareId, CancellationToken ct)
    {
        if (catalog.Find(kind) is not { } type || await type.FindAsync(db, recordId, binned: false, ct) is not { } record) return null;
        if (await db.Shares.SingleOrDefaultAsync(s => s.Id == shareId && s.RecordId == recordId, ct) is not { } share) return null;
        if (!db.Actor.May(kind, Right.Share) && (share.GranteeId != db.Actor.UserId || db.Actor.Via != Via.Ui)) return Refusal.Forbidden;
        db.Remove(share);
        record.ShareWith(record.Viewers.Where(v => v != share.GranteeId));
        db.Because($"{kind}.unshare");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale;
        }
        return new Shared(share.Id, db.LastChangeSet);
    }

    /// <summary>Ends all shares whose time is over; for a job that runs every minute as the program itself. The number ended.</summary>
    public async Task<int> EndExpiredAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var ended = 0;
        while (true)
        {
            var shares = await db.Shares.Where(s => s.ExpiresAt <= now).OrderBy(s => s.ExpiresAt).ThenBy(s => s.Id).Take(Batch).ToListAsync(ct);
            if (shares.Count == 0) return ended;
            foreach (var share in shares)
            {
                // in the bin or not: the right is over
                var record = catalog.Find(share.Kind) is { } type ? await type.FindAsync(db, share.RecordId, binned: true, ct) : null;
                record?.ShareWith(record.Viewers.Where(v => v != share.GranteeId));
                db.Remove(share);
            }
            db.Because("shares.expire");
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            ended += shares.Count;
        }
    }
}
