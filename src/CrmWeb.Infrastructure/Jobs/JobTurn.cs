using Npgsql;

namespace CrmWeb.Infrastructure.Jobs;

/// <summary>The right to run one job: a session lock in the database, and the record of when it ran.</summary>
internal sealed class JobTurn : IAsyncDisposable
{
    /// <summary>First half of the lock's key; the second is the job's name.</summary>
    private const int LockClass = 727002;

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private JobTurn(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>Null while another node (or another round) runs the job.</summary>
    public static async Task<JobTurn?> TakeAsync(NpgsqlDataSource database, string name, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        var turn = new JobTurn(connection, name);
        if (await turn.AskAsync("select pg_try_advisory_lock($1, hashtext($2))", ct, LockClass, name) is true) return turn;
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>False when it is not due yet.</summary>
    public async Task<bool> BeginAsync(TimeSpan every, CancellationToken ct) => await AskAsync(
        """
        insert into job_runs (name, started_at) values ($1, now())
        on conflict (name) do update set started_at = now(), finished_at = null where job_runs.started_at <= now() - $2
        returning true
        """, ct, _name, every) is true;

    /// <param name="failure">Null when it went well.</param>
    public Task EndAsync(string? failure, CancellationToken ct) =>
        AskAsync("update job_runs set finished_at = now(), failure = $2 where name = $1", ct, _name, (object?)failure ?? DBNull.Value);

    /// <summary>Closing gives the lock back.</summary>
    public async ValueTask DisposeAsync()
    {
        await AskAsync("select pg_advisory_unlock($1, hashtext($2))", CancellationToken.None, LockClass, _name);
        await _connection.DisposeAsync();
    }

    private async Task<object?> AskAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        foreach (var value in values) command.Parameters.Add(value is DBNull ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } : new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(ct);
    }
}
