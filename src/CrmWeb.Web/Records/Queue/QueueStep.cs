using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Records.Queue;

/// <summary>One step through a list: logs what was said and plans the next step, or completes the task; one change set.</summary>
public sealed class QueueStep(OneChangeSet together, CompleteTask complete, ActorScope scope, Viewer viewer, TimeProvider clock, IServiceProvider services)
{
    /// <summary>Kinds that can be logged in passing, the usual one first.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["call", "email", "meeting", "note"];

    public bool MayLog => scope.Actor.May(Interaction.Interactions, Right.Create);

    /// <param name="link">Ties what is logged to the record.</param>
    /// <returns>Null: the record is gone. Else the change set; null in it when nothing was typed.</returns>
    public async Task<Outcome<Guid?>?> RunAsync(string kind, Guid id, QueueInput typed, Action<JsonObject> link, CancellationToken ct)
    {
        if (kind == CrmTask.Tasks)
        {
            if (await complete.RunAsync(id, new(typed.Said, typed.Next, Day(typed.NextDue)), ct) is not { } done) return null;
            return done.Refused ? done.Refusals.ToArray() : Outcome.Of(done.Value!.ChangeSet);
        }
        var (said, next) = (TextRule.Clean(typed.Said), TextRule.CleanLine(typed.Next));
        if (said is null && next is null) return Outcome.Of<Guid?>(null);
        var saved = await together.RunAsync("queue", null, async () =>
        {
            if (said is not null)
            {
                var facts = new JsonObject { ["kind"] = Kinds.Contains(typed.Kind) ? typed.Kind : Kinds[0], ["body"] = said };
                if (facts["kind"]!.ToString() != "note") facts["direction"] = "out";
                link(facts);
                var logged = await services.GetRequiredKeyedService<IRecords>(Interaction.Interactions).CreateAsync(facts, ct);
                if (logged.Refused) return logged.Refusals;
            }
            if (next is null) return [];
            var task = await services.GetRequiredKeyedService<IRecords>(CrmTask.Tasks).CreateAsync(new JsonObject { ["subject"] = next, ["due"] = Day(typed.NextDue), ["links"] = new JsonArray(id) }, ct);
            return task.Refused ? task.Refusals : [];
        }, ct);
        return saved.Refused ? saved.Refusals.ToArray() : Outcome.Of<Guid?>(saved.Value);
    }

    /// <summary>What cannot be read goes on as typed and is refused with the field's message.</summary>
    private string? Day(string? typed) => string.IsNullOrWhiteSpace(typed)
        ? null
        : TypedDate.Read(typed, viewer.Culture, viewer.Day(clock.GetUtcNow()))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? typed;
}
