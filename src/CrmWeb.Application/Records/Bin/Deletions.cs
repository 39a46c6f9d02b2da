using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Bin;

/// <summary>Who moved a record to the bin, and when. No person = the program.</summary>
public sealed record Deletion(DateTimeOffset At, Guid? ActorId);

/// <summary>Reads from the journal who deleted the records of a page; one query.</summary>
public sealed class Deletions(CrmDb db)
{
    /// <summary>A record that is missing was deleted before the journal began.</summary>
    public async Task<IReadOnlyDictionary<Guid, Deletion>> OfAsync(IReadOnlyCollection<Guid> records, CancellationToken ct)
    {
        var rows = await (
            from change in db.Changes.AsNoTracking()
            join set in db.ChangeSets on change.ChangeSetId equals set.Id
            where records.Contains(change.RootId) && change.EntityId == change.RootId && change.Kind == ChangeKind.Updated && change.Fields.Contains(nameof(Record.DeletedAt))
            orderby change.Id
            select new { change.RootId, set.At, set.ActorId }).ToListAsync(ct);
        return rows.GroupBy(r => r.RootId).ToDictionary(g => g.Key, g => new Deletion(g.Last().At, g.Last().ActorId));
    }
}
