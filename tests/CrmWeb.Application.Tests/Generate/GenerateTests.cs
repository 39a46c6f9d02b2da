using CrmWeb.Application.Admin;
using CrmWeb.Application.Generate;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Npgsql;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Generate;

public sealed class GenerateTests
{
    [Fact]
    public async Task A_generated_record_saved_by_an_act_stays_as_it_is()
    {
        await using var world = await GeneratedAsync();
        await using var database = await OpenAsync(world);
        foreach (var kind in new[] { CrmTask.Tasks, Lead.Leads, Deal.Deals, Product.Products, Interaction.Interactions, Contact.Contacts, Account.Accounts })
        {
            foreach (var id in await ColumnAsync<Guid>(database, $"select id from {kind} order by id limit 4"))
            {
                var before = await EverythingAsync(database, kind, id);
                await world.DeleteAsync(kind, id);
                Assert.NotEqual(before, await EverythingAsync(database, kind, id));
                Done((await world.OnAsync(Actor.System, kind, records => records.RestoreAsync(id, default)))!.Value);
                Assert.Equal(before, await EverythingAsync(database, kind, id));
            }
        }
    }

    [Fact]
    public async Task The_same_number_gives_the_same_records_and_all_indexes_stand_again()
    {
        await using var one = await GeneratedAsync();
        await using var other = await GeneratedAsync();
        await using var database = await OpenAsync(one);
        await using var second = await OpenAsync(other);
        const string Names = "select id || title_key from contacts union all select id || title_key from accounts union all select id || title_key from interactions union all select id || title_key || coalesce(value::text, '') from deals union all select id || title_key from products union all select id || title_key from leads union all select id || title_key from tasks order by 1";
        const string Indexes = "select indexdef from pg_indexes where schemaname = 'public' union all select conname || pg_get_constraintdef(oid) from pg_constraint order by 1";
        await using var empty = await TestWorld.NewAsync();
        await using var untouched = await OpenAsync(empty);

        Assert.Equal(await ColumnAsync<string>(database, Names), await ColumnAsync<string>(second, Names));
        Assert.Equal(await ColumnAsync<string>(untouched, Indexes), await ColumnAsync<string>(database, Indexes));
        Assert.Equal([1000L, 200L, 2000L, 4000L, 300L, 3L, 60L, 200L, 1763L], await ColumnAsync<long>(database,
            "select (select count(*) from contacts) union all select count(*) from accounts union all select count(*) from interactions union all select count(*) from timeline_entries union all select count(*) from deals union all select count(*) from products union all select count(*) from leads union all select count(*) from tasks union all select count(*) from search_entries"));
    }

    [Fact]
    public async Task One_rep_sees_one_account_in_a_hundred()
    {
        await using var world = await GeneratedAsync();
        await using var database = await OpenAsync(world);
        var rep = await world.AsAsync<Data.CrmDb, Actor>(Actor.System, async db =>
        {
            var now = await new CompanyDirectory(world.Clock, []).NowAsync(db, default);
            return now.ActorFor(now.Users.Single(u => u.Email == "ria.narrow@generated.example").Id, Via.Ui, [])!;
        });
        var accounts = await world.OnAsync(rep, Account.Accounts, records => records.CountAsync(Application.Records.Lists.ListRequest.All, Application.Records.Lists.CountMode.Exact, default));

        Assert.Equal(2, accounts.Value!.Count);
    }

    [Fact]
    public async Task Records_that_are_there_are_left_alone_unless_more_are_wanted()
    {
        await using var world = await GeneratedAsync();
        var again = await RunAsync(world, add: false);
        var more = await RunAsync(world, add: true);
        await using var database = await OpenAsync(world);

        Assert.Equal("not-empty", again.Refusals[0].Code);
        Assert.Equal(1000, more.Value);
        Assert.Equal([2000L], await ColumnAsync<long>(database, "select count(*) from contacts"));
    }

    [Fact]
    public async Task Generated_deals_have_their_courses_and_stand_in_every_stage()
    {
        await using var world = await GeneratedAsync();
        await using var database = await OpenAsync(world);

        Assert.Empty(await ColumnAsync<Guid>(database, "select d.id from deals d where not exists (select from deal_states s where s.deal_id = d.id and s.until is null and s.status = d.status)"));
        Assert.Empty(await ColumnAsync<Guid>(database, "select deal_id from deal_states where until <= since"));
        Assert.Empty(await ColumnAsync<string>(database, "select name from stages s where not exists (select from deals d where d.stage_id = s.id) and pipeline_id = (select pipeline_id from deals group by 1 order by count(*) desc limit 1)"));
        Assert.InRange((await ColumnAsync<long>(database, "select count(*) from deals where status = 'open'"))[0], 40, 90);
    }

    [Fact]
    public async Task Blocks_of_all_three_years_come_to_be()
    {
        await using var world = await GeneratedAsync();
        var people = await world.AsAsync<Data.CrmDb, GeneratedPeople>(Actor.System, async db => { using var directory = new CompanyDirectory(db.Clock, []); return await GeneratedPeople.TakeAsync(db, directory, default); });

        // a thousand contacts are 2,000 minutes: block 788 is the last before the years begin anew
        foreach (var number in new[] { 1, 400, 740, 760, 770, 780, 785, 787, 788, 789 }) Assert.InRange(GeneratedBlock.Make(number, people, 1000).Rows.Count, 10_000, int.MaxValue);
    }

    private static async Task<TestWorld> GeneratedAsync()
    {
        var world = await TestWorld.NewAsync();
        await world.TeamAsync("Everyone");
        await world.RoleAsync(ShippedRoles.SalesRep, ModuleRights.Full, Account.Accounts, Contact.Contacts, Interaction.Interactions, Deal.Deals, Product.Products);
        Done(await RunAsync(world, add: false));
        return world;
    }

    private static Task<Outcome<int>> RunAsync(TestWorld world, bool add) =>
        world.AsAsync<GenerateRecords, Outcome<int>>(Actor.System, act => act.RunAsync(new GenerateRecords.Input(1000, add, world.Database.Owner), _ => { }, default));

    private static async Task<NpgsqlConnection> OpenAsync(TestWorld world)
    {
        var connection = new NpgsqlConnection(world.Database.Owner + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The row, its children, its search entry and its lines, without what every write changes.</summary>
    private static async Task<string> EverythingAsync(NpgsqlConnection database, string kind, Guid id) => string.Join('\n', await ColumnAsync<string>(database, $"""
        select (to_jsonb(t) - 'updated_at')::text from {kind} t where id = '{id}'
        union all select to_jsonb(t)::text from contact_accounts t where contact_id = '{id}'
        union all select to_jsonb(t)::text from interaction_contacts t where interaction_id = '{id}'
        union all select to_jsonb(t)::text from deal_contacts t where deal_id = '{id}'
        union all select to_jsonb(t)::text from deal_lines t where deal_id = '{id}'
        union all select to_jsonb(t)::text from search_entries t where record_id = '{id}'
        union all select to_jsonb(t)::text from search_entries t join interactions i on t.record_id = any(i.subjects) where i.id = '{id}'
        union all select (to_jsonb(t) - 'id')::text from timeline_entries t where interaction_id = '{id}' or subject_id = '{id}'
        order by 1
        """));

    private static async Task<List<T>> ColumnAsync<T>(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync()) values.Add(reader.GetFieldValue<T>(0));
        return values;
    }
}
