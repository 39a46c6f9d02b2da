using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Application.Data.Events;

/// <summary>
/// Takes events that are due and runs what waits for them. Any number of nodes may do so at once: a taken event is out of the others' sight
/// for the length of the lease, and a node that is killed holds it no longer than that.
/// </summary>
public sealed class RunReactions(IServiceScopeFactory scopes, Reactions reactions, TimeProvider clock, ILogger<RunReactions> log)
{
    /// <summary>How long a node has for what it took.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int AtOnce = 20;

    /// <summary>After so many failures an event is left alone; its row says why.</summary>
    private const int MostAttempts = 10;

    /// <summary>One round; the number of events taken. Zero: nothing is due.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = Scope(out var db);
        var taken = await TakeAsync(db, ct);
        if (taken.Count == 0) return 0;
        var ids = taken.Select(e => e.ChangeSetId).ToHashSet();
        var sets = await db.ChangeSets.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        foreach (var stored in taken.OrderBy(e => e.At).ThenBy(e => e.Id)) await WorkOffAsync(stored, new Happening(stored, sets[stored.ChangeSetId]), ct);
        return taken.Count;
    }

    private async Task<List<StoredEvent>> TakeAsync(CrmDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Lease;
        return await db.StoredEvents.FromSql(
            $"""
            update events set due_at = {until}, attempts = attempts + 1
            where id in (select id from events where due_at <= {now} order by due_at, id limit {AtOnce} for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
    }

    private async Task WorkOffAsync(StoredEvent stored, Happening happening, CancellationToken ct)
    {
        string? failure = null;
        foreach (var name in stored.Waiting)
        {
            var run = RunAsync(name, happening, ct);
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // stopping is no failure: the lease runs out
            if (run.IsCanceled) return;
            if (run.Exception?.InnerException is not { } thrown) continue;
            failure = thrown.GetType().Name;
            log.LogError(thrown, "Reaction {Reaction} to {Event} {EventId} failed, attempt {Attempt}", name, stored.Name, stored.Id, stored.Attempts);
        }
        await using var scope = Scope(out var db);
        DateTimeOffset? next = failure is null || stored.Attempts >= MostAttempts ? null : clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(3, stored.Attempts - 1)));
        // only who still holds the lease settles it
        await db.StoredEvents.Where(e => e.Id == stored.Id && e.Attempts == stored.Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.DueAt, next).SetProperty(e => e.Failure, failure), ct);
    }

    /// <summary>The work and the note that it is done go together: twice at once, the second waits and finds nothing to do.</summary>
    private async Task RunAsync(string name, Happening happening, CancellationToken ct)
    {
        await using var scope = Scope(out var db);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var noted = await db.Database.ExecuteSqlAsync($"update events set waiting = array_remove(waiting, {name}) where id = {happening.Id} and {name} = any(waiting)", ct);
        if (noted == 1 && reactions.Find(name) is { } type) await ((IReaction)scope.ServiceProvider.GetRequiredService(type)).RunAsync(happening, ct);
        await transaction.CommitAsync(ct);
    }

    private AsyncServiceScope Scope(out CrmDb db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = Actor.System;
        db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        return scope;
    }
}
