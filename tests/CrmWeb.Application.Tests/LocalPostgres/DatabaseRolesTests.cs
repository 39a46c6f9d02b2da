using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Npgsql;

namespace CrmWeb.Application.Tests.LocalPostgres;

[Trait("Postgres", "18")]
public sealed class DatabaseRolesTests
{
    [Theory]
    [InlineData("create table x (y int)")]
    [InlineData("create temporary table x (y int)")]
    [InlineData("create schema x")]
    [InlineData("alter table note add column z int")]
    [InlineData("drop table note")]
    [InlineData("truncate note")]
    [InlineData("create role x")]
    [InlineData("create extension citext")]
    public async Task The_app_role_cannot(string sql)
    {
        await using var database = await NewAsync();
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(database.App, sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task The_app_role_reads_and_writes_what_the_owner_made_also_later()
    {
        await using var database = await NewAsync();
        await RunAsync(database.Owner, "create table later (id bigserial, words text)");
        foreach (var table in new[] { "note", "later" })
        {
            await RunAsync(database.App, $"insert into {table} (words) values ('one'); update {table} set words = 'two'");
            Assert.Equal("two", await RunAsync(database.App, $"select words from {table}"));
            await RunAsync(database.App, $"delete from {table}");
        }
    }

    [Fact]
    public async Task The_extensions_are_there_and_the_owner_may_ask_for_them_again()
    {
        await using var database = await NewAsync();
        await RunAsync(database.Owner, "create extension if not exists pg_trgm; create extension if not exists btree_gist");
        Assert.Equal("Eclair", await RunAsync(database.App, "select unaccent('Éclair')"));
        Assert.Equal(1f, await RunAsync(database.App, "select similarity('acme', 'acme')"));
    }

    [Fact]
    public async Task Databases_of_two_tests_do_not_see_each_other()
    {
        await using var one = await NewAsync();
        await using var two = await NewAsync();
        await RunAsync(one.App, "insert into note (words) values ('mine')");
        Assert.Equal(0L, await RunAsync(two.App, "select count(*) from note"));
    }

    /// <summary>A database like every other test's, with a table of the owner's.</summary>
    private static async Task<TestDatabase> NewAsync()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync(owner => Migrator.RunAsync(owner, CancellationToken.None));
        await RunAsync(database.Owner, "create table note (id int generated always as identity, words text)");
        return database;
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
