using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Targets;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Targets;

/// <summary>People stay who have targets, take leads by a rule or own deals together with their owner.</summary>
internal sealed class TargetedPeople : IHeld
{
    public Type Entity => typeof(User);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var people = ids.ToArray();
        var held = (await db.Set<Target>().Where(t => people.Contains(t.SubjectId)).Select(t => t.SubjectId).ToListAsync(ct)).ToHashSet();
        var together = await KeptRecords.Of<Deal>(db, going.Sets).Where(d => d.CoOwnerIds.Any(o => people.Contains(o))).Select(d => d.CoOwnerIds).ToListAsync(ct);
        held.UnionWith(together.SelectMany(o => o).Where(people.Contains));
        held.UnionWith((await db.Set<AssignmentRule>().Where(r => r.PeopleIds.Any(p => people.Contains(p))).Select(r => r.PeopleIds).ToListAsync(ct)).SelectMany(p => p).Where(people.Contains));
        return held;
    }
}

/// <summary>Teams stay that have targets, take leads by a rule or have pipelines of their own.</summary>
internal sealed class TargetedTeams : IHeld
{
    public Type Entity => typeof(Team);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var teams = ids.ToArray();
        var held = (await db.Set<Target>().Where(t => teams.Contains(t.SubjectId)).Select(t => t.SubjectId).ToListAsync(ct)).ToHashSet();
        var limited = await db.Set<SalesPipeline>().Where(p => !going.Rows.Contains(p.Id) && p.TeamIds.Any(t => teams.Contains(t))).Select(p => p.TeamIds).ToListAsync(ct);
        held.UnionWith(await db.Set<AssignmentRule>().Where(r => r.TeamId != null && teams.Contains(r.TeamId.Value)).Select(r => r.TeamId!.Value).ToListAsync(ct));
        held.UnionWith(limited.SelectMany(t => t).Where(teams.Contains));
        return held;
    }
}
