using CrmWeb.Application.Admin;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Admin;

public sealed class SharingTests
{
    private static readonly ModuleRights TeamWide = new(AccessLevel.Team, AccessLevel.Team, Create: true, Share: true);

    private static Task<Outcome<Shared>?> ShareAsync(TestWorld world, Actor by, Guid record, Guid with, bool edit = false, DateTimeOffset? until = null) =>
        world.AsAsync<ShareRecord, Outcome<Shared>?>(by, share => share.RunAsync(Account.Accounts, record, new ShareRecord.Input(with, edit, until), default));

    [Fact]
    public async Task A_share_lets_a_person_of_another_team_see_and_if_said_edit_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var (wes, eve) = (await world.PersonAsync("Wes", TeamWide, west), await world.PersonAsync("Eve", TeamWide, east));
        var account = await world.AccountAsync("Acme", actor: wes);
        Assert.Null(await world.FindAsync(Account.Accounts, account, eve));
        Assert.Null(await ShareAsync(world, eve, account, eve.UserId!.Value));

        Assert.False((await ShareAsync(world, wes, account, eve.UserId!.Value))!.Value.Refused);
        Assert.NotNull(await world.FindAsync(Account.Accounts, account, eve));
        Assert.False(await world.OnAsync(eve, Account.Accounts, r => r.MayEditAsync(account, default)));
        // whoever may only see it gives no right to edit
        Assert.True((await ShareAsync(world, eve, account, east.Id, edit: true))!.Value.Refused);

        await ShareAsync(world, wes, account, eve.UserId!.Value, edit: true);
        Assert.True(await world.OnAsync(eve, Account.Accounts, r => r.MayEditAsync(account, default)));
        Assert.Single((await world.AsAsync<SharesOf, IReadOnlyList<ShareView>?>(eve, shares => shares.ReadAsync(Account.Accounts, account, default)))!);
    }

    [Fact]
    public async Task A_share_that_is_taken_back_expired_or_undone_hides_it_again()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var (wes, eve) = (await world.PersonAsync("Wes", TeamWide, west), await world.PersonAsync("Eve", TeamWide, east));
        var account = await world.AccountAsync("Acme", actor: wes);

        var shared = (await ShareAsync(world, wes, account, east.Id))!.Value.Value!;
        Assert.NotNull(await world.FindAsync(Account.Accounts, account, eve));
        await world.AsAsync<EndShare, Outcome<Shared>?>(wes, end => end.RunAsync(Account.Accounts, account, shared.Id, default));
        Assert.Null(await world.FindAsync(Account.Accounts, account, eve));

        await ShareAsync(world, wes, account, east.Id, until: world.Clock.GetUtcNow().AddHours(1));
        Assert.Equal(0, await world.AsAsync<EndShare, int>(Actor.System, end => end.EndExpiredAsync(default)));
        Assert.NotNull(await world.FindAsync(Account.Accounts, account, eve));
        world.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal(1, await world.AsAsync<EndShare, int>(Actor.System, end => end.EndExpiredAsync(default)));
        Assert.Null(await world.FindAsync(Account.Accounts, account, eve));

        var again = (await ShareAsync(world, wes, account, east.Id))!.Value.Value!;
        Assert.Empty((await world.UndoAsync(again.ChangeSet!.Value, wes)).Conflicts);
        Assert.Null(await world.FindAsync(Account.Accounts, account, eve));
        Assert.Empty((await world.AsAsync<SharesOf, IReadOnlyList<ShareView>?>(wes, shares => shares.ReadAsync(Account.Accounts, account, default)))!);
    }

    [Fact]
    public async Task Why_somebody_sees_a_record_is_said_in_words()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var wes = await world.PersonAsync("Wes", TeamWide, west);
        var (role, reader) = (await world.RoleAsync("Agent", TeamWide, Account.Accounts), await world.RoleAsync("Reader", new(AccessLevel.All), Account.Accounts));
        var eve = await world.ActorAsync(await world.UserAsync("Eve", null, [east], [role]));
        var max = await world.ActorAsync(await world.UserAsync("Max", null, [west], [role, reader]));
        var account = await world.AccountAsync("Acme", actor: wes);
        Task<Sighting?> WhyAsync(Actor actor, Guid? about = null) => world.AsAsync<WhySeen, Sighting?>(actor, why => why.ReadAsync(Account.Accounts, account, about, default));

        Assert.Contains("You own it.", (await WhyAsync(wes))!.Reasons.Select(r => r.Text));
        Assert.Equal(
            ["The role Agent sees the records of one's teams".Replace("The role Agent sees", "The team West has it, and the role Agent sees", StringComparison.Ordinal) + ".", "The role Reader sees all accounts."],
            (await WhyAsync(max))!.Reasons.Select(r => r.Text));
        Assert.Null(await WhyAsync(eve));
        Assert.Null(await WhyAsync(wes, eve.UserId));
        Assert.StartsWith("Nothing lets Eve see it", (await WhyAsync(Actor.System, eve.UserId))!.Reasons[0].Text, StringComparison.Ordinal);
        await ShareAsync(world, wes, account, eve.UserId!.Value);
        Assert.Equal(["Wes shared it with Eve."], (await WhyAsync(eve))!.Reasons.Select(r => r.Text));
    }
}
