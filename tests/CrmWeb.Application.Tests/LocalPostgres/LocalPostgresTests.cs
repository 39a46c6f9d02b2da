using System.Diagnostics;
using CrmWeb.Infrastructure.LocalPostgres;
using Npgsql;
using Server = CrmWeb.Infrastructure.LocalPostgres.LocalPostgres;

namespace CrmWeb.Application.Tests.LocalPostgres;

public sealed class LocalPostgresTests
{
    [Fact]
    public async Task A_second_start_keeps_the_data_and_the_last_to_leave_stops_the_server()
    {
        using var folder = new ThrowAwayFolder();
        var options = folder.Options with { Durable = true };
        await using (var first = await Server.StartAsync(options, CancellationToken.None))
        {
            Assert.True(first.StartedHere);
            await ThrowAwayFolder.AskAsync(first, DatabaseRoles.Owner, "create table kept (x int); insert into kept values (42)");
        }

        Assert.False(File.Exists(Path.Combine(folder.Root, "data", "postmaster.pid")));
        await using var again = await Server.StartAsync(options, CancellationToken.None);
        Assert.True(again.StartedHere);
        Assert.Equal(42, await ThrowAwayFolder.AskAsync(again, DatabaseRoles.App, "select x from kept"));
    }

    [Fact]
    public async Task A_guest_joins_and_whoever_leaves_first_does_not_stop_the_other()
    {
        using var folder = new ThrowAwayFolder();
        var first = await folder.StartAsync();
        await using var guest = await folder.StartAsync();
        Assert.False(guest.StartedHere);

        await first.DisposeAsync();
        Assert.Equal(1, await ThrowAwayFolder.AskAsync(guest, DatabaseRoles.App, "select 1"));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_with_all_that_was_committed()
    {
        using var folder = new ThrowAwayFolder();
        var options = folder.Options with { Durable = true };
        await using var first = await Server.StartAsync(options, CancellationToken.None);
        await ThrowAwayFolder.AskAsync(first, DatabaseRoles.Owner, "create table kept (x int); insert into kept values (42)");
        Process.GetProcessById(folder.ServerProcess()).Kill();

        await using var second = await Server.StartAsync(options, CancellationToken.None);
        Assert.True(second.StartedHere);
        Assert.Equal(42, await ThrowAwayFolder.AskAsync(second, DatabaseRoles.App, "select x from kept"));
    }

    [Fact]
    public async Task A_cut_off_first_run_is_made_anew()
    {
        using var folder = new ThrowAwayFolder();
        await (await folder.StartAsync()).DisposeAsync();
        File.Delete(Path.Combine(folder.Root, "ready"));
        Directory.Delete(Path.Combine(folder.Root, "data", "base"), recursive: true);

        await using var server = await folder.StartAsync();
        Assert.Equal(1, await ThrowAwayFolder.AskAsync(server, DatabaseRoles.App, "select 1"));
    }

    [Fact]
    public async Task A_process_number_that_now_belongs_to_somebody_else_does_not_keep_it_from_starting()
    {
        using var folder = new ThrowAwayFolder();
        await (await folder.StartAsync()).DisposeAsync();
        var mark = Path.Combine(folder.Root, "data", "postmaster.pid");
        await File.WriteAllTextAsync(mark, $"{Environment.ProcessId}\n{folder.Root}/data\n1\n5432\n\n\n");

        await using var server = await folder.StartAsync();
        Assert.NotEqual(Environment.ProcessId, folder.ServerProcess());
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_works_for_the_first_and_for_a_guest()
    {
        using var folder = new ThrowAwayFolder(new string('p', 70) + "/" + new string('q', 60));
        await using var server = await folder.StartAsync();
        await using var guest = await folder.StartAsync();
        Assert.True(folder.Root.Length >= 139);
        Assert.Equal(1, await ThrowAwayFolder.AskAsync(guest, DatabaseRoles.App, "select 1"));
    }

    [Fact]
    public async Task Values_of_failed_commands_do_not_reach_the_servers_log()
    {
        using var folder = new ThrowAwayFolder();
        await using var server = await folder.StartAsync();
        await Assert.ThrowsAsync<PostgresException>(() => ThrowAwayFolder.AskAsync(server, DatabaseRoles.App, "select 'jane@example.test'::int"));
        Assert.DoesNotContain("jane", await File.ReadAllTextAsync(Path.Combine(folder.Root, "postgres.log")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_programs_is_refused_in_one_line_with_the_ways_out()
    {
        using var folder = new ThrowAwayFolder();
        var refusal = await Assert.ThrowsAsync<LocalPostgresUnavailable>(
            () => Server.StartAsync(folder.Options with { BinDir = "/nowhere/bin" }, CancellationToken.None));
        Assert.Contains("/nowhere/bin", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        string[] waysOut = ["apt-get install postgresql", "npm", "Postgres:BinDir", "ConnectionStrings__Crm", "docker compose"];
        Assert.All(waysOut, way => Assert.Contains(way, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_of_another_version_is_not_opened()
    {
        using var folder = new ThrowAwayFolder();
        await (await folder.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "data", "PG_VERSION"), "9\n");

        var refusal = await Assert.ThrowsAsync<LocalPostgresUnavailable>(
            () => Server.StartAsync(folder.Options with { MayFetch = false }, CancellationToken.None));
        Assert.Contains("written by PostgreSQL 9", refusal.Message, StringComparison.Ordinal);
    }
}
