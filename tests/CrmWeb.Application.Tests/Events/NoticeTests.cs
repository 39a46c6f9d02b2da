using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Events;

/// <summary>One company: Ann and Ben in one team, Cleo in another; all see what is their team's.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private TestWorld _world = null!;
    private Actor _ann = null!, _ben = null!, _cleo = null!;
    private Team _north = null!;

    public async Task InitializeAsync()
    {
        _world = await TestWorld.NewAsync();
        var role = await _world.RoleAsync("Rep", new ModuleRights(AccessLevel.Team, AccessLevel.Team, Create: true, BulkEdit: true, Assign: true), Account.Accounts, Interaction.Interactions, Deal.Deals, Lead.Leads, CrmTask.Tasks);
        _north = await _world.TeamAsync("North");
        var south = await _world.TeamAsync("South");
        _ann = await _world.ActorAsync(await _world.UserAsync("Ann Lee", "ann@example.org", [_north], [role]));
        _ben = await _world.ActorAsync(await _world.UserAsync("Ben", "ben@example.org", [_north], [role]));
        _cleo = await _world.ActorAsync(await _world.UserAsync("Cleo", "cleo@example.org", [south], [role]));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task What_others_give_to_somebody_is_told_and_ones_own_acts_are_not()
    {
        var task = await _world.CreateAsync(CrmTask.Tasks, TestData.Json($"{{'subject':'Call Acme','owner':'{_ben.UserId}'}}"), _ann);
        await _world.CreateAsync(CrmTask.Tasks, TestData.Json("{'subject':'My own'}"), _ben);
        var account = await _world.AccountAsync("Acme", actor: _ann);
        await _world.EditAsync(Account.Accounts, account, $"{{'owner':'{_ben.UserId}'}}", _ann);
        var deal = await _world.CreateAsync(Deal.Deals, TestData.Json($"{{'title':'Big one','owner':'{_ben.UserId}'}}"), _ann);
        var lead = await _world.CreateAsync(Lead.Leads, TestData.Json($"{{'company':'Initech','owner':'{_ben.UserId}','team':'{_north.Id}'}}"));

        Assert.Equal(
            [(NoticeKinds.Assigned, task, "Call Acme"), (NoticeKinds.Assigned, account, "Acme"), (NoticeKinds.Assigned, deal, "Big one"), (NoticeKinds.LeadArrived, lead, "Initech")],
            (await ToldAsync(_ben)).Select(n => (n.Kind, n.RecordId, n.Title!)));
        Assert.Empty(await ToldAsync(_ann));
    }

    [Fact]
    public async Task Who_is_mentioned_is_told_unless_they_do_not_see_it()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        await _world.InteractionAsync("note", $"{{'account':'{account}','body':'@Ben and @Cleo, have a look. @Ann Lee'}}", _ann);

        var told = Assert.Single(await ToldAsync(_ben));
        Assert.Equal((NoticeKinds.Mentioned, account, _ann.UserId), (told.Kind, told.RecordId, told.ActorId));
        Assert.Empty(await ToldAsync(_cleo));
        Assert.Empty(await ToldAsync(_ann));
    }

    [Fact]
    public async Task Who_is_mentioned_by_a_later_edit_is_told_and_who_was_mentioned_before_is_not()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var note = await _world.InteractionAsync("note", $"{{'account':'{account}','body':'Nobody yet'}}", _ann);
        var named = await _world.EditAsync(Interaction.Interactions, note, "{'body':'@Ben and @Cleo, have a look'}", _ann);
        Assert.Equal((NoticeKinds.Mentioned, account), Assert.Single((await ToldAsync(_ben)).Select(n => (n.Kind, n.RecordId))));

        await _world.EditAsync(Interaction.Interactions, note, "{'body':'@Ben and @Ann Lee, look'}", _ann);
        await _world.UndoAsync((await _world.EditAsync(Interaction.Interactions, note, "{'body':'Nobody any more'}", _ann)).ChangeSet!.Value, _ann);
        await _world.EditAsync(Interaction.Interactions, note, "{'body':'Nobody'}", _ann);
        await _world.EditAsync(Interaction.Interactions, note, "{'body':'@Ben again'}", _ann);
        Assert.Single(await ToldAsync(_ben));
        Assert.Empty(await ToldAsync(_cleo));
        Assert.Empty(await ToldAsync(_ann));
        Assert.NotNull(named.ChangeSet);
    }

    [Fact]
    public async Task A_mention_that_is_taken_back_before_it_is_told_tells_nobody()
    {
        var note = await _world.InteractionAsync("note", $"{{'account':'{await _world.AccountAsync("Acme", actor: _ann)}','body':'Nobody yet'}}", _ann);
        await _world.UndoAsync((await _world.EditAsync(Interaction.Interactions, note, "{'body':'@Ben look'}", _ann)).ChangeSet!.Value, _ann);
        Assert.Empty(await ToldAsync(_ben));
    }

    [Fact]
    public async Task Only_who_would_be_told_is_offered()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        await _world.EditAsync(Account.Accounts, account, $"{{'team':'{_north.Id}'}}");
        var people = (await _world.AsAsync<CompanyDirectory, IReadOnlyList<User>>(Actor.System, async d => (await d.NowAsync(_world.As(Actor.System).ServiceProvider.GetRequiredService<CrmDb>(), default)).Users));
        async Task<string> OfferedAsync(Actor actor, bool internally = false) => string.Join(',', (await _world.AsAsync<WhoMayBeMentioned, IReadOnlyList<User>>(
            actor, who => who.AmongAsync(people, [(Account.Accounts, account)], internally, default))).Select(u => u.Name).Order());

        Assert.Equal("Ann Lee,Ben", await OfferedAsync(_ann));
        Assert.Equal("Ann Lee,Ben", await OfferedAsync(_ann, internally: true));
        Assert.Equal("", await OfferedAsync(_cleo));
    }

    [Fact]
    public async Task A_title_is_not_told_to_who_does_not_see_the_record_any_more()
    {
        var deal = await _world.CreateAsync(Deal.Deals, TestData.Json($"{{'title':'Secret','owner':'{_ben.UserId}'}}"), _ann);
        Assert.Equal("Secret", Assert.Single(await ToldAsync(_ben)).Title);
        await _world.EditAsync(Deal.Deals, deal, $"{{'owner':'{_cleo.UserId}','team':null}}");

        Assert.Null(Assert.Single(await ToldAsync(_ben)).Title);
    }

    [Fact]
    public async Task Many_at_once_tell_nobody_and_muted_kinds_are_not_told()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var plan = await _world.OnAsync(_ann, Account.Accounts, r => r.PlanBulkAsync(new([account], null, new BulkChange(Set: TestData.Json($"{{'owner':'{_ben.UserId}'}}"))), true, default));
        Assert.False((await _world.OnAsync(_ann, Account.Accounts, r => r.RunBulkAsync(plan.Value!.Plan!.Value, default)))!.Value.Refused);
        await _world.AsAsync<NoticeWishes, bool>(_ben, async wishes => { await wishes.KeepAsync([NoticeKinds.Mentioned], null, default); return true; });
        await _world.CreateAsync(CrmTask.Tasks, TestData.Json($"{{'subject':'Call','owner':'{_ben.UserId}'}}"), _ann);

        Assert.Empty(await ToldAsync(_ben));
    }

    [Fact]
    public async Task A_reminder_and_a_passed_day_are_told_once()
    {
        await _world.CreateAsync(CrmTask.Tasks, TestData.Json("{'subject':'Ring back','due':'2026-03-12','remindAt':'2026-03-12T10:00:00Z'}"), _ben);
        await RemindAsync();
        Assert.Empty(await ToldAsync(_ben));

        _world.Clock.Pass(TimeSpan.FromHours(1));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal([NoticeKinds.Reminder], (await ToldAsync(_ben)).Select(n => n.Kind));

        _world.Clock.Pass(TimeSpan.FromDays(1));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal([NoticeKinds.Reminder, NoticeKinds.Overdue], (await ToldAsync(_ben)).Select(n => n.Kind));
    }

    [Fact]
    public async Task A_digest_is_due_once_a_day_and_only_with_something_unread()
    {
        await _world.AsAsync<NoticeWishes, bool>(_ben, async wishes => { await wishes.KeepAsync(NoticeKinds.All, new TimeOnly(9, 0), default); return true; });
        await _world.CreateAsync(CrmTask.Tasks, TestData.Json($"{{'subject':'Call','owner':'{_ben.UserId}'}}"), _ann);
        await ToldAsync(_ben);

        var digest = Assert.Single(await DigestsAsync());
        Assert.Equal(("ben@example.org", "Call"), (digest.Email, Assert.Single(digest.Lines).Title));
        Assert.Empty(await DigestsAsync());
        await _world.AsAsync<DueDigests, bool>(Actor.System, async due => { await due.GiveBackAsync(digest, default); return true; });
        Assert.Single(await DigestsAsync());

        _world.Clock.Pass(TimeSpan.FromDays(1));
        await _world.AsAsync<MyNotices, bool>(_ben, async notices => { await notices.MarkAsync(null, read: true, default); return true; });
        Assert.Empty(await DigestsAsync());
    }

    private Task<IReadOnlyList<Digest>> DigestsAsync() => _world.AsAsync<DueDigests, IReadOnlyList<Digest>>(Actor.System, due => due.TakeAsync(default));

    private Task<bool> RemindAsync() => _world.AsAsync<IEnumerable<IRecurringJob>, bool>(Actor.System, async jobs =>
    {
        await jobs.Single(j => j.Name == "remind-of-tasks").RunAsync(default);
        return true;
    });

    /// <summary>After all reactions ran; oldest first.</summary>
    private async Task<IReadOnlyList<NoticeLine>> ToldAsync(Actor person)
    {
        while (await _world.AsAsync<RunReactions, int>(Actor.System, reactions => reactions.RunAsync(default)) > 0) { }
        return [.. (await _world.AsAsync<MyNotices, IReadOnlyList<NoticeLine>>(person, notices => notices.ReadAsync(false, null, 50, default))).Reverse()];
    }
}
