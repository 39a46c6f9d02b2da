using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Data.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CrmWeb.Application.Data.Bulk;

/// <summary>
/// Saves a batch: the same journal, search and event rows as an ordinary save, but new rows go by COPY and traces are never tracked.
/// Needs an open transaction. The context is empty afterwards: rows written by COPY have no version in memory.
/// </summary>
internal static class BulkSave
{
    /// <summary>The change set, or null when nothing journalled had changed.</summary>
    public static async Task<ChangeSet?> RunAsync(CrmDb db, CancellationToken ct)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            db.ChangeTracker.DetectChanges();
            var traces = new List<object>();
            var set = JournalWriter.Write(db, db.Clock.GetUtcNow(), traces.Add);
            var touched = await TimelineWriter.WriteAsync(db, ct);
            db.ChangeTracker.DetectChanges();
            var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
            var tables = added.Select(e => (Type: e.Metadata, Row: e.Entity))
                .Concat(traces.Select(row => (Type: db.Model.FindEntityType(row.GetType())!, Row: row)))
                .GroupBy(row => row.Type, row => row.Row).ToDictionary(g => g.Key, g => g.ToList());
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            foreach (var type in InOrder(tables.Keys)) await CopyTable.Of(type).WriteAsync(connection, tables[type], ct);
            foreach (var entry in added) entry.State = EntityState.Unchanged;
            await db.SaveJournalledAsync(set, ct);
            if (touched.Count > 0) await LastContact.RefreshAsync(db, touched, ct);
            return set;
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Tables that others point to first.</summary>
    private static List<IEntityType> InOrder(IReadOnlyCollection<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        var seen = new HashSet<IEntityType>();
        void Visit(IEntityType type)
        {
            if (!seen.Add(type)) return;
            foreach (var key in type.GetForeignKeys()) Visit(key.PrincipalEntityType);
            if (types.Contains(type)) ordered.Add(type);
        }
        foreach (var type in types.OrderBy(t => t.Name, StringComparer.Ordinal)) Visit(type);
        return ordered;
    }
}
