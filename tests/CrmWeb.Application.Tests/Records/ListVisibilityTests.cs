using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Npgsql;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

/// <summary>
/// Lists choose between several forms of their query, by the actor's level, how much is shared with them and how many records hold the
/// search words. Whatever the form: nobody else's record and nothing from the bin.
/// </summary>
public sealed class ListVisibilityTests
{
    /// <summary>More than a list names to the database one by one, of shares and of hits.</summary>
    private const int Many = 5_100;

    [Theory]
    [InlineData(AccessLevel.Own, 1)]
    [InlineData(AccessLevel.Own, Many)]
    [InlineData(AccessLevel.Team, 1)]
    [InlineData(AccessLevel.All, 1)]
    [InlineData(AccessLevel.All, Many)]
    public async Task Every_form_of_a_list_holds_what_is_seen_and_not_in_the_bin(AccessLevel level, int shared)
    {
        await using var world = await TestWorld.NewAsync();
        var team = await world.TeamAsync("West");
        var me = await world.PersonAsync("Me", new ModuleRights(level, level, true, true), team);
        foreach (var (name, who) in new[] { ("mine", "'owner':'Me'"), ("team", "'team':'West'"), ("shared", "'tags':[]"), ("other", "'tags':[]") })
        {
            var ids = new[] { await world.AccountAsync("Wren " + name, $"{{{who}}}"), await world.AccountAsync("Wren binned " + name, $"{{{who}}}") };
            if (name == "shared") foreach (var id in ids) await world.ShareAsync(id, me.UserId!.Value);
            await world.DeleteAsync(Account.Accounts, ids[1]);
        }
        await CopyAsync(world, "Wren shared", shared - 1);
        string[] seen = level switch
        {
            AccessLevel.Own => ["mine", "shared"],
            AccessLevel.Team => ["mine", "shared", "team"],
            _ => ["mine", "other", "shared", "team"],
        };

        foreach (var bin in new[] { false, true })
        {
            foreach (var query in new[] { null, "wren", "wr", "\"wren\"" })
            {
                foreach (var sort in new[] { null, "name", "-industry", "industry,name" })
                {
                    var request = ListRequest.All with { Bin = bin, Query = query, Sort = sort, Limit = 500 };
                    var expected = string.Join(' ', seen.Select(s => (bin ? "Wren binned " : "Wren ") + s));
                    var asked = $"{request}: ";
                    var items = new List<string>();
                    for (string? after = null; ;)
                    {
                        var page = Done(await world.OnAsync(me, Account.Accounts, r => r.ListJsonAsync(request with { After = after }, default)));
                        items.AddRange(page.Items.Select(i => (string)i["name"]!));
                        if ((after = page.Next) is null) break;
                    }
                    Assert.Equal(asked + expected, asked + string.Join(' ', items.Distinct().Order(StringComparer.Ordinal)));
                    var number = seen.Length + (bin ? 0 : shared - 1);
                    Assert.Equal(asked + number, asked + items.Count);
                    Assert.Equal(asked + number, asked + Done(await world.OnAsync(me, Account.Accounts, r => r.CountAsync(request, CountMode.Exact, default))).Count);
                    var summary = Done(SummaryRequest.Parse((await TypeAsync(world)), request, "parent", "count", false));
                    var total = Done(await world.OnAsync(me, Account.Accounts, r => r.SummaryAsync(summary, default)));
                    Assert.Equal(asked + number, asked + total.Total.Values["count"]);
                }
            }
        }
    }

    private static Task<Application.Records.Fields.IRecordType> TypeAsync(TestWorld world) =>
        world.OnAsync(Actor.System, Account.Accounts, records => Task.FromResult(records.Type));

    /// <summary>The same record again under other ids, with its line in the search index.</summary>
    private static async Task CopyAsync(TestWorld world, string name, int times)
    {
        if (times == 0) return;
        await using var connection = new NpgsqlConnection(world.Database.Owner);
        await connection.OpenAsync();
        await using var copy = new NpgsqlCommand("""
            with ids as (select gen_random_uuid() id from generate_series(1, $2)),
            rows as (insert into accounts select (jsonb_populate_record(a, jsonb_build_object('id', ids.id))).* from accounts a, ids where a.name = $1)
            insert into search_entries select (jsonb_populate_record(s, jsonb_build_object('record_id', ids.id))).* from search_entries s, ids where s.title = $1
            """, connection);
        copy.Parameters.Add(new() { Value = name });
        copy.Parameters.Add(new() { Value = times });
        await copy.ExecuteNonQueryAsync();
    }
}
