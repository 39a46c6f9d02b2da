using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Journal;

/// <summary>A question to the journal; every criterion that is null is not asked.</summary>
public sealed record HistoryRequest(
    string? Kind = null, Guid? RecordId = null, Guid? ChangeSet = null, Guid? ActorId = null, DateTimeOffset? Since = null, Guid? After = null, int Limit = 50);

/// <summary>One changed row as history shows it.</summary>
/// <param name="Before">JSON object of property to value; null for a created row, or when erased.</param>
public sealed record HistoryItem(
    Guid Id, Guid ChangeSet, DateTimeOffset At, Guid? ActorId, Via Via, string Act, string? Reason, Guid? UndoOf, bool Undone,
    string Entity, string Kind, Guid RecordId, ChangeKind Change, JsonObject? Before, JsonObject? After);

/// <summary>Reads the journal, newest first, limited to records the actor sees (in the bin or not).</summary>
public sealed class ChangeHistory(CrmDb db, RecordCatalog catalog)
{
    public async Task<ListOfChanges> ReadAsync(HistoryRequest request, CancellationToken ct)
    {
        var limit = Math.Clamp(request.Limit, 1, 500);
        var rows =
            from change in db.Changes.AsNoTracking()
            join set in db.ChangeSets on change.ChangeSetId equals set.Id
            join values in db.ChangeValues on change.Id equals values.ChangeId
            select new { change, set, values };
        if (request.RecordId is { } record) rows = rows.Where(r => r.change.RootId == record);
        if (request.Kind is { } kind) rows = rows.Where(r => r.change.RootKind == kind);
        if (request.ChangeSet is { } changeSet) rows = rows.Where(r => r.change.ChangeSetId == changeSet);
        if (request.ActorId is { } actor) rows = rows.Where(r => r.set.ActorId == actor);
        if (request.Since is { } since) rows = rows.Where(r => r.set.At >= since);
        if (request.After is { } after) rows = rows.Where(r => r.change.Id.CompareTo(after) < 0);
        if (!db.Actor.Administers || db.Actor.Via != Via.System)
        {
            // what one may not see has no history either; admin tables (people, teams, roles) are for administrators
            var (seen, said) = (db.SearchEntries.IgnoreQueryFilters([Filters.SoftDelete]), db.Interactions.IgnoreQueryFilters([Filters.SoftDelete]));
            var administers = db.Actor.Administers;
            var kinds = catalog.Types.Select(t => t.Kind).ToArray();
            rows = rows.Where(r => seen.Any(e => e.RecordId == r.change.RootId) || said.Any(i => i.Id == r.change.RootId)
                || (administers && !kinds.Contains(r.change.RootKind)));
        }
        var found = await rows.OrderByDescending(r => r.change.Id).Take(limit + 1).ToListAsync(ct);
        var sets = found.Select(f => f.set.Id).Distinct().ToList();
        var undone = (await db.ChangeSets.Where(s => s.UndoOf != null && sets.Contains(s.UndoOf.Value)).Select(s => s.UndoOf!.Value).ToListAsync(ct)).ToHashSet();
        var items = found.Take(limit).Select(f => new HistoryItem(
            f.change.Id, f.set.Id, f.set.At, f.set.ActorId, f.set.Via, f.set.Act, f.set.Reason, f.set.UndoOf, undone.Contains(f.set.Id),
            f.change.Entity, f.change.RootKind, f.change.RootId, f.change.Kind, Parse(f.values.Before), Parse(f.values.After))).ToList();
        await HideAsync(items, ct);
        return new ListOfChanges(items, found.Count > limit ? found[limit - 1].change.Id : null);
    }

    /// <summary>What a record was before the first change of one of its properties from some change on; null when it was not changed since.</summary>
    public async Task<JsonObject?> BeforeAsync(Guid recordId, string property, Guid first, CancellationToken ct) => Parse(await (
        from change in db.Changes.AsNoTracking()
        where change.RootId == recordId && change.EntityId == recordId && change.Fields.Contains(property) && change.Id.CompareTo(first) >= 0
        join values in db.ChangeValues on change.Id equals values.ChangeId
        orderby change.Id
        select values.Before).FirstOrDefaultAsync(ct));

    /// <summary>Values that name records the actor does not see become <c>{"hidden":true}</c>, as in the record itself.</summary>
    private async Task HideAsync(IReadOnlyList<HistoryItem> items, CancellationToken ct)
    {
        var named = items.SelectMany(i => new[] { i.Before, i.After }).OfType<JsonObject>().SelectMany(Ids).ToLookup(n => n.Id, n => n.Value);
        if (named.Count == 0) return;
        var ids = named.Select(n => n.Key).ToArray();
        var seen = await db.SearchEntries.IgnoreQueryFilters([Filters.SoftDelete]).Where(e => ids.Contains(e.RecordId)).Select(e => e.RecordId).ToListAsync(ct);
        if (seen.Count == ids.Length) return;
        // people and teams are named in the journal too, and are nobody's secret
        var there = await db.SearchEntries.IgnoreQueryFilters().Where(e => ids.Contains(e.RecordId)).Select(e => e.RecordId).ToListAsync(ct);
        foreach (var value in there.Except(seen).SelectMany(id => named[id])) value.ReplaceWith(new JsonObject { ["hidden"] = true });
    }

    private static IEnumerable<(Guid Id, JsonValue Value)> Ids(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value).OfType<JsonNode>().SelectMany(Ids).ToList(),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Ids).ToList(),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) => [(id, value)],
        _ => [],
    };

    private static JsonObject? Parse(string? json) => json is null ? null : JsonNode.Parse(json) as JsonObject;
}

/// <summary>One page of history; <paramref name="Next"/> is the id to ask after, null on the last page.</summary>
public sealed record ListOfChanges(IReadOnlyList<HistoryItem> Items, Guid? Next);
