using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>What every company stands on: its settings, the team above all, the shipped roles.</summary>
internal sealed record Foundation(CompanySettings Company, Team Everyone, IReadOnlyList<Role> Roles)
{
    /// <summary>Takes what is there and adds what is missing to the context, unsaved.</summary>
    public static async Task<Foundation> LayAsync(CrmDb db, string companyName, CancellationToken ct)
    {
        var company = await db.Company.OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (company is null) db.Add(company = CompanySettings.Fresh(companyName));
        var everyone = await db.Teams.FirstOrDefaultAsync(t => t.ParentId == null, ct);
        if (everyone is null) db.Add(everyone = Team.Create("Everyone", null, null).Value!);
        var roles = await db.Roles.ToListAsync(ct);
        if (roles.Count == 0) db.AddRange(roles = [.. ShippedRoles.All()]);
        return new Foundation(company, everyone, roles);
    }
}
