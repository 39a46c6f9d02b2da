using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Records;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Lists;

public sealed class SavedViewTests : IAsyncLifetime
{
    private static readonly ViewContent Finance = new("""{"and":[{"field":"industry","op":"eq","value":"Finance"}]}""", "-revenue", "name,revenue");

    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_view_is_found_by_those_it_is_shared_with_and_nobody_else()
    {
        var (north, south) = (await _world.TeamAsync("North"), await _world.TeamAsync("South"));
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full, north);
        var (ben, cas) = (await _world.PersonAsync("Ben", ModuleRights.Full, north), await _world.PersonAsync("Cas", ModuleRights.Full, south));
        await SaveAsync(ann, "Mine", ViewShare.Me);
        await SaveAsync(ann, "North's", ViewShare.Team, north.Id);
        await SaveAsync(ann, "All's", ViewShare.Everyone);

        Assert.Equal(["All's", "Mine", "North's"], await NamesAsync(ann));
        Assert.Equal(["All's", "North's"], await NamesAsync(ben));
        Assert.Equal(["All's"], await NamesAsync(cas));
        Assert.Empty(await NamesAsync(Actor.Nobody));
    }

    [Fact]
    public async Task Only_its_owner_changes_a_view_and_the_change_can_be_undone()
    {
        var (ann, ben) = (await _world.PersonAsync("Ann", ModuleRights.Full), await _world.PersonAsync("Ben", ModuleRights.Full));
        var id = await SaveAsync(ann, "Shared", ViewShare.Everyone);
        var renamed = new SaveView.Input(Account.Accounts, "Renamed", ViewShare.Everyone, null, Finance);

        await _world.AsAsync<ChangeView, Outcome<Guid?>?>(ben, change => change.RunAsync(id, renamed, default));
        Assert.Equal(["Shared"], await NamesAsync(ann));
        Assert.True((await _world.AsAsync<DeleteView, Outcome<Guid?>?>(ben, delete => delete.RunAsync(id, default)))!.Value.Refused);
        var changed = await _world.AsAsync<ChangeView, Outcome<Guid?>?>(ann, change => change.RunAsync(id, renamed, default));
        Assert.Equal(["Renamed"], await NamesAsync(ann));

        await _world.AsAsync<UndoChangeSet, Outcome<Undone>?>(ann, undo => undo.RunAsync(changed!.Value.Value!.Value, default));

        Assert.Equal(["Shared"], await NamesAsync(ann));
    }

    [Fact]
    public async Task A_deleted_view_comes_back_by_undo()
    {
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full);
        var id = await SaveAsync(ann, "Old", ViewShare.Me);

        var deleted = await _world.AsAsync<DeleteView, Outcome<Guid?>?>(ann, delete => delete.RunAsync(id, default));
        Assert.Empty(await NamesAsync(ann));
        await _world.AsAsync<UndoChangeSet, Outcome<Undone>?>(ann, undo => undo.RunAsync(deleted!.Value.Value!.Value, default));

        Assert.Equal(["Old"], await NamesAsync(ann));
    }

    [Fact]
    public async Task Each_person_has_one_first_view_per_kind()
    {
        var (ann, ben) = (await _world.PersonAsync("Ann", ModuleRights.Full), await _world.PersonAsync("Ben", ModuleRights.Full));
        await SaveAsync(ann, "One", ViewShare.Everyone, first: true);
        await SaveAsync(ann, "Two", ViewShare.Everyone, first: true);

        Assert.Equal(["Two"], (await MineAsync(ann)).Where(v => v.Default).Select(v => v.Name));
        Assert.DoesNotContain(await MineAsync(ben), v => v.Default);
    }

    [Theory]
    [InlineData("""{"and":[{"field":"nonsense","op":"eq","value":1}]}""", null)]
    [InlineData("{", null)]
    [InlineData(null, "description")]
    public async Task What_no_list_could_show_is_refused(string? filter, string? sort)
    {
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full);

        var saved = await _world.AsAsync<SaveView, Outcome<Guid>>(ann, save => save.RunAsync(new(Account.Accounts, "Bad", ViewShare.Me, null, new ViewContent(filter, sort, null)), default));

        Assert.True(saved.Refused);
    }

    [Fact]
    public async Task Sharing_with_everyone_needs_the_right_and_with_a_team_membership()
    {
        var south = await _world.TeamAsync("South");
        var ann = await _world.PersonAsync("Ann", ModuleRights.Full with { Share = false }, await _world.TeamAsync("North"));

        Assert.Equal("share", Assert.Single((await TryAsync(ann, ViewShare.Everyone, null)).Refusals).Field);
        Assert.Equal("team", Assert.Single((await TryAsync(ann, ViewShare.Team, south.Id)).Refusals).Field);
    }

    private Task<Outcome<Guid>> TryAsync(Actor actor, ViewShare share, Guid? team) =>
        _world.AsAsync<SaveView, Outcome<Guid>>(actor, save => save.RunAsync(new(Account.Accounts, "View", share, team, Finance), default));

    private async Task<Guid> SaveAsync(Actor actor, string name, ViewShare share, Guid? team = null, bool first = false) =>
        TestData.Done(await _world.AsAsync<SaveView, Outcome<Guid>>(actor, save => save.RunAsync(new(Account.Accounts, name, share, team, Finance, first), default)));

    private async Task<IReadOnlyList<ListedView>> MineAsync(Actor actor) => await _world.AsAsync<SavedViews, IReadOnlyList<ListedView>>(actor, views => views.MineAsync(default).AsTask());

    private async Task<IEnumerable<string>> NamesAsync(Actor actor) => (await MineAsync(actor)).Select(v => v.Name);
}
