using System.Collections.Concurrent;
using CrmWeb.Application.Admin;

namespace CrmWeb.Application.Records;

/// <summary>
/// What each person's pages ask for again and again, kept as long as the directory keeps people. A change on this node shows at once
/// (<see cref="Forget"/>), one on another node a little later.
/// </summary>
public abstract class PersonShelf<T>(TimeProvider clock)
{
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<Guid, (T Kept, long At)> _known = [];
    private int _forgotten;

    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _known.Clear();
    }

    internal async ValueTask<T> OfAsync(Guid user, Func<Task<T>> read)
    {
        if (_known.TryGetValue(user, out var known) && clock.GetElapsedTime(known.At) < CompanyDirectory.Kept) return known.Kept;
        var (at, before) = (clock.GetTimestamp(), Volatile.Read(ref _forgotten));
        var found = await read();
        // what was read while somebody saved may be old already
        if (before != Volatile.Read(ref _forgotten)) return found;
        if (_known.Count > Most) _known.Clear();
        _known[user] = (found, at);
        return found;
    }
}
