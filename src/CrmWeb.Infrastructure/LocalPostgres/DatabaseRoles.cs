using Npgsql;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>
/// The database and its two roles: <see cref="Owner"/> owns it and runs the migrations, <see cref="App"/> reads and
/// writes rows and nothing else. Also what an administrator of an external server is asked to set up (docs).
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Owns the database and its schema; not a superuser.</summary>
    public const string Owner = "crm_owner";

    /// <summary>The running program: no DDL, no ownership, no temporary tables.</summary>
    public const string App = "crm_app";

    private const string Roles = $"""
        create role {Owner} login nosuperuser nocreatedb nocreaterole;
        create role {App} login nosuperuser nocreatedb nocreaterole;
        """;

    // trusted since PostgreSQL 13: an external server lets the database's owner create them in a migration
    private const string Inside = $"""
        create extension if not exists pg_trgm;
        create extension if not exists unaccent;
        create extension if not exists btree_gin;
        create extension if not exists btree_gist;
        alter schema public owner to {Owner};
        revoke all on schema public from public;
        grant usage on schema public to {App};
        alter default privileges for role {Owner} in schema public grant select, insert, update, delete on tables to {App};
        alter default privileges for role {Owner} in schema public grant usage, select on sequences to {App};
        """;

    /// <summary>Rights on the database as a whole, which a copy made from a template does not inherit.</summary>
    public static string RightsOn(string database) => $"""
        revoke all on database "{database}" from public;
        grant connect on database "{database}" to {App};
        """;

    internal static async Task SetUpAsync(Func<string, string> superuserAt, string database, CancellationToken ct)
    {
        await RunAsync(superuserAt("postgres"), Roles, ct);
        await RunAsync(superuserAt("postgres"), $"create database \"{database}\" owner {Owner}", ct);
        await RunAsync(superuserAt("postgres"), RightsOn(database), ct);
        await RunAsync(superuserAt(database), Inside, ct);
    }

    private static async Task RunAsync(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
