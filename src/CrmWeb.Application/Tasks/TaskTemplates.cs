using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>The company's task templates: read by whoever may make tasks, made, changed and removed by administrators.</summary>
public sealed class TaskTemplates(CrmDb db, AdminSave save)
{
    public async Task<IReadOnlyList<TaskTemplate>> ListAsync(CancellationToken ct) => !MayRead
        ? []
        : await db.Set<TaskTemplate>().AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(ct);

    public async Task<TaskTemplate?> FindAsync(Guid id, CancellationToken ct) => !MayRead
        ? null
        : await db.Set<TaskTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);

    /// <returns>Null when there is no such template; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> SaveAsync(Guid? id, TaskTemplateFacts facts, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (id is null)
        {
            var made = TaskTemplate.Create(facts);
            if (made.Refused) return made.Refusals;
            db.Add(made.Value!);
        }
        else
        {
            if (await db.Set<TaskTemplate>().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } template) return null;
            if (version is { } seen && seen != template.Version) return [Refusal.Stale];
            if (template.Change(facts) is { } refusal) return [refusal];
        }
        return await save.RunAsync("task-templates.edit", null, ct) is { } refused ? [refused] : [];
    }

    /// <returns>Null when there is no such template.</returns>
    public async Task<IReadOnlyList<Refusal>?> DeleteAsync(Guid id, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Set<TaskTemplate>().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } template) return null;
        db.Remove(template);
        return await save.RunAsync("task-templates.delete", null, ct) is { } refused ? [refused] : [];
    }

    private bool MayRead => db.Actor.Administers || db.Actor.May(CrmTask.Tasks, Right.Create);
}
