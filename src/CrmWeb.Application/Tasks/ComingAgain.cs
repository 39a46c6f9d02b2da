using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>
/// A repeating task that is done comes again. In the save itself, so that no way of completing passes it by (form, cell, bulk, API), and one
/// undo takes back both. Not by an import: the other system's file brings its own next one.
/// </summary>
internal static class ComingAgain
{
    public static async Task AddAsync(CrmDb db, IReadOnlyCollection<CrmTask> tasks, CancellationToken ct)
    {
        if (db.Actor.Via == Via.Import) return;
        var done = tasks.Where(t => t is { Repeats: not null, Due: not null, Status: "done" } && db.Entry(t).Property(x => x.Status).OriginalValue == "open").ToList();
        if (done.Count == 0) return;
        var owners = done.Select(t => t.OwnerId).OfType<Guid>().Distinct().ToArray();
        var people = await db.People.AsNoTracking().Where(u => owners.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        var company = await db.Company.OrderBy(c => c.Id).Select(c => c.TimeZone).FirstOrDefaultAsync(ct) ?? "UTC";
        var next = done.Select(task =>
        {
            var owner = people.GetValueOrDefault(task.OwnerId ?? Guid.Empty);
            return task.Again(owner is { Active: false } ? db.Actor.UserId : task.OwnerId, TimeZoneInfo.FindSystemTimeZoneById(owner?.TimeZone ?? company));
        }).OfType<CrmTask>().ToList();
        // opened again and done once more: its next one is there
        var (subjects, days) = (next.Select(n => n.Subject).Distinct().ToArray(), next.Select(n => n.Due).Distinct().ToArray());
        var known = await db.OpenTasks.IgnoreQueryFilters([Filters.Visibility]).Where(t => subjects.Contains(t.Subject) && days.Contains(t.Due))
            .Select(t => new { t.Subject, t.Due, t.Repeats, t.OwnerId, About = t.Links.OrderBy(l => l.Position).Select(l => (Guid?)l.RecordId).FirstOrDefault() }).ToListAsync(ct);
        db.AddRange(next.Where(n => !known.Exists(k => (k.Subject, k.Due, k.Repeats, k.OwnerId) == (n.Subject, n.Due, n.Repeats, n.OwnerId) && k.About == n.About().Select(id => (Guid?)id).FirstOrDefault())));
    }
}
