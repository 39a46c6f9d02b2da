using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Admin;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>People stay who own something, lead a team, can sign in or were invited. What lies in the bin counts: it may be restored; not so what was put there with them.</summary>
internal sealed class HeldPeople(RecordCatalog catalog) : IHeld
{
    public Type Entity => typeof(User);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var held = new HashSet<Guid>();
        held.UnionWith(await db.Users.Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct));
        held.UnionWith(await db.OneTimeLinks.Where(l => ids.Contains(l.UserId)).Select(l => l.UserId).ToListAsync(ct));
        held.UnionWith(await db.ApiKeys.Where(k => ids.Contains(k.UserId)).Select(k => k.UserId).ToListAsync(ct));
        held.UnionWith(await db.Teams.Where(t => t.LeadId != null && ids.Contains(t.LeadId.Value) && !going.Rows.Contains(t.Id)).Select(t => t.LeadId!.Value).ToListAsync(ct));
        held.UnionWith(await db.Shares.Where(s => ids.Contains(s.GranteeId)).Select(s => s.GranteeId).ToListAsync(ct));
        foreach (var type in catalog.Types) held.UnionWith(await type.BelongingToAsync(db, ids, going.Sets, ct));
        return held;
    }
}

/// <summary>Teams stay that own something, have people or have teams below them.</summary>
internal sealed class HeldTeams(RecordCatalog catalog) : IHeld
{
    public Type Entity => typeof(Team);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var held = new HashSet<Guid>();
        held.UnionWith(await db.Teams.Where(t => t.ParentId != null && ids.Contains(t.ParentId.Value) && !going.Rows.Contains(t.Id)).Select(t => t.ParentId!.Value).ToListAsync(ct));
        var members = await db.People.Where(u => !going.Rows.Contains(u.Id) && u.TeamIds.Any(t => ids.Contains(t))).Select(u => u.TeamIds).ToListAsync(ct);
        held.UnionWith(members.SelectMany(t => t).Where(ids.Contains));
        held.UnionWith(await db.Shares.Where(s => ids.Contains(s.GranteeId)).Select(s => s.GranteeId).ToListAsync(ct));
        foreach (var type in catalog.Types) held.UnionWith(await type.BelongingToAsync(db, ids, going.Sets, ct));
        return held;
    }
}
