using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Dissolves a team. Its records go to another team, its people and the teams under it to the team above. One change set.</summary>
public sealed class DeleteTeam(CrmDb db, AdminSave save, HandOver handOver, CompanyDirectory directory)
{
    /// <param name="recordsTo">Team that gets the records; may be left out when there are none.</param>
    /// <returns>Null when there is no such team; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> RunAsync(Guid id, Guid? recordsTo, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } team) return null;
        if (team.ParentId is not { } above) return [new Refusal("root-team", "The team above all others stays.", RefusalKind.State)];
        var target = (await directory.NowAsync(db, ct)).Team(recordsTo);
        if (recordsTo is not null && (target is null || target.Id == id)) return [Refusal.Of("recordsTo", "Choose another team for the records.")];

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Because("teams.delete");
        db.ContinueIn(db.OpenChangeSet(db.Clock.GetUtcNow()));
        if (target is null && await handOver.AnyOfTeamAsync(id, ct))
            return [Refusal.Of("recordsTo", "Records belong to this team. Choose the team that gets them.")];
        if (target is not null)
        {
            var moved = await handOver.OfTeamAsync(id, target.Id, ct);
            if (moved.Refused) return moved.Refusals;
        }
        foreach (var person in await db.People.Where(u => u.TeamIds.Contains(id)).ToListAsync(ct))
            person.Join(person.TeamIds.Select(t => t == id ? above : t), person.RoleIds, db.Clock.GetUtcNow());
        foreach (var below in await db.Teams.Where(t => t.ParentId == id).ToListAsync(ct)) below.Change(below.Name, above, below.LeadId, below.Currency);
        db.Remove(await db.Teams.SingleAsync(t => t.Id == id, ct));
        if (await save.RunAsync("teams.delete", null, ct) is { } refused) return [refused];
        await transaction.CommitAsync(ct);
        save.Forget();
        return [];
    }
}
