using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>Three short lanes; what has no day comes at the end of the last.</summary>
/// <param name="Titles">Names of the records that the tasks are about, as far as the actor sees them.</param>
public sealed record TaskLanes(TaskLane Late, TaskLane Today, TaskLane Next, IReadOnlyDictionary<Guid, string> Titles);

/// <summary>One lane; the list of tasks has all of it.</summary>
public sealed record TaskLane(IReadOnlyList<OpenTask> Tasks, bool More);

/// <summary>What the actor has to do: late, today, and next. Each lane is a range of the index of open tasks by owner and day.</summary>
public sealed class MyTasks(CrmDb db, LinkResolver links)
{
    /// <param name="today">The day where the person is.</param>
    /// <param name="most">Tasks a lane.</param>
    public async Task<TaskLanes> ReadAsync(DateOnly today, int most, CancellationToken ct)
    {
        var mine = db.Set<CrmTask>().AsNoTracking().Where(t => t.OwnerId == db.Actor.UserId && t.Status == "open");
        var late = await LaneAsync(mine.Where(t => t.Due < today), most, ct);
        var now = await LaneAsync(mine.Where(t => t.Due == today), most, ct);
        var next = await LaneAsync(mine.Where(t => t.Due > today || t.Due == null), most, ct);
        var about = new[] { late, now, next }.SelectMany(l => l.Tasks).Select(t => t.AboutId).OfType<Guid>().Distinct();
        return new TaskLanes(late, now, next, await links.TitlesAsync(about.Select(id => (LinkKinds.Any, id)), ct));
    }

    private static async Task<TaskLane> LaneAsync(IQueryable<CrmTask> tasks, int most, CancellationToken ct)
    {
        var found = await tasks.OrderBy(t => t.Due).ThenBy(t => t.Id).Take(most + 1).Select(t => new OpenTask(
            t.Id, t.Subject, t.Type, t.Priority, t.Due, t.DueAt, t.OwnerId, t.Links.OrderBy(l => l.Position).Select(l => (Guid?)l.RecordId).FirstOrDefault())).ToListAsync(ct);
        return new TaskLane([.. found.Take(most)], found.Count > most);
    }
}
