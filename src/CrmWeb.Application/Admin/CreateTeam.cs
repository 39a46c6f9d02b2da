using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>Adds a team to the tree.</summary>
public sealed class CreateTeam(CrmDb db, CompanyDirectory directory, AdminSave save)
{
    /// <summary>The team's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(TeamInput input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        var snapshot = await directory.NowAsync(db, ct);
        var made = Team.Create(input.Name, input.ParentId ?? snapshot.Root?.Id, input.LeadId, input.Currency);
        if (made.Refused) return made.Refusals.ToArray();
        if (TeamInput.Check(made.Value!, snapshot) is { } refusal) return refusal;
        db.Add(made.Value!);
        return await save.RunAsync("teams.create", null, ct) is { } refused ? refused : made.Value!.Id;
    }
}

/// <summary>A team as forms and API give it.</summary>
/// <param name="ParentId">Null = under the root team.</param>
/// <param name="LeadId">Null = nobody leads it.</param>
/// <param name="Currency">ISO 4217 code for totals; null = as the team above.</param>
public sealed record TeamInput(string? Name, Guid? ParentId, Guid? LeadId, string? Currency = null)
{
    /// <summary>Rules that need the other teams: parent and lead exist, no circle, one name once under a parent.</summary>
    internal static Refusal? Check(Team team, DirectorySnapshot directory)
    {
        if (team.ParentId is { } parent)
        {
            if (directory.Team(parent) is null) return Refusal.Of("parentId", "There is no such team any more.");
            if (directory.WithBelow(team.Id).Contains(parent)) return Refusal.Of("parentId", "That team is below this one. Choose another.");
        }
        if (team.LeadId is not null && directory.User(team.LeadId) is null) return Refusal.Of("leadId", "There is no such person any more.");
        return directory.Teams.Any(t => t.Id != team.Id && t.ParentId == team.ParentId && TextRule.Fold(t.Name) == TextRule.Fold(team.Name))
            ? new Refusal("duplicate", "There is already a team with this name here.", RefusalKind.State, "name")
            : null;
    }
}
