using System.Collections.Concurrent;
using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Desk;

/// <summary>
/// What people open, noted in memory and written together every few seconds: a write with every page was a tenth of the work of a record's
/// page. A visit that a crash forgets is no loss.
/// </summary>
public sealed class VisitLog
{
    private readonly ConcurrentDictionary<(Guid User, Guid Record), (string Kind, DateTimeOffset At)> _noted = [];

    public void Note(Guid user, string kind, Guid record, DateTimeOffset at) => _noted[(user, record)] = (kind, at);

    /// <summary>Writes what was noted since the last time.</summary>
    public async Task WriteAsync(CrmDb db, CancellationToken ct)
    {
        if (_noted.IsEmpty) return;
        var taken = new List<((Guid User, Guid Record) Key, (string Kind, DateTimeOffset At) Visit)>();
        foreach (var key in _noted.Keys)
            if (_noted.TryRemove(key, out var visit)) taken.Add((key, visit));
        var (users, records) = (taken.Select(t => t.Key.User).ToArray(), taken.Select(t => t.Key.Record).ToArray());
        var (kinds, times) = (taken.Select(t => t.Visit.Kind).ToArray(), taken.Select(t => t.Visit.At).ToArray());
        await db.Database.ExecuteSqlAsync($"""
            insert into record_visits (user_id, record_id, kind, at) select * from unnest({users}, {records}, {kinds}, {times})
            on conflict (user_id, record_id) do update set at = greatest(record_visits.at, excluded.at)
            """, ct);
    }
}
