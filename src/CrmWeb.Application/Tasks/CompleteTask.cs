using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tasks;

/// <summary>Marks a task as done, says what came of it and sets the next step; one change set. A task that repeats comes again by itself.</summary>
public sealed class CompleteTask(CrmDb db, CompanyDirectory directory, [FromKeyedServices(CrmTask.Tasks)] IRecords tasks)
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
        var people = await directory.NowAsync(db, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(people.User(before.OwnerId)?.TimeZone ?? people.Company.TimeZone);
        foreach (var next in Following(before, input, zone))
        {
            var made = await tasks.CreateAsync(next, ct);
            if (made.Refused) return made.Refusals.ToArray();
        }
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return done.Value.Value! with { ChangeSet = set.Id };
    }

    /// <summary>The step that was typed, and the task itself where it repeats and was not done before.</summary>
    private static IEnumerable<JsonObject> Following(CrmTask task, Input input, TimeZoneInfo zone)
    {
        if (TextRule.CleanLine(input.Next) is { } subject)
        {
            var next = Like(task, subject);
            next["due"] = TextRule.CleanLine(input.NextDue);
            yield return next;
        }
        if (task.Status != "open" || Recurrence.Read(task.Repeats).Value?.Meaning(task.Due ?? default) is not { } repeats || task.Due is not { } due) yield break;
        var day = repeats.After(due);
        var again = Like(task, task.Subject);
        (again["type"], again["repeats"], again["body"], again["checklist"]) = (task.Type, repeats.ToString(), task.Body, TaskChecklist.Tick(task.Checklist, []));
        again["due"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // the hour on the owner's wall, and a reminder as long before as this one had
        if (task.DueAt is { } at) again["dueAt"] = Instant(CrmTask.OnDay(at, day, zone));
        if (task.RemindAt is { } remind) again["remindAt"] = Instant(CrmTask.OnDay(remind, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(remind, zone).DateTime).AddDays(day.DayNumber - due.DayNumber), zone));
        yield return again;
    }

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Like(CrmTask task, string subject) => new()
    {
        ["subject"] = subject,
        ["priority"] = task.Priority,
        ["owner"] = task.OwnerId,
        ["team"] = task.TeamId,
        ["links"] = new JsonArray([.. task.Links.OrderBy(l => l.Position).Select(l => (JsonNode)l.RecordId)]),
    };
}
