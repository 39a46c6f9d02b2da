using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Timeline;

/// <summary>Takes the key events of what was undone off all timelines: a deal that is back in its stage never moved. The history keeps both.</summary>
internal static class TimelineOfUndone
{
    /// <summary>Longest that the events of a save are numbered after its last change.</summary>
    private static readonly TimeSpan SameSave = TimeSpan.FromMinutes(1);

    /// <param name="sets">Change sets that were undone.</param>
    /// <param name="changes">Ids of their changes, newest first: the very last, then the first of each batch. Events have no key by change set,
    /// but they are numbered in the order of time as changes are, so each batch reads those of its own time.</param>
    /// <param name="left">Records of which something was left as it is: what was told of them stays told.</param>
    public static async Task ForgetAsync(CrmDb db, Guid[] sets, IReadOnlyList<Guid> changes, Guid[] left, CancellationToken ct)
    {
        for (var i = 1; i < changes.Count; i++)
        {
            var from = i == changes.Count - 1 ? Numbered(sets.Min(), TimeSpan.Zero) : changes[i];
            var to = i == 1 ? Numbered(changes[0], SameSave) : changes[i - 1];
            await ForgetAsync(db, sets, from, to, left, ct);
        }
    }

    // whom an event is about stands in what it says
    private static Task<int> ForgetAsync(CrmDb db, Guid[] sets, Guid from, Guid to, Guid[] left, CancellationToken ct)
    {
        const string id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        return db.Database.ExecuteSqlAsync(
            $"""
            delete from timeline_entries line using (
                select distinct e.at, e.name, e.payload, found.id[1]::uuid as subject_id
                from events e cross join lateral regexp_matches(e.payload::text, {id}, 'g') as found(id)
                where e.id >= {from} and e.id < {to} and e.change_set_id = any({sets})
                    and not exists (select from unnest({left}) as kept(id) where strpos(e.payload::text, kept.id::text) > 0)) told
            where line.subject_id = told.subject_id and line.at = told.at and line.kind = told.name and line.payload = told.payload and line.interaction_id is null
            """, ct);
    }

    /// <summary>The lowest id of the millisecond so long after that of another.</summary>
    private static Guid Numbered(Guid id, TimeSpan later)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var time = (BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16) + (long)later.TotalMilliseconds;
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, time << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
