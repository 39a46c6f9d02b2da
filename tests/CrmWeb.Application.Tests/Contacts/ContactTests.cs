using System.Text.Json.Nodes;
using CrmWeb.Application.Contacts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Contacts;

public sealed class ContactTests
{
    [Fact]
    public async Task Places_come_back_in_order_with_one_primary_among_the_current_ones()
    {
        await using var world = await TestWorld.NewAsync();
        var (now, then) = (await world.AccountAsync("Acme"), await world.AccountAsync("Bolt", "{'domain':'bolt.example'}"));
        var id = await world.ContactAsync("Ann", "Smith", "{'accounts':[{'account':'bolt.example','role':'Buyer','from':'2019-01-01','to':'2024-05-31','primary':true},'Acme']}");

        var contact = (await world.FindAsync(Contact.Contacts, id))!;
        Assert.Equal(
            $$"""[{"account":{"id":"{{then}}","name":"Bolt"},"role":"Buyer","from":"2019-01-01","to":"2024-05-31","primary":false},{"account":{"id":"{{now}}","name":"Acme"},"role":null,"from":null,"to":null,"primary":true}]""",
            contact["accounts"]!.ToJsonString());
        Assert.Equal("Ann Smith", contact["fullName"]!.ToString());
    }

    [Theory]
    [InlineData("{'givenName':'Ann','familyName':'Smith'}", "Ann Smith", "Ann", "Smith")]
    [InlineData("{'familyName':'Smith'}", "Smith", null, "Smith")]
    [InlineData("{'fullName':'Dr. Louis van de Merwe'}", "Dr. Louis van de Merwe", null, null)]
    [InlineData("{'givenName':'Tasha','familyName':'Cloete','fullName':'Anita Richter'}", "Anita Richter", "Tasha", "Cloete")]
    [InlineData("{'emails':'Ann@x.example'}", null, null, null)]
    public async Task A_name_is_kept_as_given(string facts, string? full, string? given, string? family)
    {
        await using var world = await TestWorld.NewAsync();
        var contact = (await world.FindAsync(Contact.Contacts, await world.CreateAsync(Contact.Contacts, Json(facts))))!;
        Assert.Equal((full, given, family), ((string?)contact["fullName"], (string?)contact["givenName"], (string?)contact["familyName"]));
    }

    [Fact]
    public async Task A_joined_name_follows_its_parts_and_a_given_one_stays()
    {
        await using var world = await TestWorld.NewAsync();
        var (joined, given) = (await world.ContactAsync("Ann", "Smith"), await world.ContactAsync("Ann", "Smith", "{'fullName':'Prof. A. Smith'}"));
        foreach (var id in new[] { joined, given }) await world.EditAsync(Contact.Contacts, id, "{'familyName':'Jones'}");
        Assert.Equal("Ann Jones", (string?)(await world.FindAsync(Contact.Contacts, joined))!["fullName"]);
        Assert.Equal("Prof. A. Smith", (string?)(await world.FindAsync(Contact.Contacts, given))!["fullName"]);
    }

    [Fact]
    public async Task What_a_question_gives_back_changes_nothing_when_it_is_sent_again()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        var boss = await world.ContactAsync("Bo", "Ss");
        var id = await world.ContactAsync("Ann", "Smith", $$"""
            {'accounts':[{'account':'Acme','role':'Buyer'}],'reportsTo':'{{boss}}','emails':[{'label':'work','value':'a@x.example'}],'phones':['+31 6 1234 5678'],
             'addresses':[{'label':'home','street':'High Street 1','city':'Utrecht'}],'urls':['https://x.example'],'birthday':'1980-02-29','tags':['a','b'],'doNotCall':true}
            """);
        var before = (await world.FindAsync(Contact.Contacts, id))!;
        var saved = Done((await world.OnAsync(Actor.System, Contact.Contacts, r => r.EditAsync(id, before.DeepClone().AsObject(), null, default)))!.Value);
        Assert.Null(saved.ChangeSet);
        Assert.Equal(before.ToJsonString(), (await world.FindAsync(Contact.Contacts, id))!.ToJsonString());
    }

    [Theory]
    [InlineData("{'nickname':'Annie'}", "fullName")]
    [InlineData("{'fullName':'A','accounts':['Nobody Ltd']}", "accounts")]
    [InlineData("{'fullName':'A','accounts':[{'role':'Buyer'}]}", "accounts")]
    [InlineData("{'fullName':'A','accounts':[{'account':'Acme','from':'yesterday'}]}", "accounts")]
    [InlineData("{'fullName':'A','accounts':[{'account':'Acme','from':'2024-02-01','to':'2024-01-01'}]}", "accounts")]
    [InlineData("{'fullName':'A','accounts':[{'account':'Acme','wage':1}]}", "accounts")]
    [InlineData("{'fullName':'A','accounts':'Twin'}", "accounts")]
    [InlineData("{'fullName':'A','accounts':[[1]]}", "accounts")]
    [InlineData("{'fullName':'A','emails':'nobody'}", "emails")]
    [InlineData("{'fullName':'A','shoeSize':44}", "shoeSize")]
    public async Task A_wrong_value_is_refused_at_its_field(string facts, string field)
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var name in new[] { "Acme", "Twin", "Twin" }) await world.AccountAsync(name);
        var made = await world.OnAsync(Actor.System, Contact.Contacts, r => r.CreateAsync(Json(facts), default));
        Assert.Equal(field, Assert.Single(made.Refusals).Field);
    }

    [Fact]
    public async Task Nobody_reports_to_themselves_over_any_number_of_steps()
    {
        await using var world = await TestWorld.NewAsync();
        var a = await world.ContactAsync("A", "A");
        var b = await world.ContactAsync("B", "B", $"{{'reportsTo':'{a}'}}");
        var c = await world.ContactAsync("C", "C", $"{{'reportsTo':'{b}'}}");
        foreach (var up in new[] { a, c })
        {
            var refused = (await world.OnAsync(Actor.System, Contact.Contacts, r => r.EditAsync(a, Json($"{{'reportsTo':'{up}'}}"), null, default)))!.Value;
            Assert.Equal("reportsTo", Assert.Single(refused.Refusals).Field);
        }
    }

    [Fact]
    public async Task A_place_at_an_account_one_may_not_see_shows_as_hidden_and_stays()
    {
        await using var world = await TestWorld.NewAsync();
        var (west, east) = (await world.TeamAsync("West"), await world.TeamAsync("East"));
        var rep = await world.PersonAsync("Rep", new ModuleRights(AccessLevel.Team, AccessLevel.Team, true, true), west);
        await world.AccountAsync("Open", "{'team':'West'}");
        await world.AccountAsync("Secret", "{'team':'East'}");
        var id = await world.ContactAsync("Ann", "Smith", "{'team':'West','accounts':[{'account':'Secret','role':'Spy','primary':true},'Open']}");

        var seen = (await world.FindAsync(Contact.Contacts, id, rep))!;
        Assert.Equal("""{"hidden":true}""", seen["accounts"]![0]!["account"]!.ToJsonString());
        Assert.DoesNotContain("Secret", seen.ToJsonString(), StringComparison.Ordinal);

        // sent back as it came: nothing changes; sent without the hidden place: it stays at the end
        Assert.Null(Done((await world.OnAsync(rep, Contact.Contacts, r => r.EditAsync(id, seen.DeepClone().AsObject(), null, default)))!.Value).ChangeSet);
        await world.EditAsync(Contact.Contacts, id, "{'accounts':[]}", rep);
        var after = (await world.FindAsync(Contact.Contacts, id))!["accounts"]!.AsArray();
        Assert.Equal("Secret", (string?)Assert.Single(after)!["account"]!["name"]);
        Assert.Equal(east.Id, (await world.TeamOfAsync("Secret")));
    }

    [Fact]
    public async Task An_account_knows_who_is_there_and_who_was()
    {
        await using var world = await TestWorld.NewAsync();
        var acme = await world.AccountAsync("Acme");
        await world.ContactAsync("Zoe", "Now", "{'accounts':[{'account':'Acme','role':'CEO'}]}");
        await world.ContactAsync("Ann", "Now", "{'accounts':'Acme'}");
        await world.ContactAsync("Bob", "Then", "{'accounts':[{'account':'Acme','to':'2020-01-01'}]}");

        var (now, former) = await world.AsAsync<ContactsOfAccount, (AccountContacts, AccountContacts)>(Actor.System, q => q.ReadAsync(acme, 1, default));
        Assert.Equal(("Ann Now", true), (Assert.Single(now.Items).Title, now.More));
        Assert.Equal(("Bob Then", false), (Assert.Single(former.Items).Title, former.More));
    }

    [Fact]
    public async Task A_likely_duplicate_warns_and_refuses_nothing()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.ContactAsync("Ann", "Smith", "{'emails':'ann@x.example'}");
        var made = Done(await world.OnAsync(Actor.System, Contact.Contacts, r => r.CreateAsync(Json("{'fullName':'A. Smith','emails':'ANN@x.example'}"), default)));
        Assert.Equal(("possible-duplicate", (Guid?)first), made.Warnings.Select(w => (w.Code, w.Record)).Single());
    }
}

internal static class Peek
{
    public static async Task<Guid> TeamOfAsync(this TestWorld world, string account)
    {
        var page = Done(await world.OnAsync(Actor.System, Account.Accounts, r => r.ListJsonAsync(
            new Application.Records.Lists.ListRequest(new Application.Records.Lists.FilterCondition("name", "eq", JsonValue.Create(account))), default)));
        return page.Items.Single()["team"]!["id"]!.GetValue<Guid>();
    }
}
