using Npgsql;

namespace CrmWeb.Infrastructure.LocalPostgres;

internal enum ServerState
{
    /// <summary>Nobody listens.</summary>
    Silent,

    /// <summary>It is recovering, starting or shutting down.</summary>
    Busy,

    /// <summary>It takes connections (or would, were it not full).</summary>
    Answering,
}

/// <summary>Asks the server behind a socket how it is.</summary>
internal static class ServerPing
{
    public static async Task<ServerState> AskAsync(string socketFolder, CancellationToken ct)
    {
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Database = "postgres",
            Username = Cluster.Superuser,
            Pooling = false,
            Timeout = 3,
        };
        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(ct);
            return ServerState.Answering;
        }
        catch (PostgresException e)
        {
            return e.SqlState == PostgresErrorCodes.CannotConnectNow ? ServerState.Busy : ServerState.Answering;
        }
        catch (NpgsqlException)
        {
            return ServerState.Silent;
        }
    }
}
