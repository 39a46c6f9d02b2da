using System.Text.Json.Nodes;
using CrmWeb.Application.Tests.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Pipeline;

[Trait("Postgres", "18")]
public sealed class DealUndoTests
{
    private static readonly Random Chance = new(23);

    [Fact]
    public async Task Undoing_random_edits_one_by_one_goes_back_through_every_state_byte_by_byte()
    {
        await using var world = await TestWorld.NewAsync();
        var accounts = new[] { await world.AccountAsync("Acme"), await world.AccountAsync("Bolt") };
        var people = new[] { await world.ContactAsync("Ann", "A"), await world.ContactAsync("Bob", "B") };
        var users = new[] { (await world.UserAsync("Una")).Id, (await world.UserAsync("Udo")).Id };
        var products = new[] { await world.CreateAsync(Product.Products, Json("{'name':'Pump','price':100,'prices':[{'currency':'USD','price':110}]}")), await world.CreateAsync(Product.Products, Json("{'name':'Valve'}")) };
        var deal = await world.DealAsync("{'amount':5}");

        await GoBackAsync(world, Deal.Deals, deal, () => Some(
            ("title", One("'A deal'", "'Another'", "null")), ("account", One($"'{accounts[0]}'", $"'{accounts[1]}'", "null")),
            ("stage", One("'Qualification'", "'Proposal'", "'Won'", "'Lost'")), ("amount", One("1000", "12.5", "null")), ("currency", One("'USD'", "'EUR'", "null")),
            ("probability", One("33", "50", "null")), ("closeDate", One("'2026-05-01'", "'2026-07-01'", "null")), ("startedOn", One("'2026-01-01'", "null")),
            ("nextStep", One("'Call'", "null")), ("lostReason", One("'Price'", "null")), ("competitors", One("['X','Y']", "[]")),
            ("owner", One("'Una'", "'Udo'", "null")), ("coOwners", One($"['{users[0]}']", $"['{users[0]}','{users[1]}']", "[]")),
            ("contacts", One($"[{{'contact':'{people[0]}','role':'Buyer'}}]", $"['{people[1]}','{people[0]}']", "[]")),
            ("lines", One($"['{products[0]}']", $"[{{'product':'{products[1]}','quantity':2,'price':7,'discount':10}},{{'product':'{products[0]}'}}]", "[]"))));
        await GoBackAsync(world, Product.Products, products[0], () => Some(
            ("name", One("'Pump'", "'Big pump'")), ("code", One("'P-1'", "null")), ("price", One("90", "null")), ("currency", One("'EUR'", "null")), ("active", One("true", "false")),
            ("prices", One("[]", "[{'currency':'USD','price':1},{'currency':'CHF','price':2}]"))));
    }

    [Fact]
    public async Task A_move_that_was_undone_is_not_told_and_one_that_stands_is()
    {
        await using var world = await TestWorld.NewAsync();
        var acme = await world.AccountAsync("Acme");
        var deal = await world.DealAsync($"{{'stage':'Qualification','account':'{acme}'}}");
        var early = (await world.EditAsync(Deal.Deals, deal, "{'stage':'Discovery','amount':7}")).ChangeSet!.Value;
        await world.UndoAsync(early);
        Assert.Equal(("", ""), (await ToldAsync(deal), await ToldAsync(acme)));

        var moved = (await world.EditAsync(Deal.Deals, deal, "{'stage':'Proposal','amount':8}")).ChangeSet!.Value;
        await world.EditAsync(Deal.Deals, deal, "{'stage':'Won'}");
        Assert.NotEmpty((await world.UndoAsync(moved)).Conflicts);
        Assert.Equal(("deal.amount-changed deal.close-date-moved deal.stage-changed deal.won", "deal.stage-changed deal.won"), (await ToldAsync(deal), await ToldAsync(acme)));

        async Task<string> ToldAsync(Guid record) => string.Join(' ', (await world.TimelineAsync(record)).Items.Where(l => l.Said is null).Select(l => l.Kind).Order(StringComparer.Ordinal));
    }

    private static async Task GoBackAsync(TestWorld world, string kind, Guid id, Func<JsonObject> patch)
    {
        var states = new List<(string Facts, Guid ChangeSet)>();
        for (var i = 0; i < 25; i++)
        {
            var before = Facts((await world.FindAsync(kind, id))!);
            var edited = (await world.OnAsync(Actor.System, kind, r => r.EditAsync(id, patch(), null, default)))!.Value;
            world.Clock.Pass(TimeSpan.FromMinutes(3));
            if (!edited.Refused && edited.Value!.ChangeSet is { } set) states.Add((before, set));
        }
        Assert.True(states.Count > 10);
        for (var i = states.Count - 1; i >= 0; i--)
        {
            Assert.Empty((await world.UndoAsync(states[i].ChangeSet)).Conflicts);
            Assert.Equal(states[i].Facts, Facts((await world.FindAsync(kind, id))!));
        }
    }

    private static JsonObject Some(params (string Name, string Value)[] fields) =>
        Json("{" + string.Join(',', fields.Where(_ => Chance.Next(3) == 0).Select(f => $"'{f.Name}':{f.Value}")) + "}");

    private static string One(params string[] values) => values[Chance.Next(values.Length)];
}
