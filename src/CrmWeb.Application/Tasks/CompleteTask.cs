using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tasks;

/// <summary>Marks a task as done, says what came of it and sets the next step; one change set. A task that repeats comes again by itself (<see cref="ComingAgain"/>).</summary>
public sealed class CompleteTask(CrmDb db, [FromKeyedServices(CrmTask.Tasks)] IRecords tasks)
{
    /// <param name="Outcome">What came of it; null = nothing to say.</param>
    /// <param name="Next">Subject of the next step about the same records; null = none.</param>
    /// <param name="NextDue">yyyy-MM-dd; null = no day.</param>
    public sealed record Input(string? Outcome = null, string? Next = null, string? NextDue = null, uint? Version = null);

    /// <summary>Null when the actor has no such task.</summary>
    public async Task<Outcome<SavedRecord>?> RunAsync(Guid id, Input input, CancellationToken ct)
    {
        if (await db.Set<CrmTask>().AsNoTracking().Include(t => t.Links).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } before) return null;
        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because("tasks.complete");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var patch = new JsonObject { ["status"] = "done" };
        if (TextRule.Clean(input.Outcome) is { } outcome) patch["outcome"] = outcome;
        var done = await tasks.EditAsync(id, patch, input.Version, ct);
        if (done is null or { Refused: true }) return done;
        if (TextRule.CleanLine(input.Next) is { } subject)
        {
            var made = await tasks.CreateAsync(Next(before, subject, input.NextDue), ct);
            if (made.Refused) return made.Refusals.ToArray();
        }
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return done.Value.Value! with { ChangeSet = set.Id };
    }

    private static JsonObject Next(CrmTask task, string subject, string? due) => new()
    {
        ["subject"] = subject,
        ["due"] = TextRule.CleanLine(due),
        ["priority"] = task.Priority,
        ["owner"] = task.OwnerId,
        ["team"] = task.TeamId,
        ["links"] = new JsonArray([.. task.Links.OrderBy(l => l.Position).Select(l => (JsonNode)l.RecordId)]),
    };
}
