using System.Reflection;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Data.Timeline;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Journal;

/// <summary>A field that an undo left alone because somebody changed it since (or because the actor may not).</summary>
/// <param name="Field">Journal name; null when the whole record was left alone.</param>
/// <param name="Current">The value that stays, as JSON.</param>
/// <param name="Wanted">The value the undo would have put back, as JSON.</param>
public sealed record UndoConflict(string Kind, Guid Id, string? Field, string? Current, string? Wanted, string Reason)
{
    /// <summary>The reason of what an undo would take away and something else needs.</summary>
    public const string Kept = "kept";

    /// <summary>The reason of what the actor may not change.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>The reason of what is not there any more.</summary>
    public const string Gone = "gone";

    /// <summary>Table of the row: the record's own or one of its child rows.</summary>
    public string Table { get; init; } = "";
}

/// <summary>What an undo did, and what it had to leave.</summary>
/// <param name="ChangeSet">Null when nothing was put back.</param>
/// <param name="Restored">Records of which something was put back, each once; people, teams, stages count by themselves.</param>
public sealed record Undone(Guid? ChangeSet, int Restored, IReadOnlyList<UndoConflict> Conflicts);

/// <summary>
/// Takes back one change set: an edit, a bulk edit, a delete, an import with its updates. What somebody changed since stays and is
/// reported. Undo of a create moves the record to the bin, with its child rows; people, teams and pipelines go for good, if nothing is theirs.
/// What an import made on the way, in change sets of its own, goes with it.
/// </summary>
public sealed class UndoChangeSet(CrmDb db, RecordCatalog catalog, AdminSave admin, ViewShelf views, IEnumerable<IHeld> held)
{
    private const int Batch = 500;
    private static readonly MethodInfo Load = typeof(UndoChangeSet).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private readonly TakenBack _taken = new(db);

    /// <summary>Null when there is no such change set for this actor.</summary>
    public async Task<Outcome<Undone>?> RunAsync(Guid changeSetId, CancellationToken ct)
    {
        var set = await db.ChangeSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == changeSetId, ct);
        if (set is null || (set.ActorId != db.Actor.UserId && !db.Actor.Administers)) return null;
        if (await db.ChangeSets.AnyAsync(s => s.UndoOf == changeSetId, ct))
            return new Refusal("already-undone", "This was undone already.", RefusalKind.State);

        Guid[] sets = [changeSetId, .. await OnTheWayAsync(set, ct)];
        db.Because("undo", undoOf: changeSetId);
        var undo = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(undo);
        await using var transaction = await db.OwnTransactionAsync(ct);
        await admin.QueueAsync(ct);
        var administered = await admin.SomebodyAdministersAsync(ct);
        var batches = new List<Guid>();
        for (Guid? last = null; ;)
        {
            var steps = await db.Changes.AsNoTracking()
                .Where(c => sets.Contains(c.ChangeSetId) && (last == null || c.Id.CompareTo(last.Value) < 0))
                .OrderByDescending(c => c.Id).Take(Batch)
                .Join(db.ChangeValues, c => c.Id, v => v.ChangeId, (c, v) => new UndoStep(c, v)).ToListAsync(ct);
            if (steps.Count == 0) break;
            steps.Sort((one, other) => other.Change.Id.CompareTo(one.Change.Id));
            last = steps[^1].Change.Id;
            batches.AddRange(batches.Count == 0 ? [steps[0].Change.Id, last.Value] : [last.Value]);
            foreach (var kind in steps.GroupBy(s => s.Change.RootKind)) await TakeBackAsync(kind.Key, [.. kind], sets, ct);
            if (await SaveRefusal.TryAsync(() => BulkSave.RunAsync(db, ct)) is { } refusal) return refusal;
        }
        if (await SaveRefusal.TryAsync(async () => { await TakeMadeAsync(sets, ct); await BulkSave.RunAsync(db, ct); }) is { } stuck) return stuck;
        if (administered && !await admin.SomebodyAdministersAsync(ct)) return AdminSave.LastAdministrator;
        await TimelineOfUndone.ForgetAsync(db, sets, batches, [.. _taken.Conflicts.Select(c => c.Id).Distinct()], ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        admin.Forget();
        views.Forget();
        return new Undone(_taken.Records > 0 ? undo.Id : null, _taken.Records, _taken.Conflicts);
    }

    /// <summary>Sets in which an import's makers saved by themselves.</summary>
    private async Task<List<Guid>> OnTheWayAsync(ChangeSet set, CancellationToken ct)
    {
        // an import without a person acts as the program itself
        if (set.Via is not (Via.Import or Via.System) || await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.ChangeSetId == set.Id, ct) is not { } import) return [];
        return await import.OnTheWay(db.ChangeSets).Select(s => s.Id).ToListAsync(ct);
    }

    private async Task TakeBackAsync(string kind, IReadOnlyList<UndoStep> steps, Guid[] sets, CancellationToken ct)
    {
        if (catalog.Find(kind) is not { } type)
        {
            // people, teams, roles, settings: rows without a record around them. Who once administered must not give themselves the rights back
            foreach (var table in steps.GroupBy(s => s.Change.Entity))
            {
                var entity = TypeOf(table.Key);
                if (!db.Actor.Administers && !typeof(IPersonal).IsAssignableFrom(entity))
                {
                    foreach (var step in table) _taken.Leave(step, null, null, null, UndoConflict.Forbidden);
                    continue;
                }
                var rows = await (Task<Dictionary<Guid, Entity>>)Load.MakeGenericMethod(entity).Invoke(this, [table.Select(s => s.Change.EntityId).ToList(), ct])!;
                // what is there again may have changed before it went
                foreach (var step in table)
                    if (_taken.Back(step, entity, rows.GetValueOrDefault(step.Change.EntityId)) is { } row) rows[row.Id] = row;
            }
            return;
        }
        // whole records: what is derived from child rows is derived anew, and the record gets a new version
        var roots = (await type.LoadAsync(db, [.. steps.Select(s => s.Change.RootId).Distinct()], ct)).ToDictionary(r => r.Id);
        if (steps.Any(s => s.Change.Entity == Share.Table)) await db.Shares.Where(s => roots.Keys.Contains(s.RecordId)).LoadAsync(ct);
        var children = db.ChangeTracker.Entries<ChildEntity>().ToDictionary(c => c.Entity.Id, c => (Entity)c.Entity);
        var ids = roots.Keys.ToArray();
        var made = (await db.Changes.Where(c => sets.Contains(c.ChangeSetId) && c.Kind == ChangeKind.Created && ids.Contains(c.EntityId))
            .Select(c => c.EntityId).ToListAsync(ct)).ToHashSet();
        var editable = new HashSet<Guid>();
        foreach (var root in roots.Values)
        {
            // as for an edit: a share that lets one look only is not enough. What one made oneself and is nobody's (an import's) one takes back
            var nobodys = root.OwnerId is null && made.Contains(root.Id) && db.Actor.May(type.Kind, Right.Create);
            if (nobodys || await type.MayEditAsync(db, root, ct)) editable.Add(root.Id);
        }
        foreach (var step in steps)
        {
            var own = step.Change.EntityId == step.Change.RootId;
            if (!roots.TryGetValue(step.Change.RootId, out var root)) _taken.Leave(step, null, null, null, UndoConflict.Gone);
            else if (!editable.Contains(root.Id)) _taken.Leave(step, null, null, null, UndoConflict.Forbidden);
            else if (own || !made.Contains(root.Id)) _taken.Back(step, TypeOf(step.Change.Entity), own ? root : children.GetValueOrDefault(step.Change.EntityId), root);
        }
    }

    /// <summary>What holds each other goes together: looked at again and again until nothing more is held from outside.</summary>
    private async Task TakeMadeAsync(Guid[] sets, CancellationToken ct)
    {
        var left = _taken.Made.ToLookup(m => m.Type, m => m.Step.Change.EntityId).ToDictionary(m => m.Key, m => m.ToHashSet());
        for (var again = true; again;)
        {
            again = false;
            var all = left.Values.SelectMany(ids => ids).ToHashSet();
            foreach (var (type, ids) in left)
            {
                var rules = held.Where(h => h.Entity == type).ToList();
                var stay = rules.Count == 0 ? ids.ToHashSet() : [];
                foreach (var rule in rules) stay.UnionWith(await rule.AmongAsync(db, ids, new Going(all, sets), ct));
                again |= ids.RemoveWhere(stay.Contains) > 0;
            }
        }
        foreach (var (type, ids) in left)
        {
            var rows = await (Task<Dictionary<Guid, Entity>>)Load.MakeGenericMethod(type).Invoke(this, [ids.ToList(), ct])!;
            foreach (var row in rows.Values) _taken.Away(row);
        }
        foreach (var (step, type) in _taken.Made.Where(m => !left[m.Type].Contains(m.Step.Change.EntityId))) _taken.Keep(step);
    }

    private Type TypeOf(string table) =>
        db.Model.GetEntityTypes().Single(t => t.GetTableName() == table && typeof(Entity).IsAssignableFrom(t.ClrType)).ClrType;

    private async Task<Dictionary<Guid, Entity>> LoadAsync<T>(List<Guid> ids, CancellationToken ct) where T : Entity =>
        await db.Set<T>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => (Entity)e, ct);
}
