using CrmWeb.Infrastructure.LocalPostgres;
using Npgsql;
using Server = CrmWeb.Infrastructure.LocalPostgres.LocalPostgres;

namespace CrmWeb.Application.Tests.LocalPostgres;

/// <summary>A folder for one cluster of one test, removed at the end.</summary>
internal sealed class ThrowAwayFolder : IDisposable
{
    public ThrowAwayFolder(string below = "")
    {
        Top = Directory.CreateTempSubdirectory("crm-own-pg-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // the server's unprivileged user has to pass through
            File.SetUnixFileMode(Top, (UnixFileMode)0b111_101_101);
        }

        Root = Path.Combine(Top, below, "pg");
    }

    public string Top { get; }

    public string Root { get; }

    public List<string> Log { get; } = [];

    public LocalPostgresOptions Options => new()
    {
        DataRoot = Root,
        BinDir = Environment.GetEnvironmentVariable("CRM_TEST_PG_BIN"),
        FetchFolder = Path.Combine(CrmWeb.Testing.RepositoryRoot.Path, ".crm", "pg-npm"),
        Durable = false,
        Log = Log.Add,
    };

    public Task<Server> StartAsync() => Server.StartAsync(Options, CancellationToken.None);

    /// <summary>Process id of the server, from the mark it keeps.</summary>
    public int ServerProcess() => int.Parse(File.ReadLines(Path.Combine(Root, "data", "postmaster.pid")).First(), null);

    public static async Task<object?> AskAsync(Server server, string user, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString(Server.Database, user) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        var note = Path.Combine(Root, "socket-folder");
        if (File.Exists(note))
        {
            Directory.Delete(File.ReadAllText(note), recursive: true);
        }

        Directory.Delete(Top, recursive: true);
    }
}
