using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Calendars;

/// <summary>The actor's own days: open tasks, and meetings they take part in.</summary>
public sealed class OwnDates(CrmDb db)
{
    /// <param name="from">First day.</param>
    /// <param name="most">Records; the earliest win.</param>
    public async Task<IReadOnlyList<DatedRecord>> ReadAsync(DateOnly from, int most, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return [];
        var begin = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
        // by the index of open tasks by owner and day
        var tasks = await db.Set<CrmTask>().AsNoTracking().Where(t => t.OwnerId == me && t.Status == "open" && t.Due >= from).OrderBy(t => t.Due).ThenBy(t => t.Id).Take(most)
            .Select(t => new { t.Id, t.Subject, t.Due, t.DueAt, t.UpdatedAt }).ToListAsync(ct);
        // by the list's index of interactions by time; one logged without participants was its owner's
        var meetings = await db.Interactions.AsNoTracking()
            .Where(i => i.Type == "meeting" && i.At >= begin && (i.Participants.Contains(me) || (i.OwnerId == me && i.Participants.Length == 0)))
            .OrderBy(i => i.At).ThenBy(i => i.Id).Take(most)
            .Select(i => new { i.Id, i.Subject, i.At, i.Duration, i.UpdatedAt }).ToListAsync(ct);
        return [.. tasks.Select(t => new DatedRecord(CrmTask.Tasks, t.Id, t.Subject, t.Due!.Value, t.DueAt, null, t.UpdatedAt))
            .Concat(meetings.Select(m => new DatedRecord(Interaction.Interactions, m.Id, m.Subject ?? "Meeting", DateOnly.FromDateTime(m.At.UtcDateTime), m.At, m.Duration, m.UpdatedAt)))
            .OrderBy(r => r.Day).ThenBy(r => r.At).ThenBy(r => r.Id).Take(most)];
    }
}
