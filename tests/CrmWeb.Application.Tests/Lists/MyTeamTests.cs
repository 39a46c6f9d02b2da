using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Lists;

public sealed class MyTeamTests
{
    [Fact]
    public async Task Who_leads_a_team_finds_the_teams_below_under_my_team_and_a_member_does_not()
    {
        await using var world = await TestWorld.NewAsync();
        var sales = await world.TeamAsync("Sales");
        var north = await world.TeamAsync("North", sales);
        var rights = ModuleRights.Full;
        var (edith, callum, nia) = (await world.PersonAsync("Edith", rights, sales), await world.PersonAsync("Callum", rights, sales), await world.PersonAsync("Nia", rights, north));
        await world.AccountAsync("Top", $"{{'team':'{sales.Id}'}}");
        await world.AccountAsync("Below", $"{{'team':'{north.Id}'}}");
        await world.AccountAsync("Elsewhere");
        await world.AsAsync<ChangeTeam, object?>(Actor.System, async act => await act.RunAsync(north.Id, new TeamInput("North", sales.Id, nia.UserId), null, default));
        await world.AsAsync<ChangeTeam, object?>(Actor.System, async act => await act.RunAsync(sales.Id, new TeamInput("Sales", sales.ParentId, edith.UserId), null, default));

        Assert.Equal(("Below Top", "Top", "Below"), (await MineAsync(edith), await MineAsync(callum), await MineAsync(nia)));

        async Task<string> MineAsync(Actor actor) => string.Join(' ',
            (await world.OnAsync(actor, Account.Accounts, r => r.ListAsync(new ListRequest(new FilterCondition("team", "myteam", null), "name"), ["name"], default))).Value!.Items.Select(i => i.Values[0]));
    }
}
