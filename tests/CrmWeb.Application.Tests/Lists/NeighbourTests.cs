using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Lists;

[Trait("Postgres", "18")]
public sealed class NeighbourTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("industry")]
    [InlineData("-revenue")]
    [InlineData("industry,-revenue")]
    [InlineData("id")]
    public async Task Next_and_previous_walk_the_list_in_its_own_order(string sort)
    {
        string?[] industries = ["Finance", null, "Energy", "Finance", null, "Media", "Energy"];
        for (var i = 0; i < industries.Length; i++)
            await _world.AccountAsync($"Account {i % 4}", $"{{'industry':{(industries[i] is { } industry ? $"'{industry}'" : "null")},'revenue':{(i % 3 == 0 ? "null" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))},'type':'Partner'}}");
        await _world.AccountAsync("Not in the list");
        var request = new ListRequest(new FilterCondition("type", "eq", "Partner"), sort);
        var list = (await _world.OnAsync(Actor.System, Account.Accounts, r => r.ListAsync(request, ["name"], default))).Value!.Items.Select(i => i.Id).ToList();

        for (var i = 0; i < list.Count; i++)
        {
            var beside = await _world.OnAsync(Actor.System, Account.Accounts, r => r.NeighboursAsync(list[i], request, default));

            Assert.Equal((i == 0 ? null : list[i - 1], i == list.Count - 1 ? (Guid?)null : list[i + 1]), (beside.Previous, beside.Next));
        }
    }

    [Fact]
    public async Task Sums_are_told_in_one_currency_and_what_has_no_rate_stands_beside_them()
    {
        await _world.AccountAsync("A", "{'revenue':10.5,'currency':'EUR','employees':3}");
        await _world.AccountAsync("B", "{'revenue':1,'currency':'EUR','employees':4}");
        await _world.AccountAsync("C", "{'revenue':7,'currency':'USD'}");
        await _world.AccountAsync("D");

        var totals = await _world.OnAsync(Actor.System, Account.Accounts, r => r.TotalsAsync(ListRequest.All, ["name", "revenue", "employees", "founded"], default));

        Assert.Equal(["employees", "revenue"], totals!.Keys.Order());
        Assert.Equal((11.5m, "EUR", null), (totals["revenue"].Amount, totals["revenue"].Currency, totals["revenue"].RatesOn));
        Assert.Equal([("USD", 7m)], totals["revenue"].Others);
        Assert.Equal((7m, null), (totals["employees"].Amount, totals["employees"].Currency));
    }

    [Fact]
    public void A_flat_filter_says_the_same_without_needless_groups()
    {
        var (a, b, c) = (new FilterCondition("a", "eq", "1"), new FilterCondition("b", "eq", "2"), new FilterCondition("c", "eq", "3"));
        var either = new FilterGroup(false, [b, c]);

        Assert.Equal(new FilterGroup(true, [a, either]).ToString(), new FilterGroup(true, [new FilterGroup(true, [a]), new FilterGroup(false, [new FilterGroup(true, [either])])]).Flat().ToString());
        Assert.Equal(new FilterGroup(true, [either]).ToString(), either.Flat().ToString());
    }
}
