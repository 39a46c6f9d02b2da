using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Journal;

/// <summary>Records that need what they point to while change sets are undone.</summary>
internal static class KeptRecords
{
    /// <summary>The bin's too, for they may be restored, but not those that the undone sets made and thereby put there.</summary>
    public static IQueryable<TRecord> Of<TRecord>(CrmDb db, IReadOnlyCollection<Guid> undone) where TRecord : Record => db.Set<TRecord>().IgnoreQueryFilters()
        .Where(r => r.DeletedAt == null || !db.Changes.Any(c => c.RootId == r.Id && c.EntityId == r.Id && c.Kind == ChangeKind.Created && undone.Contains(c.ChangeSetId)));
}
