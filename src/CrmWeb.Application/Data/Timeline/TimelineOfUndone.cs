using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Timeline;

/// <summary>Takes the key events of what was undone off all timelines: a deal that is back in its stage never moved. The history keeps both.</summary>
internal static class TimelineOfUndone
{
    /// <param name="sets">Change sets that were undone.</param>
    /// <param name="left">Records of which something was left as it is: what was told of them stays told.</param>
    public static Task ForgetAsync(CrmDb db, Guid[] sets, Guid[] left, CancellationToken ct)
    {
        // events have no key by change set, but they are numbered in the order of time; whom they are about stands in what they say
        var first = new Guid([.. sets.Min().ToByteArray(bigEndian: true).Take(6), .. new byte[10]], bigEndian: true);
        const string id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        return db.Database.ExecuteSqlAsync(
            $"""
            delete from timeline_entries line using (
                select distinct e.at, e.name, e.payload, found.id[1]::uuid as subject_id
                from events e cross join lateral regexp_matches(e.payload::text, {id}, 'g') as found(id)
                where e.id >= {first} and e.change_set_id = any({sets})
                    and not exists (select from unnest({left}) as kept(id) where strpos(e.payload::text, kept.id::text) > 0)) told
            where line.subject_id = told.subject_id and line.at = told.at and line.kind = told.name and line.payload = told.payload and line.interaction_id is null
            """, ct);
    }
}
