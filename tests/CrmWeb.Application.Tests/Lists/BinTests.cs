using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Bin;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Lists;

public sealed class BinTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_bin_knows_who_deleted_what_and_when()
    {
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full);
        var id = await _world.AccountAsync("Gone");
        await _world.DeleteAsync(Account.Accounts, id, ann);

        var known = await _world.AsAsync<Deletions, IReadOnlyDictionary<Guid, Deletion>>(ann, deletions => deletions.OfAsync([id], default));

        Assert.Equal((ann.UserId, _world.Clock.GetUtcNow()), (known[id].ActorId, known[id].At));
    }

    [Fact]
    public async Task After_30_days_nothing_is_left_but_the_facts_of_the_journal()
    {
        var company = await _world.AccountAsync("Company");
        var id = await _world.ContactAsync("Jo", "Wren", $"{{'accounts':['{company}'],'emails':['jo@wren.example']}}");
        await _world.InteractionAsync("note", $"{{'contacts':['{id}'],'body':'spoke'}}");
        var kept = await _world.ContactAsync("Kim", "Stays");
        await _world.DeleteAsync(Contact.Contacts, id);
        await _world.DeleteAsync(Contact.Contacts, kept);
        _world.Clock.Pass(TimeSpan.FromDays(29));
        await PurgeAsync();
        Assert.True(await ExistsAsync(id));
        await _world.OnAsync(Actor.System, Contact.Contacts, r => r.RestoreAsync(kept, default));
        _world.Clock.Pass(TimeSpan.FromDays(2));

        await PurgeAsync();

        Assert.False(await ExistsAsync(id));
        Assert.True(await ExistsAsync(kept));
        await using var scope = _world.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        Assert.False(await db.Set<ContactAccount>().AnyAsync(m => m.ContactId == id));
        Assert.False(await db.SearchEntries.IgnoreQueryFilters().AnyAsync(e => e.RecordId == id));
        Assert.False(await db.TimelineEntries.IgnoreQueryFilters().AnyAsync(e => e.SubjectId == id));
        var changes = await db.Changes.Where(c => c.RootId == id).Join(db.ChangeValues, c => c.Id, v => v.ChangeId, (c, v) => new { c, v }).ToListAsync();
        Assert.Equal(ChangeKind.Removed, changes.MaxBy(c => c.c.Id)!.c.Kind);
        Assert.Contains(changes, c => c.c.Kind == ChangeKind.Created && c.c.Fields.Length > 0);
        Assert.All(changes, c => Assert.True(c.v is { Before: null, After: null }));
    }

    [Fact]
    public async Task Nobody_but_the_program_and_administrators_purges()
    {
        var id = await _world.AccountAsync("Gone");
        await _world.DeleteAsync(Account.Accounts, id);
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full);
        _world.Clock.Pass(TimeSpan.FromDays(60));

        Assert.Equal(0, await _world.OnAsync(ann, Account.Accounts, r => r.PurgeAsync(_world.Clock.GetUtcNow(), default)));
        Assert.Equal(1, await _world.OnAsync(Actor.System, Account.Accounts, r => r.PurgeAsync(_world.Clock.GetUtcNow(), default)));
    }

    [Fact]
    public async Task The_desk_shows_what_was_opened_and_starred_and_may_still_be_seen()
    {
        var north = await _world.TeamAsync("North");
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full with { View = AccessLevel.Team }, north);
        var (one, two) = (await _world.AccountAsync("One", $"{{'team':'{north.Id}'}}"), await _world.AccountAsync("Two", $"{{'team':'{north.Id}'}}"));
        foreach (var id in new[] { one, two, one })
        {
            _world.Clock.Pass(TimeSpan.FromMinutes(1));
            await _world.AsAsync<MyDesk, bool>(ann, desk => desk.OpenAsync(Account.Accounts, id, default).AsTask());
        }

        Assert.True(await _world.AsAsync<MyDesk, bool?>(ann, desk => desk.ToggleAsync(Account.Accounts, two, default)));
        Assert.True(await _world.AsAsync<MyDesk, bool>(ann, desk => desk.OpenAsync(Account.Accounts, two, default).AsTask()));
        Assert.Null(await _world.AsAsync<MyDesk, bool?>(ann, desk => desk.ToggleAsync(Account.Accounts, Guid.CreateVersion7(), default)));
        Assert.Equal(["One", "Two"], (await RecentAsync(ann)).Select(i => i.Title).Order());
        await _world.EditAsync(Account.Accounts, one, "{'team':null,'owner':null}");
        Assert.Equal(["Two"], (await RecentAsync(ann)).Select(i => i.Title));
        Assert.Equal(["Two"], (await _world.AsAsync<MyDesk, IReadOnlyList<DeskItem>>(ann, desk => desk.FavouritesAsync(default))).Select(i => i.Title));
        Assert.False(await _world.AsAsync<MyDesk, bool?>(ann, desk => desk.ToggleAsync(Account.Accounts, two, default)));
    }

    private Task<IReadOnlyList<DeskItem>> RecentAsync(Actor actor) => _world.AsAsync<MyDesk, IReadOnlyList<DeskItem>>(actor, desk => desk.RecentAsync(20, default));

    private async Task PurgeAsync()
    {
        await using var scope = _world.As(Actor.System);
        await scope.ServiceProvider.GetServices<IRecurringJob>().OfType<PurgeBin>().Single().RunAsync(default);
    }

    private Task<bool> ExistsAsync(Guid contact) => _world.AsAsync<CrmDb, bool>(Actor.System, db => db.Contacts.IgnoreQueryFilters().AnyAsync(c => c.Id == contact));
}
