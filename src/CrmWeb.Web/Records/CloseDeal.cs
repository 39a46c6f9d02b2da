using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Records;

/// <summary>Moves a deal and, where that was ticked, completes what is still open about it: one change set, one undo.</summary>
public sealed class CloseDeal(MoveDeal move, CompleteTasksOf tasks, OneChangeSet together)
{
    /// <summary>How many tasks the dialog offers to complete.</summary>
    public Task<int> OpenTasksAsync(Guid deal, CancellationToken ct) => tasks.CountAsync(deal, ct);

    /// <summary>Null when the actor has no such deal.</summary>
    public async Task<Outcome<SavedRecord>?> RunAsync(Guid id, MoveDeal.Input input, bool completeTasks, CancellationToken ct)
    {
        if (!completeTasks) return await move.RunAsync(id, input, ct);
        Outcome<SavedRecord>? moved = null;
        var done = await together.RunAsync("deals.close", null, async () =>
        {
            moved = await move.RunAsync(id, input, ct);
            return moved is not { } outcome ? [] : outcome.Refused ? outcome.Refusals : await tasks.RunAsync(id, ct);
        }, ct);
        if (done.Refused) return done.Refusals.ToArray();
        if (moved?.Value is not { } saved) return null;
        // it was asked about before they were completed
        var warnings = saved.Warnings.Where(w => w.Code != Warning.OpenTasks);
        if (saved.Warnings.Any(w => w.Code == Warning.OpenTasks)) warnings = warnings.Concat(Warning.StillOpen(id, await tasks.LeftAsync(id, ct)));
        return saved with { ChangeSet = done.Value, Warnings = [.. warnings] };
    }
}
