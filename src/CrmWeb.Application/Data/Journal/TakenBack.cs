using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Application.Data.Journal;

/// <summary>One change and its values.</summary>
internal sealed record UndoStep(Change Change, ChangeValues Values);

/// <summary>Puts single rows back as they were, and keeps what an undo did.</summary>
internal sealed class TakenBack(CrmDb db)
{
    private readonly List<UndoConflict> _conflicts = [];
    private readonly HashSet<Guid> _records = [];

    /// <summary>Records of which something was put back, each once however many of its rows and steps that took; what is no record counts by itself.</summary>
    public int Records => _records.Count;

    public IReadOnlyList<UndoConflict> Conflicts => _conflicts;

    /// <summary>Rows without a record around them that the change set made: taken away at the end, when nothing hangs on them.</summary>
    public List<(UndoStep Step, Type Type)> Made { get; } = [];

    /// <param name="row">The row as it is; null when it is gone.</param>
    /// <param name="root">The record a child row belongs to.</param>
    /// <returns>The row, also one that is there again.</returns>
    public Entity? Back(UndoStep step, Type type, Entity? row, Record? root = null)
    {
        if (step.Change.Kind == ChangeKind.Removed) return PutBack(type, step);
        if (row is null) Leave(step, null, null, null, UndoConflict.Gone);
        else if (step.Change.Kind == ChangeKind.Created) TakeAway(row, step, root);
        else PutBack(db.Entry(row), step);
        return row;
    }

    public void Leave(UndoStep step, string? field, JsonNode? current, JsonNode? wanted, string reason) =>
        _conflicts.Add(new UndoConflict(step.Change.RootKind, step.Change.RootId, field, current?.ToJsonString(JournalValues.Json), wanted?.ToJsonString(JournalValues.Json), reason) { Table = step.Change.Entity });

    /// <summary>A row that stays because something needs it: named by itself, not by what it is part of.</summary>
    public void Keep(UndoStep step) => _conflicts.Add(new UndoConflict(step.Change.Entity, step.Change.EntityId, null, null, null, UndoConflict.Kept));

    private void TakeAway(Entity row, UndoStep step, Record? root)
    {
        switch (row)
        {
            case Record { DeletedAt: null } record: record.Delete(db.Clock.GetUtcNow()); break;
            case Share: db.Remove(row); break;
            case ChildEntity when root is not null:
                var list = ChildLoader.Of(db.Entry(root).Metadata).Single(n => n.TargetEntityType.ClrType == row.GetType());
                list.GetCollectionAccessor()!.Remove(root, row);
                db.Remove(row);
                break;
            case Record: return;
            default: Made.Add((step, row.GetType())); return;
        }
        _records.Add(step.Change.RootId);
    }

    private void PutBack(EntityEntry entry, UndoStep step)
    {
        var before = Parse(step.Values.Before);
        var after = Parse(step.Values.After);
        var properties = JournalValues.Of(entry).ToDictionary(p => p.Name, p => p.Property);
        var any = false;
        foreach (var field in step.Change.Fields)
        {
            if (!properties.TryGetValue(field, out var property)) continue;
            var current = JournalValues.ToJson(property.Metadata, property.CurrentValue);
            if (!JournalValues.Same(current, after[field])) { Leave(step, field, current, before[field], "changed-since"); continue; }
            property.CurrentValue = JournalValues.FromJson(property.Metadata, before[field]);
            any = true;
        }
        if (any) _records.Add(step.Change.RootId);
    }

    private Entity PutBack(Type type, UndoStep step)
    {
        var row = (Entity)Activator.CreateInstance(type, nonPublic: true)!;
        var entry = db.Entry(row);
        entry.Property(nameof(Entity.Id)).CurrentValue = step.Change.EntityId;
        var before = Parse(step.Values.Before);
        foreach (var (name, property) in JournalValues.Of(entry))
        {
            if (before.ContainsKey(name)) property.CurrentValue = JournalValues.FromJson(property.Metadata, before[name]);
        }
        entry.State = EntityState.Added;
        _records.Add(step.Change.RootId);
        return row;
    }

    /// <summary>Takes away what <see cref="Made"/> names.</summary>
    public void Away(Entity row)
    {
        db.Remove(row);
        _records.Add(row.Id);
    }

    private static JsonObject Parse(string? json) => JsonNode.Parse(json ?? "{}")!.AsObject();
}
