using System.Globalization;
using Npgsql;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>
/// The program's own PostgreSQL: no container, no system service, safe under root, reached by a Unix socket only.
/// Every process that starts it on one folder shares one server; the last one that leaves stops it.
/// A killed process loses its locks with its life, so the next one finds things as they are.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    /// <summary>Name of the program's database.</summary>
    public const string Database = "crm";

    private readonly ClusterPlace _place;
    private readonly Cluster _cluster;
    private readonly LocalPostgresOptions _options;
    private FileLock? _use;

    private LocalPostgres(ClusterPlace place, Cluster cluster, LocalPostgresOptions options, FileLock use, bool startedHere)
    {
        (_place, _cluster, _options, _use) = (place, cluster, options, use);
        StartedHere = startedHere;
    }

    /// <summary>False when another process (or a killed one) had left the server running.</summary>
    public bool StartedHere { get; }

    /// <summary>Where the data really is: under root another place than wished, when the server's user cannot reach that.</summary>
    public string DataRoot => _place.Root;

    /// <summary>Starts the server, or joins the running one. The first run makes the cluster, the roles and the database.</summary>
    /// <exception cref="LocalPostgresUnavailable">It cannot be done here; the message names the ways out.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var user = OsUser.ForServer();
        var place = await ClusterPlace.PrepareAsync(options.DataRoot, user, options.Log, ct);
        var binaries = await PostgresBinaries.FindAsync(options, user, place.DataVersion(), ct);
        var cluster = new Cluster(place, binaries, user, options);

        using var turn = await FileLock.ExclusiveAsync(place.TurnLock, options.Patience * 2, ct)
            ?? throw new LocalPostgresUnavailable($"Another process has been starting or stopping PostgreSQL in {place.Root} for too long.");
        var use = FileLock.TryShared(place.UsersLock)
            ?? throw new LocalPostgresUnavailable($"{place.UsersLock} cannot be locked.");
        LocalPostgres? stands = null;
        try
        {
            var first = !File.Exists(place.ReadyMark);
            if (first)
            {
                await cluster.CreateAsync(ct);
            }

            var started = await cluster.EnsureRunningAsync(ct);
            var server = new LocalPostgres(place, cluster, options, use, started);
            if (first)
            {
                await DatabaseRoles.SetUpAsync(database => server.ConnectionString(database, Cluster.Superuser), Database, ct);
                await File.WriteAllTextAsync(place.ReadyMark, "", ct);
            }

            var spent = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            var deed = first ? "made and started" : started ? "started" : "joined";
            options.Log(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {binaries.Major} {deed} in {place.Root} after {spent:0.0} s"));
            return stands = server;
        }
        finally
        {
            if (stands is null)
            {
                // given up or interrupted: no server is left without anybody who would stop it
                use.Dispose();
                await StopIfUnusedAsync(place, cluster, options);
            }
        }
    }

    /// <summary>Address of a database on this server for one of its roles (<see cref="DatabaseRoles"/>).</summary>
    public string ConnectionString(string database, string user) =>
        new NpgsqlConnectionStringBuilder { Host = _place.SocketFolder, Database = database, Username = user }.ConnectionString;

    /// <summary>Leaves the server, and stops it if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_use is null)
        {
            return;
        }

        using var turn = await FileLock.ExclusiveAsync(_place.TurnLock, _options.Patience, CancellationToken.None);
        _use.Dispose();
        _use = null;
        if (turn is not null)
        {
            await StopIfUnusedAsync(_place, _cluster, _options);
        }
    }

    private static async Task StopIfUnusedAsync(ClusterPlace place, Cluster cluster, LocalPostgresOptions options)
    {
        using var alone = FileLock.TryExclusive(place.UsersLock);
        if (alone is not null)
        {
            await cluster.StopAsync(options.Durable ? "fast" : "immediate", CancellationToken.None);
        }
    }
}
