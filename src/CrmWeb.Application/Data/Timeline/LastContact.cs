using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Timeline;

/// <summary>Keeps "last two-way contact" beside every record in the search index.</summary>
internal static class LastContact
{
    /// <summary>
    /// Reads the newest two-way line of each subject, backwards from the end of its timeline. Runs in the transaction that wrote the
    /// lines; every writer of a subject waits here for the one before.
    /// </summary>
    public static Task RefreshAsync(CrmDb db, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        var ids = subjects.ToArray();
        return db.SearchEntries.IgnoreQueryFilters().Where(e => ids.Contains(e.RecordId)).ExecuteUpdateAsync(set => set.SetProperty(
            e => e.LastContactAt,
            e => db.TimelineEntries.IgnoreQueryFilters().Where(t => t.SubjectId == e.RecordId && t.TwoWay).OrderByDescending(t => t.At).Select(t => (DateTimeOffset?)t.At).FirstOrDefault()), ct);
    }
}
