using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Live;

/// <summary>What the actor may hear of the records they look at.</summary>
public sealed class WatchedRecords(CrmDb db, IEnumerable<ILiveTopic> topics)
{
    /// <summary>Who saved; null when the actor did so themselves or does not see the record (any more).</summary>
    public async Task<ChangeOfRecord?> ByOthersAsync(Guid changeSet, Guid recordId, CancellationToken ct)
    {
        var set = await db.ChangeSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == changeSet, ct);
        return set is null || set.ActorId == db.Actor.UserId || !await Seen.AnyAsync(e => e.RecordId == recordId, ct) ? null : new ChangeOfRecord(set.Id, set.ActorId);
    }

    /// <summary>The newest change set of a record after one; null when there is none.</summary>
    /// <param name="since">A change set, or any version 7 GUID: a moment.</param>
    public async Task<Guid?> LatestAsync(Guid recordId, Guid since, CancellationToken ct) => await db.Changes.AsNoTracking()
        .Where(c => c.RootId == recordId && c.Id.CompareTo(since) > 0 && c.ChangeSetId != since).OrderByDescending(c => c.Id).Select(c => (Guid?)c.ChangeSetId).FirstOrDefaultAsync(ct);

    /// <summary>Whether a change belongs to a topic that many records make up.</summary>
    public async Task<bool> ConcernsAsync(LiveTopic topic, LiveChange change, CancellationToken ct) =>
        topics.FirstOrDefault(t => t.Name == topic.Name && t.Kind == change.Kind) is { } known
        && (change.RecordId is not { } record || await known.ConcernsAsync(topic.Id, record, ct));

    /// <summary>Also those in the bin: that it was deleted is news as well.</summary>
    private IQueryable<SearchEntry> Seen => db.SearchEntries.AsNoTracking().IgnoreQueryFilters([Filters.SoftDelete]);
}

/// <summary>Somebody else saved.</summary>
/// <param name="ActorId">Null for the program.</param>
public sealed record ChangeOfRecord(Guid ChangeSet, Guid? ActorId);
