using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tasks;

/// <summary>Completes what is still open about a record that is done with (a deal won or lost); only tasks the actor may edit.</summary>
public sealed class CompleteTasksOf(CrmDb db, TasksOfRecord card, [FromKeyedServices(CrmTask.Tasks)] IRecords tasks)
{
    /// <summary>How many it would complete.</summary>
    public async Task<int> CountAsync(Guid recordId, CancellationToken ct) => card.Known(recordId) is { } read
        // a page that shows them has read them already
        ? (await EditRights.AmongAsync(db, CrmTask.Tasks, [.. read.Select(t => t.Belonging!)], ct)).Count
        : (await AmongAsync(recordId, ct)).Count;

    /// <summary>How many the actor sees that are open still: those of others stay.</summary>
    public Task<int> LeftAsync(Guid recordId, CancellationToken ct) => db.OpenTasks.CountAsync(t => t.Links.Any(l => l.RecordId == recordId), ct);

    /// <summary>Part of another act (<see cref="OneChangeSet"/>): saves, but each task by itself.</summary>
    /// <returns>Why the first one that does not go does not; empty = all are done.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(Guid recordId, CancellationToken ct)
    {
        foreach (var id in await AmongAsync(recordId, ct))
        {
            // a task that repeats would come again, about a record that nothing is to be done about any more
            var done = await tasks.EditAsync(id, new JsonObject { ["status"] = "done", ["repeats"] = null }, null, ct);
            if (done is { Refused: true } refused) return refused.Refusals;
        }
        return [];
    }

    private async Task<IReadOnlyList<Guid>> AmongAsync(Guid recordId, CancellationToken ct)
    {
        var open = await db.OpenTasks.AsNoTracking().Where(t => t.Links.Any(l => l.RecordId == recordId)).OrderBy(t => t.Id).ToListAsync(ct);
        var editable = await EditRights.AmongAsync(db, CrmTask.Tasks, [.. open.Select(Belonging.Of)], ct);
        return [.. open.Select(t => t.Id).Where(editable.Contains)];
    }
}
