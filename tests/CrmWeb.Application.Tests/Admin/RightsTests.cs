using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Admin;

public sealed class RightsTests
{
    [Fact]
    public async Task Rights_of_several_roles_add_up()
    {
        await using var world = await TestWorld.NewAsync();
        var (one, other) = (await world.RoleAsync("One", new(AccessLevel.Team, AccessLevel.Own, Create: true), Account.Accounts), await world.RoleAsync("Other", new(AccessLevel.Own, AccessLevel.Team, Export: true), Account.Accounts));
        var actor = await world.ActorAsync(await world.UserAsync("Kim", null, [], [one, other]));
        Assert.Equal(new ModuleRights(AccessLevel.Team, AccessLevel.Team, Create: true, Export: true), actor.RightsOn(Account.Accounts));
    }

    [Theory]
    [InlineData(AccessLevel.None, "")]
    [InlineData(AccessLevel.Own, "mine")]
    [InlineData(AccessLevel.Team, "mine,team")]
    [InlineData(AccessLevel.TeamAndBelow, "below,mine,team")]
    [InlineData(AccessLevel.All, "above,below,mine,nobody's,team")]
    public async Task A_level_reaches_exactly_so_far(AccessLevel level, string seen)
    {
        await using var world = await TestWorld.NewAsync();
        var above = await world.TeamAsync("Above");
        var mine = await world.TeamAsync("Mine", above);
        var below = await world.TeamAsync("Below", mine);
        var actor = await world.PersonAsync("Lee", new(level), mine);
        await world.AccountAsync("mine", $$"""{'owner':'{{actor.UserId}}','team':null}""");
        foreach (var (name, team) in new[] { ("team", mine), ("below", below), ("above", above) }) await world.AccountAsync(name, $$"""{'owner':null,'team':'{{team.Id}}'}""");
        await world.AccountAsync("nobody's", "{'owner':null,'team':null}");
        var names = await world.AsAsync<CrmDb, List<string>>(actor, db => db.Accounts.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync());
        Assert.Equal(seen, string.Join(",", names.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Records_change_hands_in_one_change_set_that_can_be_undone()
    {
        await using var world = await TestWorld.NewAsync();
        var (from, to) = (await world.UserAsync("From"), await world.UserAsync("To"));
        for (var i = 0; i < 7; i++) await world.AccountAsync("A" + i, $$"""{'owner':'{{from.Id}}'}""");
        await using var scope = world.As(Actor.System);
        var directory = await scope.ServiceProvider.GetRequiredService<CompanyDirectory>().NowAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), default);
        var moved = TestData.Done(await scope.ServiceProvider.GetRequiredService<HandOver>().RunAsync(from.Id, to.Id, null, directory, default));
        Assert.Equal(7, moved.Count);
        Task<int> OwnedAsync(User user) => world.AsAsync<CrmDb, int>(Actor.System, db => db.Accounts.CountAsync(a => a.OwnerId == user.Id));
        Assert.Equal((0, 7), (await OwnedAsync(from), await OwnedAsync(to)));
        Assert.Equal(7, (await world.UndoAsync(moved.ChangeSet!.Value)).Restored);
        Assert.Equal((7, 0), (await OwnedAsync(from), await OwnedAsync(to)));
    }

    [Fact]
    public async Task A_team_with_records_is_dissolved_only_into_another()
    {
        await using var world = await TestWorld.NewAsync();
        var root = await world.TeamAsync("Everyone");
        var (west, east) = (await world.TeamAsync("West", root), await world.TeamAsync("East", root));
        var below = await world.TeamAsync("Harbour", west);
        var kim = await world.UserAsync("Kim", null, [west]);
        var account = await world.AccountAsync("Acme", $$"""{'team':'{{west.Id}}'}""");
        Task<IReadOnlyList<Refusal>?> DissolveAsync(Guid? to) => world.AsAsync<DeleteTeam, IReadOnlyList<Refusal>?>(Actor.System, delete => delete.RunAsync(west.Id, to, default));

        Assert.Equal("recordsTo", Assert.Single((await DissolveAsync(null))!).Field);
        Assert.Empty((await DissolveAsync(east.Id))!);
        await using var scope = world.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        Assert.Equal(east.Id, (await db.Accounts.SingleAsync(a => a.Id == account)).TeamId);
        Assert.Equal([root.Id], (await db.People.SingleAsync(u => u.Id == kim.Id)).TeamIds);
        Assert.Equal(root.Id, (await db.Teams.SingleAsync(t => t.Id == below.Id)).ParentId);
        Assert.False(await db.Teams.AnyAsync(t => t.Id == west.Id));
    }

    [Fact]
    public async Task A_team_cannot_move_below_itself()
    {
        await using var world = await TestWorld.NewAsync();
        var root = await world.TeamAsync("Everyone");
        var west = await world.TeamAsync("West", root);
        var harbour = await world.TeamAsync("Harbour", west);
        var refusals = await world.AsAsync<ChangeTeam, IReadOnlyList<Refusal>?>(Actor.System, change => change.RunAsync(west.Id, new TeamInput("West", harbour.Id, null), null, default));
        Assert.Equal("parentId", Assert.Single(refusals!).Field);
    }

    [Fact]
    public async Task Who_no_longer_administers_cannot_undo_themselves_back()
    {
        await using var world = await TestWorld.NewAsync();
        var admin = TestData.Done(Role.Create("Admin", true, new Dictionary<string, ModuleRights>()));
        await world.AsAsync<CrmDb, int>(Actor.System, db => { db.Add(admin); return db.SaveChangesAsync(); });
        var user = await world.UserAsync("Mo", null, [], [admin]);
        var before = await world.ActorAsync(user);
        // Mo gives up the role, then tries to take that back
        var set = await world.AsAsync<CrmDb, Guid>(before, async db =>
        {
            var me = await db.People.SingleAsync(u => u.Id == user.Id);
            me.Join(me.TeamIds, [], world.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return db.LastChangeSet!.Value;
        });
        world.ForgetDirectory();
        var after = await world.ActorAsync(user);
        Assert.False(after.Administers);
        var undone = await world.UndoAsync(set, after);
        Assert.Equal("forbidden", Assert.Single(undone.Conflicts).Reason);
        Assert.False((await world.ActorAsync(user)).Administers);
    }
}
