using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>With whom a record is shared.</summary>
public sealed class SharesOf(CrmDb db, RecordCatalog catalog, CompanyDirectory directory)
{
    /// <summary>Null when there is no such record for this actor.</summary>
    public async Task<IReadOnlyList<ShareView>?> ReadAsync(string kind, Guid recordId, CancellationToken ct)
    {
        if (catalog.Find(kind) is not { } type || await type.FindAsync(db, recordId, binned: false, ct) is null) return null;
        var now = db.Clock.GetUtcNow();
        var snapshot = await directory.NowAsync(db, ct);
        var shares = await db.Shares.AsNoTracking().Where(s => s.RecordId == recordId && (s.ExpiresAt == null || s.ExpiresAt > now)).OrderBy(s => s.Id).ToListAsync(ct);
        return [.. shares.Select(s => new ShareView(
            s.Id, s.GranteeId, snapshot.NameOf(s.GranteeId) ?? "", snapshot.Team(s.GranteeId) is not null, s.MayEdit, s.ExpiresAt, s.GivenAt, s.GivenBy is { } by ? snapshot.NameOf(by) : null))];
    }
}

/// <summary>One share in a list.</summary>
/// <param name="ExpiresAt">Null = until taken back.</param>
/// <param name="GivenBy">Name; null for the program.</param>
public sealed record ShareView(Guid Id, Guid With, string Name, bool IsTeam, bool MayEdit, DateTimeOffset? ExpiresAt, DateTimeOffset GivenAt, string? GivenBy);
