using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Hosting;

/// <summary>Writes down what people opened, every few seconds and once more at the end.</summary>
internal sealed class VisitWriter(VisitLog visits, IServiceScopeFactory scopes, ILogger<VisitWriter> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var written = WriteAsync();
            await written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (written.IsFaulted) log.LogWarning(written.Exception, "What people opened lately could not be written down");
        }
    }

    private async Task WriteAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = Actor.System;
        await visits.WriteAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), CancellationToken.None);
    }
}
