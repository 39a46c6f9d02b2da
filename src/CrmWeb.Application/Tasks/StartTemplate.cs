using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tasks;

/// <summary>Makes the tasks of a template about a record, all or none, in one change set.</summary>
public sealed class StartTemplate(TaskTemplates templates, OneChangeSet together, [FromKeyedServices(CrmTask.Tasks)] IRecords tasks)
{
    /// <param name="Record">What the tasks are about; null = nothing.</param>
    /// <param name="From">Day that the offsets count from.</param>
    /// <param name="OwnerId">Who is to do them; null = who starts it.</param>
    public sealed record Input(Guid? Record, DateOnly From, Guid? OwnerId = null);

    /// <summary>Null when there is no such template; else the change set.</summary>
    public async Task<Outcome<Guid>?> RunAsync(Guid id, Input input, CancellationToken ct)
    {
        if (await templates.FindAsync(id, ct) is not { } template) return null;
        return await together.RunAsync("tasks.start-template", template.Name, async () =>
        {
            foreach (var step in template.Steps)
            {
                var facts = new JsonObject
                {
                    ["subject"] = step.Subject,
                    ["type"] = step.Type,
                    ["due"] = input.From.AddDays(step.Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                };
                if (input.Record is { } record) facts["links"] = new JsonArray(record);
                if (input.OwnerId is { } owner) facts["owner"] = owner;
                var made = await tasks.CreateAsync(facts, ct);
                if (made.Refused) return made.Refusals;
            }
            return [];
        }, ct);
    }
}
