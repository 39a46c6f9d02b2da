using System.Globalization;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Infrastructure.LocalPostgres;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Tests.Migrations;

[Trait("Postgres", "18")]
public sealed class MigrationTests
{
    [Fact]
    public async Task An_empty_database_gets_every_migration_and_a_second_start_applies_none()
    {
        await using var database = await EmptyAsync("migrated");
        await using var db = Db(database);

        var applied = await Migrator.RunAsync(database.Owner, CancellationToken.None);

        Assert.NotEmpty(applied);
        Assert.Equal(db.Database.GetMigrations(), applied);
        Assert.Empty(await Migrator.RunAsync(database.Owner, CancellationToken.None));
    }

    [Fact]
    public async Task Nodes_that_start_together_migrate_once()
    {
        await using var database = await EmptyAsync("together");

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrator.RunAsync(database.Owner, CancellationToken.None)));

        await using var db = Db(database);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Contains(applied, names => names.Count > 0);
    }

    [Fact]
    public async Task The_model_says_nothing_that_no_migration_makes()
    {
        await using var database = await EmptyAsync("same");
        await using var db = Db(database);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>Otherwise the second run of the tagged tests would prove nothing about the other version.</summary>
    [Fact]
    public async Task The_tests_run_on_the_server_that_was_asked_for()
    {
        await using var database = await EmptyAsync("version");
        await using var connection = new NpgsqlConnection(database.Owner + ";Pooling=false");
        await connection.OpenAsync();

        var major = connection.PostgreSqlVersion.Major;

        if (Environment.GetEnvironmentVariable("CRM_TEST_PG_BIN") is { Length: > 0 } folder)
        {
            var answer = await ToolRunner.RunAsync(Path.Combine(folder, "postgres"), ["--version"], null, folder, CancellationToken.None);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"(PostgreSQL) {major}."), answer.Output, StringComparison.Ordinal);
        }
        Assert.InRange(major, 15, 18);
    }

    private static async Task<TestDatabase> EmptyAsync(string name) => await (await PostgresServer.SharedAsync()).CreateDatabaseAsync("migrations-" + name, Infrastructure.LocalPostgres.LocalPostgres.Database);

    private static CrmDb Db(TestDatabase database) =>
        new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql(database.Owner + ";Pooling=false").Options).For(new ActorScope { Actor = Actor.System }, TimeProvider.System);
}
