using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>One's keys, and ending one of them.</summary>
public sealed class RevokeApiKey(CrmDb db, ApiKeyCheck keys, SignInJournal journal)
{
    /// <summary>The actor's own keys that still work or expired by themselves, newest first.</summary>
    public async Task<IReadOnlyList<KeyView>> MineAsync(CancellationToken ct) =>
        await db.ApiKeys.AsNoTracking().Where(k => k.UserId == db.Actor.UserId && k.RevokedAt == null).OrderByDescending(k => k.Id)
            .Select(k => new KeyView(k.Id, k.Name, k.Hint, k.Scopes, k.CreatedAt, k.ExpiresAt, k.LastUsedAt)).ToListAsync(ct);

    /// <summary>False when the actor has no such key. Administrators may end anybody's.</summary>
    public async Task<bool> RunAsync(Guid id, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var (me, administers) = (db.Actor.UserId, db.Actor.Administers);
        var ended = await db.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null && (k.UserId == me || administers))
            .ExecuteUpdateAsync(key => key.SetProperty(k => k.RevokedAt, now), ct);
        if (ended == 0) return false;
        keys.Forget();
        await journal.NoteAsync("api-keys.revoke", ct);
        return true;
    }
}

/// <summary>A key in a list; the key itself is not kept.</summary>
public sealed record KeyView(
    Guid Id, string Name, string Hint, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt);
