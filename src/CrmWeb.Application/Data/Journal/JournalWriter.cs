using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data.Events;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Application.Data.Journal;

/// <summary>
/// Turns what the change tracker holds into journal, search and event rows of the same transaction. Used by the ordinary save
/// and by the bulk path alike, so both leave the same traces.
/// </summary>
internal static class JournalWriter
{
    /// <summary>The change set written, or null when nothing journalled had changed.</summary>
    /// <param name="add">Takes the new rows of journal, search, events and timeline; null = they are tracked by the context.</param>
    public static ChangeSet? Write(CrmDb db, DateTimeOffset now, Action<object>? add = null)
    {
        var bulk = add is not null;
        add ??= row => db.Add(row);
        var entries = db.ChangeTracker.Entries<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (entries.Count == 0) return null;

        TouchRoots(db, entries);
        foreach (var entry in entries)
        {
            if (entry.State == EntityState.Deleted) continue;
            entry.Entity.Derive();
            if (entry.Entity is Record record) record.Stamp(now, entry.State == EntityState.Added);
            else if (entry.Entity is IStamped setting) setting.Stamp(now);
        }
        db.ChangeTracker.DetectChanges();

        var set = db.OpenChangeSet(now);
        var journalled = 0;
        foreach (var entry in entries)
        {
            if (Describe(entry, set.Id) is not var (change, values)) continue;
            add(change);
            add(values);
            journalled++;
        }
        if (journalled == 0) return null;
        db.AddChangeSet(set);
        // looked up once: asking the tracker per record would make a batch quadratic
        var indexed = db.ChangeTracker.Entries<SearchEntry>().ToDictionary(e => e.Entity.RecordId);
        foreach (var entry in entries)
        {
            if (entry.Entity is Record record && entry.State != EntityState.Deleted) Index(db, record, entry.State == EntityState.Added, indexed, add);
            StoreEvents(entry.Entity, set, now, db.Reactions, bulk, add);
        }
        return set;
    }

    /// <summary>Roots of which the next save would write something into the journal.</summary>
    public static HashSet<Guid> Touched(CrmDb db)
    {
        var entries = db.ChangeTracker.Entries<Entity>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        return [.. entries.Select(e => Describe(e, Guid.Empty)?.Item1.RootId).OfType<Guid>()];
    }

    /// <summary>A changed child gives its root a new version and stamp.</summary>
    private static void TouchRoots(CrmDb db, List<EntityEntry<Entity>> entries)
    {
        var ids = entries.Select(e => e.Entity).OfType<ChildEntity>().Select(c => c.RootId).ToHashSet();
        if (ids.Count == 0) return;
        foreach (var root in db.ChangeTracker.Entries<Record>().Where(r => r.State == EntityState.Unchanged && ids.Contains(r.Entity.Id)).ToList())
        {
            root.Property(r => r.UpdatedAt).IsModified = true;
            entries.Add(db.Entry<Entity>(root.Entity));
        }
    }

    private static (Change, ChangeValues)? Describe(EntityEntry<Entity> entry, Guid setId)
    {
        var before = entry.State == EntityState.Added ? null : new JsonObject();
        var after = entry.State == EntityState.Deleted ? null : new JsonObject();
        var fields = new List<string>();
        foreach (var (name, property) in JournalValues.Of(entry))
        {
            if (entry.State == EntityState.Modified && !property.IsModified) continue;
            var old = before is null ? null : JournalValues.ToJson(property.Metadata, property.OriginalValue);
            var current = after is null ? null : JournalValues.ToJson(property.Metadata, property.CurrentValue);
            if (JournalValues.Same(old, current)) continue;
            fields.Add(name);
            if (before is not null) before[name] = old;
            if (after is not null) after[name] = current;
        }
        if (entry.State == EntityState.Modified && fields.Count == 0) return null;
        var child = entry.Entity as ChildEntity;
        var table = entry.Metadata.GetTableName()!;
        var change = new Change
        {
            ChangeSetId = setId,
            Entity = table,
            EntityId = entry.Entity.Id,
            RootKind = child?.RootKind ?? table,
            RootId = child?.RootId ?? entry.Entity.Id,
            Kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Created,
                EntityState.Deleted => ChangeKind.Removed,
                _ => ChangeKind.Updated,
            },
            Fields = [.. fields],
        };
        return (change, new ChangeValues { ChangeId = change.Id, Before = before?.ToJsonString(JournalValues.Json), After = after?.ToJsonString(JournalValues.Json) });
    }

    /// <summary>Last contact is kept by interactions, so an existing row keeps it.</summary>
    private static void Index(CrmDb db, Record record, bool created, Dictionary<Guid, EntityEntry<SearchEntry>> indexed, Action<object> add)
    {
        if (SearchEntry.Of(record) is not { } index) return;
        if (indexed.TryGetValue(record.Id, out var tracked)) tracked.State = EntityState.Detached;
        if (created) { add(index); return; }
        var entry = db.Entry(index);
        entry.State = EntityState.Modified;
        entry.Property(e => e.LastContactAt).IsModified = false;
    }

    private static void StoreEvents(Entity entity, ChangeSet set, DateTimeOffset now, Reactions reactions, bool bulk, Action<object> add)
    {
        foreach (var happened in entity.Events)
        {
            var hearing = reactions.Hearing(happened.Name, bulk);
            add(new StoredEvent
            {
                At = now,
                Name = happened.Name,
                ChangeSetId = set.Id,
                Payload = JsonSerializer.Serialize(happened, happened.GetType(), JournalValues.Json),
                Waiting = hearing,
                DueAt = hearing.Length == 0 ? null : now,
            });
            foreach (var subject in happened.Subjects)
            {
                add(new TimelineEntry
                {
                    SubjectId = subject,
                    At = now,
                    Kind = happened.Name,
                    ActorId = set.ActorId,
                    Payload = JsonSerializer.Serialize(happened, happened.GetType(), JournalValues.Json),
                });
            }
        }
        entity.ForgetEvents();
    }
}
