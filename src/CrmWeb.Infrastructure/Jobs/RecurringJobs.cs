using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CrmWeb.Infrastructure.Jobs;

/// <summary>
/// Runs every <see cref="IRecurringJob"/> when it is due, on one of the nodes (docs/adr/0012). A session lock of the database says which
/// node: it ends with the connection, so a killed node holds up nobody.
/// </summary>
internal sealed class RecurringJobs(IServiceScopeFactory scopes, NpgsqlDataSource database, ILogger<RecurringJobs> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick);
        while (!stoppingToken.IsCancellationRequested)
        {
            // also at the very end: stopping is no failure
            var next = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!next.IsCompletedSuccessfully || !next.Result) return;
            var round = RunDueAsync(stoppingToken);
            await round.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // the database is away: the next round tries again
            if (round.IsFaulted) log.LogWarning(round.Exception!.InnerException, "Recurring jobs could not be looked up");
        }
    }

    /// <summary>One round over all jobs.</summary>
    internal async Task RunDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var name in scope.ServiceProvider.GetServices<IRecurringJob>().Select(job => job.Name).ToList())
        {
            await using var turn = await JobTurn.TakeAsync(database, name, ct);
            if (turn is not null) await RunAsync(name, turn, ct);
        }
    }

    private async Task RunAsync(string name, JobTurn turn, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = Actor.System;
        var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Name == name);
        if (!await turn.BeginAsync(job.Every, ct)) return;
        var run = job.RunAsync(ct);
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run.IsCanceled) return;
        var failure = run.Exception?.InnerException;
        if (failure is not null) log.LogError(failure, "Job {Job} failed; it runs again after its usual time", name);
        await turn.EndAsync(failure?.GetType().Name, ct);
    }
}
