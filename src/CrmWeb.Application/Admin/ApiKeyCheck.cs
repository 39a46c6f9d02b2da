using System.Collections.Concurrent;
using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Admin;

/// <summary>A key that was accepted.</summary>
public sealed record AcceptedKey(Guid KeyId, Guid UserId, IReadOnlyList<string> Scopes);

/// <summary>
/// Checks API keys. An accepted key is remembered for ten seconds, so that a busy client costs no query per request; revoking one shows
/// within that time.
/// </summary>
public sealed class ApiKeyCheck(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (AcceptedKey Key, long At)> _known = new();

    /// <summary>Null when the key is unknown, expired or revoked, or its owner is not active any more.</summary>
    public async Task<AcceptedKey?> CheckAsync(string key, CancellationToken ct)
    {
        if (_known.TryGetValue(key, out var known) && clock.GetElapsedTime(known.At) < Kept) return known.Key;
        _known.TryRemove(key, out _);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var now = clock.GetUtcNow();
        var hash = SecretToken.HashOf(key);
        var stored = await db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now) && db.People.Any(u => u.Id == k.UserId && u.Active), ct);
        if (stored is null) return null;
        if (stored.LastUsedAt is null || now - stored.LastUsedAt > TimeSpan.FromMinutes(1))
        {
            stored.LastUsedAt = now;
            await db.SaveChangesAsync(ct);
        }
        if (_known.Count > 10_000) _known.Clear();
        var accepted = new AcceptedKey(stored.Id, stored.UserId, stored.Scopes);
        _known[key] = (accepted, clock.GetTimestamp());
        return accepted;
    }

    /// <summary>To be called when keys or their owners change on this node.</summary>
    public void Forget() => _known.Clear();
}
