using System.Reflection;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>Brings the schema up to date, as the owner role. Several nodes may start at once: they take turns.</summary>
public static class Migrator
{
    /// <summary>Key of the advisory lock of those who migrate.</summary>
    private const long Turn = 727003;

    /// <summary>Names of the migrations that were applied; empty when the schema was current.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string ownerConnection, CancellationToken ct)
    {
        if (await IsCurrentAsync(ownerConnection, ct)) return [];
        await using var turn = await TakeTurnAsync(ownerConnection, ct);
        var options = new DbContextOptionsBuilder<CrmDb>().UseNpgsql(ownerConnection + ";Pooling=false", npgsql => npgsql.CommandTimeout(3600)).Options;
        await using var db = new CrmDb(options).For(new ActorScope { Actor = Actor.System }, new CrmClock());
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(ct);
        return pending;
    }

    /// <summary>Throws when the database cannot be reached this way: better at the start than at the first page.</summary>
    public static async Task ReachAsync(string appConnection, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(appConnection);
        await connection.OpenAsync(ct);
    }

    /// <summary>
    /// Held until it is disposed; null when there is no database yet, which EF then makes. EF's own lock is on a table that the first
    /// migration has to make, so that two nodes starting on an empty database both began.
    /// </summary>
    private static async Task<NpgsqlConnection?> TakeTurnAsync(string ownerConnection, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ownerConnection + ";Pooling=false");
        try
        {
            await connection.OpenAsync(ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            return null;
        }
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = 3600, Parameters = { new NpgsqlParameter<long> { TypedValue = Turn } } };
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }

    /// <summary>The usual start: one small question instead of a model of its own for the owner's connection.</summary>
    private static async Task<bool> IsCurrentAsync(string ownerConnection, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ownerConnection + ";Pooling=false");
        try
        {
            await connection.OpenAsync(ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // EF makes the database where the role may
            return false;
        }
        await using var exists = new NpgsqlCommand("""select to_regclass('public."__EFMigrationsHistory"') is not null""", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(ct))!) return false;
        await using var command = new NpgsqlCommand("""select "MigrationId" from public."__EFMigrationsHistory" """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var applied = new HashSet<string>();
        while (await reader.ReadAsync(ct)) applied.Add(reader.GetString(0));
        return typeof(CrmDb).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().All(applied.Contains);
    }
}
