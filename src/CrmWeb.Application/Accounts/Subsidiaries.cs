using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

/// <summary>One account below another.</summary>
public sealed record Subsidiary(Guid Id, string Title, string? Industry, string? Country);

/// <summary>The accounts right below one, by name, at most <see cref="Most"/>; the list filtered by parent has them all.</summary>
public sealed class Subsidiaries(CrmDb db)
{
    public const int Most = 100;

    public async Task<IReadOnlyList<Subsidiary>> ReadAsync(Guid accountId, CancellationToken ct) =>
        await db.Accounts.AsNoTracking().Where(a => a.ParentId == accountId).OrderBy(a => a.TitleKey).ThenBy(a => a.Id).Take(Most)
            .Select(a => new Subsidiary(a.Id, a.Name, a.Industry, a.Address.Country)).ToListAsync(ct);
}
