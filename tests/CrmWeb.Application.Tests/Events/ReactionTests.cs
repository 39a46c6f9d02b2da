using System.Collections.Concurrent;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CrmWeb.Application.Tests.Events;

[Trait("Postgres", "18")]
public sealed class ReactionTests
{
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Fact]
    public async Task A_reaction_runs_once_for_what_it_hears()
    {
        await using var world = await NewAsync(new Behaviour());
        var account = await world.AccountAsync("Acme");
        await world.EditAsync(Account.Accounts, account, "{'industry':'Finance'}");

        Assert.Equal(1, await RoundAsync(world));
        Assert.Equal(0, await RoundAsync(world));
        Assert.Equal([account], await DoneAsync(world, "write"));
        var stored = await world.AsAsync<CrmDb, List<StoredEvent>>(Actor.System, db => db.StoredEvents.AsNoTracking().ToListAsync());
        Assert.All(stored, e => { Assert.Null(e.DueAt); Assert.Empty(e.Waiting); Assert.Null(e.Failure); });
    }

    [Fact]
    public async Task A_failed_reaction_runs_again_later_without_the_others()
    {
        var behaviour = new Behaviour { Fails = 1 };
        await using var world = await NewAsync(behaviour);
        var account = await world.AccountAsync("Acme");

        await RoundAsync(world);
        Assert.Empty(await DoneAsync(world, "write"));
        Assert.Equal([account], await DoneAsync(world, "also"));
        Assert.Equal(0, await RoundAsync(world));
        world.Clock.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await RoundAsync(world));
        Assert.Equal([account], await DoneAsync(world, "write"));
        Assert.Equal([account], await DoneAsync(world, "also"));
    }

    [Fact]
    public async Task Many_nodes_at_once_do_each_thing_once()
    {
        await using var world = await NewAsync(new Behaviour());
        var accounts = new List<Guid>();
        for (var i = 0; i < 45; i++) accounts.Add(await world.AccountAsync($"Acme {i}"));

        var nodes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            var all = 0;
            while (await RoundAsync(world) is > 0 and var taken) all += taken;
            return all;
        })));
        Assert.Equal(45, nodes.Sum());
        Assert.Equal(accounts.Order(), (await DoneAsync(world, "write")).Order());
        Assert.Equal(accounts.Order(), (await DoneAsync(world, "also")).Order());
    }

    [Fact]
    public async Task A_killed_node_leaves_nothing_half_done_and_another_goes_on()
    {
        var behaviour = new Behaviour { Hangs = true };
        await using var world = await NewAsync(behaviour);
        var account = await world.AccountAsync("Acme");

        // the node has written, but is gone before it commits
        using var killed = new CancellationTokenSource();
        var node = world.AsAsync<RunReactions, int>(Actor.System, reactions => reactions.RunAsync(killed.Token));
        await behaviour.Hanging.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await world.AsAsync<CrmDb, int>(Actor.System, db => db.Database.ExecuteSqlAsync(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()"));
        await killed.CancelAsync();
        await EndAsync(node);
        Assert.Empty(await DoneAsync(world, "write"));

        behaviour.Hangs = false;
        Assert.Equal(0, await RoundAsync(world));
        world.Clock.Pass(RunReactions.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await RoundAsync(world));
        Assert.Equal([account], await DoneAsync(world, "write"));
        Assert.Equal([account], await DoneAsync(world, "also"));
    }

    [Fact]
    public async Task The_database_calls_out_what_was_saved_when_it_is_committed()
    {
        await using var world = await NewAsync(new Behaviour());
        await using var connection = new NpgsqlConnection(world.Database.App + ";Pooling=false");
        await connection.OpenAsync();
        var calls = new ConcurrentQueue<string>();
        connection.Notification += (_, call) => calls.Enqueue($"{call.Channel} {call.Payload}");
        foreach (var channel in new[] { "crm_events", "crm_changes" })
        {
            await using var listen = new NpgsqlCommand($"listen {channel}", connection);
            await listen.ExecuteNonQueryAsync();
        }
        var account = await world.AccountAsync("Acme");
        var edited = await world.EditAsync(Account.Accounts, account, "{'industry':'Finance'}");
        while (calls.Count < 3 && await connection.WaitAsync(5000)) { }

        Assert.Contains("crm_events ", calls);
        Assert.Contains($"crm_changes {edited.ChangeSet} accounts {account}", calls);
        // nobody hears an edit
        Assert.Single(calls, c => c.StartsWith("crm_events", StringComparison.Ordinal));
    }

    private static Task<TestWorld> NewAsync(Behaviour behaviour) => TestWorld.WithAsync(services => services.AddSingleton(behaviour)
        .AddReaction<Write>("write", "account.created").AddReaction<Also>("also", "account.created"));

    /// <summary>However it ends.</summary>
    private static async Task EndAsync(Task node) => await node.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static Task<int> RoundAsync(TestWorld world) => world.AsAsync<RunReactions, int>(Actor.System, reactions => reactions.RunAsync(default));

    /// <summary>Accounts for which the reaction left its row.</summary>
    private static Task<List<Guid>> DoneAsync(TestWorld world, string reaction) => world.AsAsync<CrmDb, List<Guid>>(Actor.System, db =>
        db.Set<Notice>().Where(n => n.Kind == reaction).Select(n => n.RecordId).ToListAsync());

    private sealed class Behaviour
    {
        private int _failed;

        public int Fails { get; init; }

        public bool Hangs { get; set; }

        public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool FailsNow() => Interlocked.Increment(ref _failed) <= Fails;
    }

    private sealed class Write(CrmDb db, Behaviour behaviour) : IReaction
    {
        public async Task RunAsync(Happening happening, CancellationToken ct)
        {
            await LeaveAsync(db, "write", happening, ct);
            if (behaviour.FailsNow()) throw new TimeoutException("The other side is away.");
            if (!behaviour.Hangs) return;
            behaviour.Hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        }
    }

    private sealed class Also(CrmDb db) : IReaction
    {
        public Task RunAsync(Happening happening, CancellationToken ct) => LeaveAsync(db, "also", happening, ct);
    }

    private static Task<int> LeaveAsync(CrmDb db, string reaction, Happening happening, CancellationToken ct)
    {
        // a cause of its own each time: doing it twice would show
        db.Add(new Notice { UserId = Somebody, At = happening.At, Kind = reaction, RecordKind = Account.Accounts, RecordId = happening.Read<AccountCreated>().AccountId, Cause = $"{Guid.CreateVersion7()}" });
        return db.SaveChangesAsync(ct);
    }
}
