using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>Each minute: reminders that came due, and tasks whose day has passed where their owner is. Each is told once.</summary>
internal sealed class RemindOfTasks(CrmDb db, TellPeople tell) : IRecurringJob
{
    /// <summary>What a stopped program missed is told for so long afterwards.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    public string Name => "remind-of-tasks";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var since = now - Memory;
        var due = await db.OpenTasks.Where(t => t.RemindAt <= now && t.RemindAt > since && t.OwnerId != null).OrderBy(t => t.RemindAt).Take(500)
            .Select(t => new { t.Id, Owner = t.OwnerId!.Value, t.RemindAt }).ToListAsync(ct);
        foreach (var task in due) await tell.RunAsync([task.Owner], NoticeKinds.Reminder, CrmTask.Tasks, task.Id, $"remind:{task.Id}:{task.RemindAt!.Value.UtcTicks}", null, ct);

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var company = await db.Company.OrderBy(c => c.Id).Select(c => c.TimeZone).FirstOrDefaultAsync(ct) ?? "UTC";
        var late = await (
            from task in db.OpenTasks
            join person in db.People on task.OwnerId equals person.Id
            where task.Due >= today.AddDays(-2) && task.Due <= today.AddDays(1)
                && !db.Set<Notice>().Any(n => n.UserId == person.Id && n.RecordId == task.Id && n.Kind == NoticeKinds.Overdue)
            orderby task.Due, task.Id
            select new { task.Id, Owner = person.Id, task.Due, person.TimeZone }).Take(500).ToListAsync(ct);
        foreach (var task in late)
        {
            var there = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(task.TimeZone ?? company)).DateTime);
            if (task.Due < there) await tell.RunAsync([task.Owner], NoticeKinds.Overdue, CrmTask.Tasks, task.Id, $"overdue:{task.Id}:{task.Due:yyyy-MM-dd}", null, ct);
        }
    }
}
