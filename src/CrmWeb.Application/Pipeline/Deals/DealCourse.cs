using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>One stay of a deal in a stage.</summary>
/// <param name="StageId">Null when unknown: before an imported closed deal closed.</param>
/// <param name="Until">Null while it is there.</param>
/// <param name="Backdated">Told afterwards, not seen as it happened.</param>
public sealed record StageVisit(Guid? StageId, DateTimeOffset Since, DateTimeOffset? Until, bool Backdated);

/// <summary>The way of a deal so far.</summary>
/// <param name="Slips">How often its close date was put off while it was open.</param>
public sealed record DealWay(IReadOnlyList<StageVisit> Visits, int Slips);

/// <summary>Where a deal was and for how long; asked for a deal that the actor has opened.</summary>
public sealed class DealCourse(CrmDb db)
{
    public async Task<DealWay> ReadAsync(Guid dealId, CancellationToken ct)
    {
        var states = await db.Set<DealState>().AsNoTracking().Where(s => s.DealId == dealId && !s.Deleted).OrderBy(s => s.Since).ThenBy(s => s.Id).Take(500)
            .Select(s => new { s.StageId, s.Since, s.Until, s.Backdated, s.Status, s.CloseDate }).ToListAsync(ct);
        var visits = new List<StageVisit>();
        foreach (var state in states)
        {
            if (visits.Count > 0 && visits[^1] is { } last && last.StageId == state.StageId) visits[^1] = last with { Until = state.Until };
            else visits.Add(new StageVisit(state.StageId, state.Since, state.Until, state.Backdated));
        }
        return new DealWay(visits, states.Zip(states.Skip(1)).Count(pair => pair is { First.Status: "open", Second.Status: "open" } && pair.Second.CloseDate > pair.First.CloseDate));
    }
}
