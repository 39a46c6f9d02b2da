using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Interactions;

public sealed class VisibilityTests
{
    private static readonly ModuleRights OfTheTeam = new(AccessLevel.Team, AccessLevel.Team, true, true);

    [Fact]
    public async Task An_interaction_is_absent_everywhere_for_who_sees_none_of_its_records()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var (rep, stranger) = (await world.PersonAsync("Rep", OfTheTeam, west), await world.PersonAsync("Stranger", OfTheTeam, east));
        var acme = await world.AccountAsync("Acme", actor: rep);
        var call = await world.InteractionAsync("call", "{'account':'Acme','subject':'Zanzibar prices'}", rep);

        Assert.NotNull(await world.FindAsync(Interaction.Interactions, call, rep));
        Assert.Equal((1, 1, true), await SeesAsync(rep));
        Assert.Null(await world.FindAsync(Interaction.Interactions, call, stranger));
        Assert.Equal((0, 0, false), await SeesAsync(stranger));
        Assert.Null(await world.OnAsync(stranger, Interaction.Interactions, r => r.EditAsync(call, Json("{'subject':'x'}"), null, default)));
        Assert.Null(await world.OnAsync(stranger, Interaction.Interactions, r => r.DeleteAsync(call, default)));

        async Task<(int List, int Found, bool Timeline)> SeesAsync(Actor actor)
        {
            var list = Done(await world.OnAsync(actor, Interaction.Interactions, r => r.CountAsync(ListRequest.All, CountMode.Exact, default))).Count;
            var found = (await world.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(actor, s => s.FindAsync("zanzibar", 10, default))).Sum(g => g.Hits.Count);
            return (list, found, await world.AsAsync<RecordTimeline, Outcome<TimelinePage>?>(actor, t => t.ReadAsync(new TimelineRequest(acme), default)) is not null);
        }
    }

    [Fact]
    public async Task One_visible_record_is_enough_and_the_others_have_no_name()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var rep = await world.PersonAsync("Rep", OfTheTeam, west);
        await world.ContactAsync("Visible", "Person", "{'team':'West'}");
        await world.ContactAsync("Secret", "Person", $"{{'team':'{east.Id}'}}");
        await world.AccountAsync("Secret Ltd", $"{{'team':'{east.Id}'}}");
        var call = await world.InteractionAsync("call", "{'account':'Secret Ltd','contacts':['Secret Person','Visible Person'],'subject':'Both'}");

        var seen = (await world.FindAsync(Interaction.Interactions, call, rep))!.ToJsonString();
        Assert.Contains("Visible Person", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", seen, StringComparison.Ordinal);
        var visible = Done(await world.OnAsync(rep, Contact.Contacts, r => r.ListJsonAsync(ListRequest.All, default))).Items.Single()["id"]!.GetValue<Guid>();
        var line = Assert.Single((await world.TimelineAsync(visible, actor: rep)).Items);
        Assert.Equal([null, "Visible Person"], line.Said!.Contacts.Select(c => c.Title));
        Assert.Null(line.Said.Account!.Title);
        var hit = (await world.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(rep, s => s.FindAsync("both", 10, default))).Single().Hits.Single();
        Assert.Equal("Visible Person", hit.Subtitle);
    }

    [Fact]
    public async Task What_is_internal_to_a_team_is_for_that_team_and_its_owner_whatever_the_role_says()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var (inside, outside, owner) = (await world.PersonAsync("Inside", ModuleRights.Full, west), await world.PersonAsync("Outside", ModuleRights.Full, east), await world.PersonAsync("Owner", ModuleRights.Full, east));
        var acme = await world.AccountAsync("Acme");
        var note = await world.InteractionAsync("note", "{'account':'Acme','internal':true,'team':'West','subject':'Careful'}", owner);

        foreach (var (actor, sees) in new[] { (inside, true), (outside, false), (owner, true), (Actor.System, true) })
        {
            Assert.Equal(sees, await world.FindAsync(Interaction.Interactions, note, actor) is not null);
            Assert.Equal(sees ? 1 : 0, (await world.TimelineAsync(acme, actor: actor)).Items.Count);
            Assert.Equal(sees ? 1 : 0, (await world.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(actor, s => s.FindAsync("careful", 10, default))).Count);
        }
    }

    [Fact]
    public async Task Without_the_right_to_view_interactions_there_are_none()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        var call = await world.InteractionAsync("call", "{'account':'Acme'}");
        var role = await world.RoleAsync("Accounts only", ModuleRights.Full, Account.Accounts, Contact.Contacts);
        var actor = await world.ActorAsync(await world.UserAsync("Clerk", roles: [role]));
        Assert.Null(await world.FindAsync(Interaction.Interactions, call, actor));
    }
}
