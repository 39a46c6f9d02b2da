using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

[Trait("Postgres", "18")]
public sealed class VisibilityTests
{
    [Theory]
    [InlineData(AccessLevel.None, "")]
    [InlineData(AccessLevel.Own, "mine shared shared-with-team")]
    [InlineData(AccessLevel.Team, "mine shared shared-with-team team")]
    [InlineData(AccessLevel.TeamAndBelow, "below mine shared shared-with-team team")]
    [InlineData(AccessLevel.All, "above below mine nobody other shared shared-with-team team")]
    public async Task A_level_shows_what_it_says(AccessLevel level, string expected)
    {
        await using var world = await TestWorld.NewAsync();
        var root = await world.TeamAsync("Root");
        var west = await world.TeamAsync("West", root);
        var below = await world.TeamAsync("West 1", west);
        var east = await world.TeamAsync("East", root);
        var me = await world.PersonAsync("Me", new ModuleRights(level, level, true, true), west);
        await world.UserAsync("Other");
        foreach (var (name, who) in new[]
        {
            ("mine", "'owner':'Me'"), ("team", "'owner':'Other','team':'West'"), ("below", "'team':'West 1'"), ("above", "'team':'Root'"),
            ("other", "'owner':'Other','team':'East'"), ("nobody", "'tags':[]"), ("shared", "'team':'East'"), ("shared-with-team", "'team':'East'"),
        })
        {
            var id = await world.AccountAsync(name, $"{{{who}}}");
            if (name.StartsWith("shared", StringComparison.Ordinal)) await world.ShareAsync(id, name == "shared" ? me.UserId!.Value : west.Id);
        }
        Assert.NotEqual(below.Id, east.Id);

        var listed = Done(await world.OnAsync(me, Account.Accounts, r => r.ListJsonAsync(ListRequest.All, default))).Items.Select(i => (string)i["name"]!);
        Assert.Equal(expected, string.Join(' ', listed));
        var found = await world.AsAsync<CrmDb, List<string>>(me, db => Task.FromResult(db.SearchEntries.OrderBy(e => e.TitleKey).Select(e => e.Title).ToList()));
        Assert.Equal(expected, string.Join(' ', found));
        var count = Done(await world.OnAsync(me, Account.Accounts, r => r.CountAsync(ListRequest.All, CountMode.Exact, default)));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, count.Count);
    }

    [Theory]
    [InlineData(AccessLevel.Own, "Me", "")]
    [InlineData(AccessLevel.Team, "Mate Me", "West")]
    [InlineData(AccessLevel.All, "Far Mate Me", "East West")]
    public async Task Figures_name_who_has_none_only_where_one_would_see_them(AccessLevel level, string people, string teams)
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var me = await world.PersonAsync("Me", new ModuleRights(level, level, true, true), west);
        await world.UserAsync("Mate", teams: [west]);
        await world.UserAsync("Far", teams: [east]);

        Assert.Equal(people, await LabelsAsync("owner"));
        Assert.Equal(teams, await LabelsAsync("team"));

        async Task<string> LabelsAsync(string by)
        {
            var summary = Done(await world.OnAsync(me, Account.Accounts, r => r.SummaryAsync(Done(SummaryRequest.Parse(r.Type, ListRequest.All, by, "count", true)), default)));
            return string.Join(' ', summary.Groups.Select(g => g.Keys[0].Label));
        }
    }

    [Fact]
    public async Task A_link_to_an_invisible_record_has_no_name_and_cannot_be_made()
    {
        await using var world = await TestWorld.NewAsync();
        var west = await world.TeamAsync("West");
        var rep = await world.PersonAsync("Rep", new ModuleRights(AccessLevel.Team, AccessLevel.Team, true, true), west);
        var parent = await world.AccountAsync("Secret Holding");
        var child = await world.AccountAsync("Daughter", $$"""{'team':'West','parent':'{{parent}}'}""");

        var seen = (await world.FindAsync(Account.Accounts, child, rep))!;
        Assert.Equal("""{"hidden":true}""", seen["parent"]!.ToJsonString());
        var row = Done(await world.OnAsync(rep, Account.Accounts, r => r.ListAsync(ListRequest.All, ["name", "parent"], default))).Items.Single();
        Assert.Null(Assert.IsType<Application.Records.Links.LinkTitle>(row.Values[1]).Title);
        foreach (var by in new[] { "Secret Holding", parent.ToString() })
        {
            var made = await world.OnAsync(rep, Account.Accounts, r => r.CreateAsync(Json($$"""{'name':'X','parent':'{{by}}'}"""), default));
            Assert.Equal("unknown-link", Assert.Single(made.Refusals).Code);
        }
        // what is hidden stays when the record is sent back
        await world.EditAsync(Account.Accounts, child, seen.ToJsonString().Replace("\"Daughter\"", "\"Daughter 2\"", StringComparison.Ordinal), rep);
        Assert.Equal("Secret Holding", (string?)(await world.FindAsync(Account.Accounts, child))!["parent"]!["name"]);
    }

    [Fact]
    public async Task A_right_that_is_missing_forbids_what_is_visible_and_an_invisible_record_is_absent()
    {
        await using var world = await TestWorld.NewAsync();
        var west = await world.TeamAsync("West");
        var reader = await world.PersonAsync("Reader", new ModuleRights(AccessLevel.Team), west);
        var (visible, invisible) = (await world.AccountAsync("A", "{'team':'West'}"), await world.AccountAsync("B"));
        foreach (var (id, absent) in new[] { (visible, false), (invisible, true) })
        {
            var edited = await world.OnAsync(reader, Account.Accounts, r => r.EditAsync(id, Json("{'name':'C'}"), null, default));
            var deleted = await world.OnAsync(reader, Account.Accounts, r => r.DeleteAsync(id, default));
            Assert.Equal((absent, absent), (edited is null, deleted is null));
            if (!absent) Assert.All(new[] { edited!.Value, deleted!.Value }, r => Assert.Equal(RefusalKind.Forbidden, Assert.Single(r.Refusals).Kind));
        }
        Assert.True((await world.OnAsync(reader, Account.Accounts, r => r.CreateAsync(Json("{'name':'D'}"), default))).Refused);
    }
}

internal static class Sharing
{
    public static Task<int> ShareAsync(this TestWorld world, Guid account, Guid with) => world.AsAsync<CrmDb, int>(Actor.System, async db =>
    {
        (await db.Accounts.FindAsync(account))!.ShareWith([with]);
        return await db.SaveChangesAsync();
    });
}
