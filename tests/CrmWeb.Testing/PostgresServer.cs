using System.Globalization;
using CrmWeb.Infrastructure.LocalPostgres;
using Npgsql;

namespace CrmWeb.Testing;

/// <summary>
/// A real PostgreSQL for this test process only, in memory where the machine has /dev/shm. <c>CRM_TEST_PG_BIN</c> selects
/// another version (a folder of programs). What a killed run leaves behind is swept by the next one.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Template = "tpl";
    private const string Prefix = "crm-test-pg-";
    private static readonly Lazy<Task<PostgresServer>> OfThisProcess = new(StartForProcessAsync);

    private readonly LocalPostgres _server;
    private readonly SemaphoreSlim _templateTurn = new(1);
    private bool _templateStands;
    private int _made;

    private PostgresServer(LocalPostgres server) => _server = server;

    /// <summary>The server of this process, started by the first call and stopped when the process ends.</summary>
    public static Task<PostgresServer> SharedAsync() => OfThisProcess.Value;

    /// <summary>A server of one's own; dispose it.</summary>
    public static async Task<PostgresServer> StartAsync(string name)
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var options = new LocalPostgresOptions
        {
            DataRoot = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{name}{Environment.ProcessId}")),
            BinDir = Environment.GetEnvironmentVariable("CRM_TEST_PG_BIN"),
            FetchFolder = Path.Combine(RepositoryRoot.Path, ".crm", "pg-npm"),
            Durable = false,
        };
        await DeadServers.SweepAsync(parent, Prefix, options, CancellationToken.None);
        return new PostgresServer(await LocalPostgres.StartAsync(options, CancellationToken.None));
    }

    /// <summary>A new database with the schema that <paramref name="migrate"/> makes. It runs once; every further database is a copy.</summary>
    /// <param name="migrate">Receives the owner's connection string of an empty database (without pooling).</param>
    public async Task<TestDatabase> NewDatabaseAsync(Func<string, Task> migrate)
    {
        await _templateTurn.WaitAsync();
        try
        {
            if (!_templateStands)
            {
                await CreateDatabaseAsync(Template, LocalPostgres.Database);
                await migrate(_server.ConnectionString(Template, DatabaseRoles.Owner) + ";Pooling=false");
                _templateStands = true;
            }
        }
        finally
        {
            _templateTurn.Release();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref _made)}");
        await CreateDatabaseAsync(name, Template);
        return At(name);
    }

    /// <summary>A copy of a database that nobody is connected to (<c>crm</c> is empty but for the extensions and the roles' rights).</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string name, string template)
    {
        await ExecuteAsync($"create database \"{name}\" template \"{template}\" strategy file_copy owner {DatabaseRoles.Owner}");
        await ExecuteAsync(DatabaseRoles.RightsOn(name));
        return At(name);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _templateTurn.Dispose();
        Directory.Delete(_server.DataRoot, recursive: true);
    }

    internal async Task DropAsync(TestDatabase database)
    {
        foreach (var address in new[] { database.Owner, database.App })
        {
            await using var connection = new NpgsqlConnection(address);
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop database if exists \"{database.Name}\" with (force)");
    }

    private static async Task<PostgresServer> StartForProcessAsync()
    {
        var server = await StartAsync("");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    }

    private TestDatabase At(string name) =>
        new(this, name, _server.ConnectionString(name, DatabaseRoles.Owner), _server.ConnectionString(name, DatabaseRoles.App));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString("postgres", "crm") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
