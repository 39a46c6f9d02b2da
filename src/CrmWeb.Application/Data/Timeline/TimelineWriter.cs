using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Application.Data.Timeline;

/// <summary>
/// Keeps the lines of records that stand on timelines, whatever saved them: an act, a bulk edit, an undo, a restore. Lines live exactly
/// as long as their record is out of the bin.
/// </summary>
internal static class TimelineWriter
{
    /// <summary>Subjects whose last two-way contact may have changed.</summary>
    public static async Task<IReadOnlyCollection<Guid>> WriteAsync(CrmDb db, CancellationToken ct)
    {
        var standing = db.ChangeTracker.Entries<Record>()
            .Where(e => e.Entity is ITimelined && e.State is EntityState.Added or EntityState.Modified).ToList();
        if (standing.Count == 0) return [];
        await ChildLoader.LoadAsync(db, [.. standing.Select(e => e.Entity)], ct);

        await FindSubjectsAsync(db, standing, ct);
        var known = standing.Where(e => e.State == EntityState.Modified).Select(e => (Guid?)e.Entity.Id).ToList();
        var before = (known.Count == 0 ? [] : await db.TimelineEntries.IgnoreQueryFilters().Where(t => known.Contains(t.InteractionId)).ToListAsync(ct))
            .ToLookup(t => t.InteractionId!.Value);
        var touched = new HashSet<Guid>();
        foreach (var entry in standing)
        {
            var line = ((ITimelined)entry.Entity).Line();
            var wanted = entry.Entity.DeletedAt is null ? ((ITimelined)entry.Entity).Subjects.ToHashSet() : [];
            foreach (var old in before[entry.Entity.Id])
            {
                if (Says(old, line) && wanted.Remove(old.SubjectId)) continue;
                db.Remove(old);
                if (old.TwoWay) touched.Add(old.SubjectId);
            }
            foreach (var subject in wanted)
            {
                db.Add(new TimelineEntry
                {
                    SubjectId = subject,
                    At = line.At,
                    Kind = line.Kind,
                    TwoWay = line.TwoWay,
                    InteractionId = entry.Entity.Id,
                    ActorId = line.PersonId,
                    InternalTeamId = line.InternalTeamId,
                });
                if (line.TwoWay) touched.Add(subject);
            }
        }
        return touched;
    }

    private static bool Says(TimelineEntry entry, TimelineLine line) =>
        (entry.At, entry.Kind, entry.ActorId, entry.InternalTeamId) == (line.At, line.Kind, line.PersonId, line.InternalTeamId);

    /// <summary>
    /// The records named, and those they pass it on to: asked when it is new or names others. An old call stays with the account where
    /// the contact was then, even if somebody corrects its wording now.
    /// </summary>
    private static async Task FindSubjectsAsync(CrmDb db, IReadOnlyList<EntityEntry<Record>> standing, CancellationToken ct)
    {
        var rows = db.ChangeTracker.Entries<ChildEntity>().Where(c => c.State != EntityState.Unchanged).Select(c => c.Entity.RootId).ToHashSet();
        var moved = standing.Where(e => e.State == EntityState.Added || rows.Contains(e.Entity.Id) || NamesOthers(e)).Select(e => (ITimelined)e.Entity).ToList();
        if (moved.Count == 0) return;
        var named = moved.SelectMany(m => m.Line().Named).Distinct().ToArray();
        // whether the actor sees the account does not matter: whoever sees it sees the line
        var passes = await db.Contacts.IgnoreQueryFilters().Where(c => named.Contains(c.Id) && c.PrimaryAccountId != null)
            .ToDictionaryAsync(c => c.Id, c => c.PrimaryAccountId, ct);
        foreach (var unsaved in db.ChangeTracker.Entries<Record>().Select(e => e.Entity).OfType<IPassesTimelineOn>()) passes[unsaved.Id] = unsaved.PassesTimelineTo;
        foreach (var one in moved)
        {
            var own = one.Line().Named;
            one.StandOn([.. own, .. own.Select(id => passes.GetValueOrDefault(id)).OfType<Guid>()]);
        }
    }

    private static bool NamesOthers(EntityEntry<Record> entry)
    {
        var stands = ((ITimelined)entry.Entity).Subjects;
        var named = ((ITimelined)entry.Entity).Line().Named;
        return entry.Properties.Any(p => p.IsModified && (p.OriginalValue is Guid was && stands.Contains(was) || p.CurrentValue is Guid now && named.Contains(now)));
    }
}
