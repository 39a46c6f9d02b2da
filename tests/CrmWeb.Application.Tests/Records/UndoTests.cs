using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

[Trait("Postgres", "18")]
public sealed class UndoTests
{
    [Fact]
    public async Task Undoing_random_edits_one_by_one_goes_back_through_every_state_byte_by_byte()
    {
        await using var world = await TestWorld.NewAsync();
        var random = new SomeRecords(21);
        await random.FillAsync(world, 6, 4);
        var accounts = await IdsAsync(world, Account.Accounts);
        foreach (var (kind, id) in new[] { (Contact.Contacts, (await IdsAsync(world, Contact.Contacts))[0]), (Account.Accounts, accounts[0]) })
        {
            var states = new List<(string Facts, Guid ChangeSet)>();
            for (var i = 0; i < 25; i++)
            {
                var before = Facts((await world.FindAsync(kind, id))!);
                var patch = random.Part(kind == Contact.Contacts ? random.AContact(accounts, []) : random.AnAccount([]));
                var saved = Done((await world.OnAsync(Actor.System, kind, r => r.EditAsync(id, patch, null, default)))!.Value);
                if (saved.ChangeSet is { } set) states.Add((before, set));
            }
            Assert.True(states.Count > 10);
            for (var i = states.Count - 1; i >= 0; i--)
            {
                Assert.Empty((await world.UndoAsync(states[i].ChangeSet)).Conflicts);
                Assert.Equal(states[i].Facts, Facts((await world.FindAsync(kind, id))!));
            }
        }
    }

    [Fact]
    public async Task Undo_of_a_set_of_many_records_puts_all_back_and_its_own_undo_does_it_again()
    {
        await using var world = await TestWorld.NewAsync();
        var random = new SomeRecords(22);
        await random.FillAsync(world, 5, 12);
        var accounts = await IdsAsync(world, Account.Accounts);
        var ids = await IdsAsync(world, Contact.Contacts);
        var before = await StatesAsync(world, ids);

        Guid made = default;
        var changeSet = await world.AsAsync<IServiceProvider, Guid>(Actor.System, async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var set = db.OpenChangeSet(world.Clock.GetUtcNow());
            db.ContinueIn(set);
            var contacts = services.GetRequiredKeyedService<IRecords>(Contact.Contacts);
            foreach (var id in ids) Done((await contacts.EditAsync(id, random.Part(random.AContact(accounts, [])), null, default))!.Value);
            made = Done(await contacts.CreateAsync(random.AContact(accounts, []), default)).Id;
            foreach (var id in ids.Take(4)) Done((await contacts.DeleteAsync(id, default))!.Value);
            return set.Id;
        });
        var (after, newOne) = (await StatesAsync(world, ids), await world.FindAsync(Contact.Contacts, made));
        Assert.NotEqual(before, after);

        var undone = await world.UndoAsync(changeSet);
        Assert.Empty(undone.Conflicts);
        Assert.Equal(before, await StatesAsync(world, ids));
        Assert.Null(await world.FindAsync(Contact.Contacts, made));

        Assert.Empty((await world.UndoAsync(undone.ChangeSet!.Value)).Conflicts);
        Assert.Equal(after, await StatesAsync(world, ids));
        Assert.Equal(Facts(newOne!), Facts((await world.FindAsync(Contact.Contacts, made))!));
    }

    [Fact]
    public async Task A_create_undone_and_restored_has_its_child_rows()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        var made = Done(await world.OnAsync(Actor.System, Contact.Contacts, r => r.CreateAsync(Json("{'fullName':'Ann','accounts':[{'account':'Acme','role':'Buyer'}]}"), default)));
        var before = Facts((await world.FindAsync(Contact.Contacts, made.Id))!);
        await world.UndoAsync(made.ChangeSet!.Value);
        Assert.Null(await world.FindAsync(Contact.Contacts, made.Id));
        Done((await world.OnAsync(Actor.System, Contact.Contacts, r => r.RestoreAsync(made.Id, default)))!.Value);
        Assert.Equal(before, Facts((await world.FindAsync(Contact.Contacts, made.Id))!));
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_is_reported()
    {
        await using var world = await TestWorld.NewAsync();
        var id = await world.AccountAsync("Acme", "{'industry':'Food','type':'Prospect'}");
        var first = await world.EditAsync(Account.Accounts, id, "{'industry':'Toys','type':'Customer'}");
        await world.EditAsync(Account.Accounts, id, "{'industry':'Cars'}");

        var undone = await world.UndoAsync(first.ChangeSet!.Value);
        Assert.Equal(("Industry", "\"Cars\"", "\"Food\"", "changed-since"), undone.Conflicts.Select(c => (c.Field, c.Current, c.Wanted, c.Reason)).Single());
        var now = (await world.FindAsync(Account.Accounts, id))!;
        Assert.Equal(("Cars", "Prospect"), ((string?)now["industry"], (string?)now["type"]));
        var again = (await world.AsAsync<UndoChangeSet, Outcome<Undone>?>(Actor.System, u => u.RunAsync(first.ChangeSet!.Value, default)))!.Value;
        Assert.Equal("already-undone", Assert.Single(again.Refusals).Code);
    }

    [Fact]
    public async Task What_one_made_and_is_nobodys_one_takes_back_though_one_may_edit_ones_own_only()
    {
        await using var world = await TestWorld.NewAsync();
        var own = new ModuleRights(AccessLevel.All, AccessLevel.Own, true, true, Assign: true);
        var one = await world.PersonAsync("One", own, await world.TeamAsync("West"));
        var made = Done(await world.OnAsync(one, Account.Accounts, r => r.CreateAsync(new() { ["name"] = "Acme", ["owner"] = null }, default)));

        Assert.Empty((await world.UndoAsync(made.ChangeSet!.Value, one)).Conflicts);

        Assert.Null(await world.FindAsync(Account.Accounts, made.Id));
    }

    [Fact]
    public async Task Only_who_did_it_or_an_administrator_undoes_and_only_what_they_may_edit()
    {
        await using var world = await TestWorld.NewAsync();
        var west = await world.TeamAsync("West");
        var own = new ModuleRights(AccessLevel.All, AccessLevel.Own, true, true, Assign: true);
        var (one, other) = (await world.PersonAsync("One", own, west), await world.PersonAsync("Other", own, west));
        var id = await world.AccountAsync("Acme", actor: one);
        var edit = await world.EditAsync(Account.Accounts, id, "{'industry':'Toys'}", one);
        Assert.Null(await world.AsAsync<UndoChangeSet, Outcome<Undone>?>(other, u => u.RunAsync(edit.ChangeSet!.Value, default)));

        await world.EditAsync(Account.Accounts, id, "{'owner':'Other'}", one);
        Assert.Equal("forbidden", Assert.Single((await world.UndoAsync(edit.ChangeSet!.Value, one)).Conflicts).Reason);
        Assert.Equal("Toys", (string?)(await world.FindAsync(Account.Accounts, id))!["industry"]);
    }

    [Fact]
    public async Task An_interaction_is_undone_with_its_contacts()
    {
        await using var world = await TestWorld.NewAsync();
        var (ann, bob) = (await world.ContactAsync("Ann", "A"), await world.ContactAsync("Bob", "B"));
        var call = await world.InteractionAsync("call", $$"""{'contacts':['{{ann}}','{{bob}}'],'subject':'S'}""");
        var before = Facts((await world.FindAsync(Interaction.Interactions, call))!);
        var edit = await world.EditAsync(Interaction.Interactions, call, $$"""{'contacts':['{{bob}}'],'subject':'T'}""");
        Assert.Empty((await world.UndoAsync(edit.ChangeSet!.Value)).Conflicts);
        Assert.Equal(before, Facts((await world.FindAsync(Interaction.Interactions, call))!));
    }

    private static async Task<List<Guid>> IdsAsync(TestWorld world, string kind) =>
        [.. Done(await world.OnAsync(Actor.System, kind, r => r.ListJsonAsync(new Application.Records.Lists.ListRequest(Application.Records.Lists.FilterTree.Everything, "id"), default)))
            .Items.Select(i => i["id"]!.GetValue<Guid>())];

    private static async Task<List<string?>> StatesAsync(TestWorld world, IEnumerable<Guid> ids)
    {
        var states = new List<string?>();
        foreach (var id in ids) states.Add(await world.FindAsync(Contact.Contacts, id) is { } contact ? Facts(contact) : null);
        return states;
    }
}
