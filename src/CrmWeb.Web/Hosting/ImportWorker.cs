using CrmWeb.Application.Import.Runs;

namespace CrmWeb.Web.Hosting;

/// <summary>Works imports off in the background, also those that another process left unfinished.</summary>
internal sealed class ImportWorker(RunImport runs, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var run = runs.TryAsync(null, stoppingToken);
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // the lease is given back: after a few attempts without progress the import is given up
            if (run.IsFaulted) log.LogError(run.Exception, "An import was interrupted");
            if (run is { IsCompletedSuccessfully: true, Result: true }) continue;
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
