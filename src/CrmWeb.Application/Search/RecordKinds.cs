using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Search;

/// <summary>Tells of which kind a record is.</summary>
public sealed class RecordKinds(CrmDb db)
{
    /// <summary>accounts, contacts ...; null when the actor sees no such record.</summary>
    public Task<string?> OfAsync(Guid id, CancellationToken ct) =>
        db.SearchEntries.AsNoTracking().Where(e => e.RecordId == id).Select(e => e.Kind).FirstOrDefaultAsync(ct);
}
