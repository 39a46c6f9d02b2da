using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Lets one person or team see (and edit) one record of any kind, beyond what levels allow; again = changes the share.</summary>
public sealed class ShareRecord(CrmDb db, RecordCatalog catalog, CompanyDirectory directory)
{
    /// <param name="With">A person or team.</param>
    /// <param name="ExpiresAt">Null = until taken back.</param>
    public sealed record Input(Guid With, bool MayEdit = false, DateTimeOffset? ExpiresAt = null);

    /// <summary>The share; null when there is no such record for this actor.</summary>
    public async Task<Outcome<Shared>?> RunAsync(string kind, Guid recordId, Input input, CancellationToken ct)
    {
        if (catalog.Find(kind) is not { } type || await type.FindAsync(db, recordId, binned: false, ct) is not { } record) return null;
        if (!type.SeenByOwnership) return new Refusal("not-shared", "{0} are seen by whoever sees one of their records. Share one of those instead.", RefusalKind.Rule, null, type.PluralLabel);
        if (!db.Actor.May(kind, Right.Share)) return Refusal.Forbidden;
        // nobody gives away more than they have
        if (input.MayEdit && !await type.MayEditAsync(db, record, ct)) return Refusal.Forbidden;
        var now = db.Clock.GetUtcNow();
        var snapshot = await directory.NowAsync(db, ct);
        if (snapshot.NameOf(input.With) is null || snapshot.User(input.With) is { Active: false }) return Refusal.Of("with", "Choose a colleague or a team.");
        if (input.ExpiresAt is { } until && until <= now) return Refusal.Of("expiresAt", "Choose a time that is still to come.");

        var share = await db.Shares.SingleOrDefaultAsync(s => s.RecordId == recordId && s.GranteeId == input.With, ct);
        if (share is null)
        {
            db.Add(share = new Share { Kind = kind, RecordId = recordId, GranteeId = input.With, GivenAt = now, GivenBy = db.Actor.UserId });
        }
        (share.MayEdit, share.ExpiresAt) = (input.MayEdit, input.ExpiresAt?.ToUniversalTime());
        record.ShareWith([.. record.Viewers, input.With]);
        db.Because($"{kind}.share");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // the record, or the same share, was saved by somebody else in between
            return Refusal.Stale;
        }
        return new Shared(share.Id, db.LastChangeSet);
    }
}

/// <summary>A share made; <paramref name="ChangeSet"/> undoes it, null when nothing changed.</summary>
public sealed record Shared(Guid Id, Guid? ChangeSet);
