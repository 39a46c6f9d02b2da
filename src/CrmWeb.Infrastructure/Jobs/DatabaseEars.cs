using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CrmWeb.Infrastructure.Jobs;

/// <summary>The node's one listening connection; it passes calls on to the ears of their channel.</summary>
internal sealed class DatabaseEars(CrmConnections connections, IEnumerable<IDatabaseEar> ears, ILogger<DatabaseEars> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ILookup<string, IDatabaseEar> _ears = ears.ToLookup(e => e.Channel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var listening = ListenAsync(stoppingToken);
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (listening.IsFaulted) log.LogWarning(listening.Exception!.InnerException, "The connection that listens to the database is gone; opening it again");
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        // outside the pool: it is held for good. Kept alive, so that a dead network is noticed
        var address = new NpgsqlConnectionStringBuilder(connections.App) { Pooling = false, KeepAlive = 30 };
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, call) => { foreach (var ear in _ears[call.Channel]) ear.Hear(call.Payload); };
        foreach (var channel in _ears)
        {
            await using var listen = new NpgsqlCommand($"listen \"{channel.Key}\"", connection);
            await listen.ExecuteNonQueryAsync(ct);
        }
        foreach (var ear in _ears.SelectMany(e => e)) ear.Reconnected();
        while (true) await connection.WaitAsync(ct);
    }
}
