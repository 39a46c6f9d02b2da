using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

/// <summary>Accounts with all their subsidiaries, one command per level.</summary>
public sealed class AccountTree(CrmDb db) : ILinkTree
{
    /// <summary>Below a tree of more accounts nothing further is looked for.</summary>
    public const int Most = 10_000;

    public string Kind => Account.Accounts;

    public async Task<IReadOnlySet<Guid>> UnderAsync(IEnumerable<Guid> tops, CancellationToken ct)
    {
        var ids = tops.ToHashSet();
        for (var level = ids.ToList(); level.Count > 0 && ids.Count <= Most;)
        {
            var above = level;
            var below = await db.Accounts.Where(a => a.ParentId != null && above.Contains(a.ParentId.Value)).Select(a => a.Id).ToListAsync(ct);
            level = [.. below.Where(ids.Add)];
        }
        return ids;
    }
}
