using System.Globalization;
using CrmWeb.Application.Data;

namespace CrmWeb.Application.Records;

/// <summary>Keeps that records left the system: who, when, which kind, how many, by which filter. Nothing changed, so there is nothing to undo.</summary>
public sealed class ExportJournal(CrmDb db)
{
    public async Task WriteAsync(string kind, int records, string filter, CancellationToken ct)
    {
        db.Because($"{kind}.export", string.Create(CultureInfo.InvariantCulture, $"{records} records, filter {filter}"));
        db.ChangeSets.Add(db.OpenChangeSet(db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
