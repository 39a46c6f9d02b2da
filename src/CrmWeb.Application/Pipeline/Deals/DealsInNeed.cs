using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Why an open deal needs its owner.</summary>
public enum DealNeed { ClosePassed, Rotting, NoNextStep }

/// <summary>An open deal that needs its owner.</summary>
/// <param name="CloseDate">Null when unknown.</param>
public sealed record DealInNeed(Guid Id, string Title, DateOnly? CloseDate, DateTimeOffset StageSince, DealNeed Need);

/// <summary>
/// Open deals of the actor whose close date has passed, that stand in their stage for longer than it allows, or that have no next step:
/// neither one in words nor an open task. One range of the index of open deals by owner.
/// </summary>
public sealed class DealsInNeed(CrmDb db)
{
    /// <param name="today">The day where the person is.</param>
    /// <returns>One more than <paramref name="most"/> says that there are more.</returns>
    public async Task<IReadOnlyList<DealInNeed>> ReadAsync(DateOnly today, int most, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var found = await (
            from deal in db.Deals.AsNoTracking()
            join stage in db.Set<Stage>() on deal.StageId equals stage.Id
            where deal.OwnerId == db.Actor.UserId && deal.Status == "open"
            let passed = deal.CloseDate < today
            let rotting = stage.RotDays != null && deal.StageSince < now.AddDays(-stage.RotDays.Value)
            where passed || rotting || (deal.NextStep == null && !db.TaskLinks.Any(l => l.RecordId == deal.Id && db.OpenTasks.Any(t => t.Id == l.TaskId)))
            orderby deal.CloseDate, deal.Id
            select new { deal.Id, deal.Name, deal.CloseDate, deal.StageSince, passed, rotting }).Take(most + 1).ToListAsync(ct);
        return [.. found.Select(d => new DealInNeed(d.Id, d.Name, d.CloseDate, d.StageSince, d.passed ? DealNeed.ClosePassed : d.rotting ? DealNeed.Rotting : DealNeed.NoNextStep))];
    }
}
