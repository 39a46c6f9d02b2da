using System.Collections.Concurrent;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Desk;

/// <summary>Which records people starred, kept as the directory keeps people: a change on this node shows at once, one on another node a little later.</summary>
public sealed class Stars(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Known> _known = [];
    private int _forgotten;

    public void Forget(Guid user)
    {
        Interlocked.Increment(ref _forgotten);
        _known.TryRemove(user, out _);
    }

    public async ValueTask<bool> HasAsync(CrmDb db, Guid user, Guid record, CancellationToken ct)
    {
        if (_known.TryGetValue(user, out var known) && clock.GetElapsedTime(known.At) < CompanyDirectory.Kept) return known.Records.Contains(record);
        var (at, before) = (clock.GetTimestamp(), Volatile.Read(ref _forgotten));
        var records = await db.Set<Favourite>().Where(f => f.UserId == user).Select(f => f.RecordId).ToHashSetAsync(ct);
        // what was read while somebody starred may be old already
        if (before == Volatile.Read(ref _forgotten)) _known[user] = new Known(records, at);
        return records.Contains(record);
    }

    private sealed record Known(IReadOnlySet<Guid> Records, long At);
}
