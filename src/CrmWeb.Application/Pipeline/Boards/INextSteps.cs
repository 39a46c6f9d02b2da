using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>Whether something is planned for a deal.</summary>
public enum NextStep { None, Planned, Today, Late }

/// <summary>Who knows what is planned for deals.</summary>
public interface INextSteps
{
    /// <param name="deals">The deals and what they say happens next.</param>
    /// <param name="today">The day where the viewer is.</param>
    Task<IReadOnlyDictionary<Guid, NextStep>> OfAsync(IReadOnlyDictionary<Guid, string?> deals, DateOnly today, CancellationToken ct);
}

/// <summary>
/// By the earliest open task about a deal; without one by <see cref="Deal.NextStep"/>: words are a plan without a day. Whether there is a plan
/// does not depend on who asks.
/// </summary>
internal sealed class NextStepTasks(CrmDb db) : INextSteps
{
    public async Task<IReadOnlyDictionary<Guid, NextStep>> OfAsync(IReadOnlyDictionary<Guid, string?> deals, DateOnly today, CancellationToken ct)
    {
        var ids = deals.Keys.ToArray();
        var planned = await db.TaskLinks.Where(l => ids.Contains(l.RecordId))
            .Join(db.OpenTasks, l => l.TaskId, t => t.Id, (l, t) => new { l.RecordId, t.Due })
            .GroupBy(t => t.RecordId).Select(g => new { Deal = g.Key, Due = g.Min(t => t.Due) }).ToDictionaryAsync(t => t.Deal, t => t.Due, ct);
        return deals.ToDictionary(d => d.Key, d => planned.TryGetValue(d.Key, out var due) ? Of(due, today) : d.Value is null ? NextStep.None : NextStep.Planned);
    }

    private static NextStep Of(DateOnly? due, DateOnly today) => due < today ? NextStep.Late : due == today ? NextStep.Today : NextStep.Planned;
}
