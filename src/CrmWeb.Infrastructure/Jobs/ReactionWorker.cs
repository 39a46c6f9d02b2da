using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Edges;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Infrastructure.Jobs;

/// <summary>Works events off as they come: woken by the database, and every few seconds by itself for what failed or was missed.</summary>
internal sealed class ReactionWorker(RunReactions reactions, ILogger<ReactionWorker> log) : BackgroundService, IDatabaseEar
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _call = new(0, 1);

    public string Channel => "crm_events";

    public void Hear(string payload)
    {
        // one call is as good as ten
        if (_call.CurrentCount == 0) _call.Release();
    }

    public void Reconnected() => Hear("");

    public override void Dispose()
    {
        base.Dispose();
        _call.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var round = reactions.RunAsync(stoppingToken);
            await ((Task)round).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // the database is away: the next round tries again
            if (round.IsFaulted) log.LogWarning(round.Exception!.InnerException, "Events could not be worked off");
            if (round is { IsCompletedSuccessfully: true, Result: > 0 }) continue;
            await ((Task)_call.WaitAsync(Rest, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
