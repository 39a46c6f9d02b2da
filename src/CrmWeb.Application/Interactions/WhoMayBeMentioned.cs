using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>Which people a text at a record may mention: whoever would be told of it. One command, whatever the number of people.</summary>
public sealed class WhoMayBeMentioned(CrmDb db, CompanyDirectory directory)
{
    /// <param name="kind">Of the record; null, or a kind that is seen through others, lets everybody pass.</param>
    /// <param name="internally">It becomes internal to the actor's team.</param>
    public async Task<IReadOnlyList<User>> AmongAsync(IReadOnlyList<User> people, string? kind, Guid record, bool internally, CancellationToken ct)
    {
        if (people.Count == 0 || kind is null or Interaction.Interactions) return people;
        var seen = await db.SearchEntries.AsNoTracking().Where(e => e.RecordId == record && e.Kind == kind).Select(e => new { e.OwnerId, e.TeamId, e.Viewers }).FirstOrDefaultAsync(ct);
        if (seen is null) return [];
        var now = await directory.NowAsync(db, ct);
        return [.. people.Where(p => (!internally || db.Actor.Teams is [var team, ..] && p.TeamIds.Contains(team))
            && now.ActorFor(p.Id, Via.Ui, [])?.View(kind).Sees(seen.OwnerId, seen.TeamId, seen.Viewers) == true)];
    }
}
