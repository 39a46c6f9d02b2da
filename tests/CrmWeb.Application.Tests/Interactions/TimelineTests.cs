using CrmWeb.Application.Interactions;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Interactions;

[Trait("Postgres", "18")]
public sealed class TimelineTests
{
    [Fact]
    public async Task An_interaction_stands_with_its_contacts_and_with_their_account()
    {
        await using var world = await TestWorld.NewAsync();
        var acme = await world.AccountAsync("Acme");
        var ann = await world.ContactAsync("Ann", "Smith", "{'accounts':'Acme'}");
        var call = await world.InteractionAsync("call", $$"""{'contacts':['{{ann}}'],'subject':'Prices','body':'**dear**','direction':'in','at':'2026-03-10T08:00:00Z'}""");

        foreach (var record in new[] { acme, ann })
        {
            var page = await world.TimelineAsync(record);
            var row = Assert.Single(page.Items);
            Assert.Equal(("call", call, "Prices", "**dear**"), (row.Kind, row.Said!.Id, row.Said.Subject, row.Said.Body));
            Assert.Equal("Ann Smith", Assert.Single(row.Said.Contacts).Title);
            Assert.Equal(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero), page.LastContactAt);
        }
    }

    [Fact]
    public async Task Edits_deletes_undo_and_restore_keep_timeline_and_last_contact_right()
    {
        await using var world = await TestWorld.NewAsync();
        var (ann, bob) = (await world.ContactAsync("Ann", "Smith"), await world.ContactAsync("Bob", "Brown"));
        var mail = await world.InteractionAsync("email", $$"""{'contacts':['{{ann}}'],'at':'2026-03-01T08:00:00Z'}""");
        var call = await world.InteractionAsync("call", $$"""{'contacts':['{{ann}}'],'at':'2026-03-05T08:00:00Z'}""");
        await world.InteractionAsync("note", $$"""{'contacts':['{{ann}}'],'at':'2026-03-09T08:00:00Z'}""");
        await Shows(ann, "note call email", 5);

        var moved = await world.EditAsync(Interaction.Interactions, call, $$"""{'contacts':['{{bob}}']}""");
        await Shows(ann, "note email", 1);
        await Shows(bob, "call", 5);
        await world.UndoAsync(moved.ChangeSet!.Value);
        await Shows(ann, "note call email", 5);
        await Shows(bob, "", null);

        var later = await world.EditAsync(Interaction.Interactions, mail, "{'at':'2026-03-08T08:00:00Z'}");
        await Shows(ann, "note email call", 8);
        await world.EditAsync(Interaction.Interactions, mail, "{'kind':'letter'}");
        await Shows(ann, "note letter call", 5);
        Assert.Empty((await world.UndoAsync(later.ChangeSet!.Value)).Conflicts);
        await Shows(ann, "note call letter", 5);

        await world.DeleteAsync(Interaction.Interactions, call);
        await Shows(ann, "note letter", null);
        await world.OnAsync(Actor.System, Interaction.Interactions, r => r.RestoreAsync(call, default));
        await Shows(ann, "note call letter", 5);

        async Task Shows(Guid record, string kinds, int? lastContactOn)
        {
            var page = await world.TimelineAsync(record);
            Assert.Equal(kinds, string.Join(' ', page.Items.Select(i => i.Kind)));
            Assert.Equal(lastContactOn, page.LastContactAt?.Day);
        }
    }

    [Fact]
    public async Task An_old_call_stays_with_the_employer_of_then()
    {
        await using var world = await TestWorld.NewAsync();
        var (acme, bolt) = (await world.AccountAsync("Acme"), await world.AccountAsync("Bolt"));
        var ann = await world.ContactAsync("Ann", "Smith", "{'accounts':'Acme'}");
        var call = await world.InteractionAsync("call", $$"""{'contacts':['{{ann}}'],'subject':'Prizes'}""");
        await world.EditAsync(Contact.Contacts, ann, "{'accounts':[{'account':'Acme','to':'2026-03-01'},'Bolt']}");
        await world.EditAsync(Interaction.Interactions, call, "{'subject':'Prices'}");

        Assert.Equal("Prices", Assert.Single((await world.TimelineAsync(acme)).Items).Said!.Subject);
        Assert.Empty((await world.TimelineAsync(bolt)).Items);
    }

    [Fact]
    public async Task Pages_give_every_line_once_newest_first()
    {
        await using var world = await TestWorld.NewAsync();
        var ann = await world.ContactAsync("Ann", "Smith");
        // many at the same moment: the id decides
        for (var i = 0; i < 25; i++) await world.InteractionAsync("note", $$"""{'contacts':['{{ann}}'],'subject':'{{i}}','at':'2026-03-{{(i % 5) + 1:00}}T08:00:00Z'}""");
        var seen = new List<TimelineRow>();
        for (string? after = null; ;)
        {
            var page = await world.TimelineAsync(ann, r => r with { After = after, Limit = 4 });
            seen.AddRange(page.Items);
            if ((after = page.Next) is null) break;
        }
        Assert.Equal(25, seen.Select(r => r.Id).Distinct().Count());
        Assert.Equal(25, seen.Count);
        Assert.Equal(seen.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Select(r => r.Id), seen.Select(r => r.Id));
    }

    [Fact]
    public async Task Filters_narrow_by_kind_person_text_and_period()
    {
        await using var world = await TestWorld.NewAsync();
        var ann = await world.ContactAsync("Ann", "Smith");
        var (rep, chief) = (await world.UserAsync("Rep"), await world.UserAsync("Chief"));
        await world.InteractionAsync("call", $$"""{'contacts':['{{ann}}'],'subject':'Réunion budget','at':'2026-03-01T08:00:00Z','owner':'Rep'}""");
        await world.InteractionAsync("meeting", $$"""{'contacts':['{{ann}}'],'subject':'Plan','body':'the yearly budget talk','at':'2026-03-02T08:00:00Z','owner':'Rep','participants':['Chief','Rep']}""");
        await world.InteractionAsync("note", $$"""{'contacts':['{{ann}}'],'subject':'Other','at':'2026-03-03T08:00:00Z'}""");

        Assert.Equal("meeting call", await Kinds(r => r with { Kinds = ["call", "meeting"] }));
        Assert.Equal("meeting", await Kinds(r => r with { PersonId = chief.Id }));
        Assert.Equal("meeting call", await Kinds(r => r with { PersonId = rep.Id }));
        Assert.Equal("meeting call", await Kinds(r => r with { Text = "budg" }));
        Assert.Equal("call", await Kinds(r => r with { Text = "REUNION" }));
        Assert.Equal("meeting", await Kinds(r => r with { Text = "\"yearly budget\"" }));
        Assert.Equal("", await Kinds(r => r with { Text = "\"budget yearly\"" }));
        Assert.Equal("meeting", await Kinds(r => r with { From = Day(2), To = Day(3) }));

        static DateTimeOffset Day(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.Zero);
        async Task<string> Kinds(Func<TimelineRequest, TimelineRequest> ask) => string.Join(' ', (await world.TimelineAsync(ann, ask)).Items.Select(i => i.Kind));
    }

    [Theory]
    [InlineData("{'kind':'call'}", "contacts")]
    [InlineData("{'kind':'smoke','account':'Acme'}", "kind")]
    [InlineData("{'account':'Acme'}", "kind")]
    [InlineData("{'kind':'call','account':'Acme','direction':'up'}", "direction")]
    [InlineData("{'kind':'call','account':'Acme','at':null}", "at")]
    [InlineData("{'kind':'call','account':'Acme','internal':true}", "team")]
    [InlineData("{'kind':'call','account':'Acme','deal':'Big one'}", "deal")]
    public async Task An_interaction_that_makes_no_sense_is_refused(string facts, string field)
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        var made = await world.OnAsync(Actor.System, Interaction.Interactions, r => r.CreateAsync(Json(facts), default));
        Assert.Equal(field, Assert.Single(made.Refusals).Field);

    }
}

internal static class TimelineQuestion
{
    /// <summary>The timeline of a record; fails when the actor has no such record.</summary>
    public static async Task<TimelinePage> TimelineAsync(this TestWorld world, Guid record, Func<TimelineRequest, TimelineRequest>? ask = null, Actor? actor = null)
    {
        var request = new TimelineRequest(record);
        return Done((await world.AsAsync<RecordTimeline, Outcome<TimelinePage>?>(actor ?? Actor.System, t => t.ReadAsync(ask?.Invoke(request) ?? request, default)))!.Value);
    }
}
