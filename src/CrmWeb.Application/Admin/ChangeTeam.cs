using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Renames a team, moves it in the tree, gives it another lead.</summary>
public sealed class ChangeTeam(CrmDb db, CompanyDirectory directory, AdminSave save)
{
    /// <returns>Null when there is no such team; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> RunAsync(Guid id, TeamInput input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Teams.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } team) return null;
        if (version is { } seen && seen != team.Version) return [Refusal.Stale];
        // two moves at once could close a circle: queue first, then look at the tree as it is
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await save.QueueAsync(ct);
        directory.Forget();
        var snapshot = await directory.NowAsync(db, ct);
        var isRoot = team.ParentId is null;
        if (isRoot && input.ParentId is not null) return [Refusal.Of("parentId", "This team is above all others and stays there.")];
        if (team.Change(input.Name, isRoot ? null : input.ParentId ?? snapshot.Root?.Id, input.LeadId, input.Currency) is { } refusal) return [refusal];
        if (TeamInput.Check(team, snapshot) is { } wrong) return [wrong];
        if (await save.RunAsync("teams.edit", null, ct) is { } refused) return [refused];
        await transaction.CommitAsync(ct);
        save.Forget();
        return [];
    }
}
