using System.Text.RegularExpressions;
using CrmWeb.Infrastructure.LocalPostgres;
using CrmWeb.Testing;
using Npgsql;

namespace CrmWeb.Application.Tests.Migrations;

/// <summary>A database as SQL that any PostgreSQL from 15 on takes back through a plain connection: no program is needed to restore it.</summary>
internal static partial class SchemaDump
{
    /// <summary>One file per landed schema, named after its last migration.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "CrmWeb.Application.Tests", "Data", "Upgrades");

    /// <summary>Needs pg_dump on the PATH.</summary>
    /// <param name="owner">Connection string of the role that owns the tables.</param>
    public static async Task<string> TakeAsync(string owner)
    {
        var at = new NpgsqlConnectionStringBuilder(owner);
        var dump = await ToolRunner.RunAsync(
            "pg_dump",
            ["--schema=public", "--inserts", "--rows-per-insert=100", "--no-owner", "--no-privileges", "--no-comments", $"--dbname=host={at.Host} port={at.Port} dbname={at.Database} user={at.Username}"],
            null, Folder, CancellationToken.None);
        Assert.True(dump.Succeeded, dump.Text);
        return Empty().Replace(Unwanted().Replace(dump.Output, ""), "\n\n").Trim() + "\n";
    }

    public static async Task RestoreAsync(string owner, string sql)
    {
        await using var connection = new NpgsqlConnection(owner + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Comments, commands of psql, the schema that every database has, and settings that older servers do not know.</summary>
    [GeneratedRegex(@"^(--.*|\\.*|CREATE SCHEMA .*|SET transaction_timeout .*)$", RegexOptions.Multiline)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Empty();
}
