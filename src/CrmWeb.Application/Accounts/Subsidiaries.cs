using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

/// <summary>One account below another.</summary>
public sealed record Subsidiary(Guid Id, string Title, string? Industry);

/// <summary>The first accounts right below one, by name; the list filtered by parent has them all.</summary>
public sealed class Subsidiaries(CrmDb db)
{
    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Subsidiary>>> First = new(_ => EF.CompileAsyncQuery((CrmDb db, Guid parent, int most) =>
        db.Accounts.AsNoTracking().Where(a => a.ParentId == parent).OrderBy(a => a.TitleKey).ThenBy(a => a.Id).Take(most).Select(a => new Subsidiary(a.Id, a.Name, a.Industry))));

    /// <returns>One more than <paramref name="most"/> says that there are more.</returns>
    public async Task<IReadOnlyList<Subsidiary>> ReadAsync(Guid accountId, int most, CancellationToken ct) => await First.Of(db)(db, accountId, most + 1).ToListAsync(ct);
}
