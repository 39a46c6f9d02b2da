using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>What identifies a request that must be done once only; see <see cref="KeptAnswer"/>.</summary>
public sealed record OnceRequest(Guid ApiKeyId, string Route, byte[] KeyHash, byte[] RequestHash);

/// <summary>An answer as far as it is kept.</summary>
public sealed record Answered(int Status, string? Body, string? Location);

/// <summary>How a request that must be done once only ended.</summary>
public enum OnceEnd { Done, Repeated, InProgress, OtherRequest }

/// <summary>
/// Does a write once per Idempotency-Key. The key is claimed in the transaction of the write itself: either both are there or neither.
/// A duplicate that comes meanwhile waits for the first; what was refused is not kept, so it may be tried again.
/// </summary>
public sealed class OnceOnly(CrmDb db)
{
    /// <summary>How long an answer is repeated.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <param name="act">The write; all its saves must go through this scope's context.</param>
    /// <returns>The answer that is repeated; null unless <see cref="OnceEnd.Repeated"/>.</returns>
    public async Task<(OnceEnd End, Answered? Answer)> RunAsync(OnceRequest request, Func<Task<Answered>> act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await ClaimAsync(request, ct) is not { } claimed) return (OnceEnd.InProgress, null);
        if (!claimed)
        {
            var kept = await db.KeptAnswers.AsNoTracking()
                .SingleAsync(a => a.ApiKeyId == request.ApiKeyId && a.Route == request.Route && a.KeyHash == request.KeyHash, ct);
            return kept.RequestHash.AsSpan().SequenceEqual(request.RequestHash)
                ? (OnceEnd.Repeated, new Answered(kept.Status!.Value, kept.Body, kept.Location))
                : (OnceEnd.OtherRequest, null);
        }
        var answer = await act();
        if (answer.Status is < 200 or > 299) return (OnceEnd.Done, null);
        await db.Database.ExecuteSqlAsync(
            $"""
            update kept_answers set status = {answer.Status}, body = {answer.Body}, location = {answer.Location}
            where api_key_id = {request.ApiKeyId} and route = {request.Route} and key_hash = {request.KeyHash}
            """, ct);
        await transaction.CommitAsync(ct);
        return (OnceEnd.Done, null);
    }

    /// <summary>True: ours to do. False: done before. Null: another request with this key has been working longer than we wait.</summary>
    private async Task<bool?> ClaimAsync(OnceRequest request, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                delete from kept_answers a using (select api_key_id, route, key_hash from kept_answers where expires_at < {now} limit 50 for update skip locked) old
                where (a.api_key_id, a.route, a.key_hash) = (old.api_key_id, old.route, old.key_hash)
                """, ct);
            return await db.Database.ExecuteSqlAsync(
                $"""
                insert into kept_answers (api_key_id, route, key_hash, request_hash, expires_at)
                values ({request.ApiKeyId}, {request.Route}, {request.KeyHash}, {request.RequestHash}, {now + Kept})
                on conflict (api_key_id, route, key_hash) do nothing
                """, ct) == 1;
        }
        catch (PostgresException waited) when (waited.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            return null;
        }
    }
}
