using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Lists;

[Trait("Postgres", "18")]
public sealed class BulkTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_bulk_edit_changes_exactly_what_was_shown_and_one_undo_takes_all_of_it_back()
    {
        var ids = await SomeAsync(12);
        var before = await WholeAsync(ids);

        var plan = await PlanAsync(Actor.System, new(null, All("industry", "Retail"), Set("{'industry':'Energy','address':{'city':'Delft'}}")));
        var late = await _world.AccountAsync("Came later", "{'industry':'Retail'}");
        var done = await RunAsync(Actor.System, plan.Plan!.Value);

        Assert.Equal((12, 0, 12), (plan.Count, plan.Skipped, done.Count));
        Assert.Equal(5, plan.Sample.Count);
        Assert.All(plan.Sample, s => Assert.Equal(["industry", "address.city"], s.Values.Select(v => v.Field.Name)));
        Assert.All(plan.Sample, s => Assert.Equal("Retail", s.Values[0].Before!.ToString()));
        Assert.All(await WholeAsync(ids), account => Assert.Equal(("Energy", "Delft"), (account["industry"]!.ToString(), account["address"]!["city"]!.ToString())));
        Assert.Equal("Retail", (await _world.FindAsync(Account.Accounts, late))!["industry"]!.ToString());

        var undone = await _world.UndoAsync(done.ChangeSet!.Value);

        Assert.Empty(undone.Conflicts);
        Assert.Equal(before.Select(Comparable), (await WholeAsync(ids)).Select(Comparable));
    }

    [Fact]
    public async Task What_has_the_value_already_is_not_counted_as_changed()
    {
        var ids = await SomeAsync(5);
        foreach (var id in ids.Take(2)) await _world.EditAsync(Account.Accounts, id, "{'industry':'Energy'}");

        var plan = await PlanAsync(Actor.System, new(ids, null, Set("{'industry':'Energy'}")));
        var done = await RunAsync(Actor.System, plan.Plan!.Value);

        Assert.Equal((5, 3, 3), (plan.Count, plan.Changing, plan.Sample.Count));
        Assert.Equal((3, 2, 0), (done.Count, done.Unchanged, done.Skipped));
        Assert.Equal(3, (await _world.UndoAsync(done.ChangeSet!.Value)).Restored);
        Assert.Equal(["Energy", "Energy", "Retail", "Retail", "Retail"], (await WholeAsync(ids)).Select(a => a["industry"]!.ToString()).Order());

        var nothing = await PlanAsync(Actor.System, new([ids[0]], null, Set("{'industry':'Energy'}")));
        Assert.Equal((1, 0), (nothing.Count, nothing.Changing));
        var none = await RunAsync(Actor.System, nothing.Plan!.Value);
        Assert.Equal((null, 0, 1), (none.ChangeSet, none.Count, none.Unchanged));
    }

    [Fact]
    public async Task More_than_one_batch_is_still_one_change_set()
    {
        await SomeAsync(510);

        var plan = await PlanAsync(Actor.System, new(null, ListRequest.All, new BulkChange(AddTags: ["wave"])));
        var done = await RunAsync(Actor.System, plan.Plan!.Value);

        var sets = await _world.AsAsync<CrmDb, List<Guid>>(Actor.System, db => db.Changes.Where(c => c.Fields.Contains("Tags") && c.Kind == Data.Journal.ChangeKind.Updated).Select(c => c.ChangeSetId).Distinct().ToListAsync());
        Assert.Equal((510, done.ChangeSet!.Value, 510), (done.Count, Assert.Single(sets), plan.Changing));
    }

    [Fact]
    public async Task What_one_may_not_edit_is_counted_and_left_alone()
    {
        var north = await _world.TeamAsync("North");
        var rep = await _world.PersonAsync("Rep", ModuleRights.Full with { Edit = AccessLevel.Team, View = AccessLevel.All }, north);
        var ours = await _world.AccountAsync("Ours", $"{{'team':'{north.Id}'}}");
        var theirs = await _world.AccountAsync("Theirs", "{'team':null}");

        var plan = await PlanAsync(rep, new([ours, theirs], null, Set("{'type':'Partner'}")));
        await RunAsync(rep, plan.Plan!.Value);

        Assert.Equal((1, 1, 0), (plan.Count, plan.Skipped, plan.Held));
        Assert.Equal(("forbidden", "Theirs"), (plan.Reasons[0].Refusal.Code, plan.Reasons[0].Records[0].Title));
        Assert.Equal("Partner", (await _world.FindAsync(Account.Accounts, ours))!["type"]!.ToString());
        Assert.Null((await _world.FindAsync(Account.Accounts, theirs))!["type"]);
    }

    [Theory]
    [InlineData("{'owner':null}")]
    [InlineData("{'team':null}")]
    public async Task Assigning_many_needs_the_right_to_assign(string patch)
    {
        var id = await _world.AccountAsync("One");
        var rep = await _world.PersonAsync("Rep", ModuleRights.Full with { Assign = false });

        var plan = await _world.OnAsync(rep, Account.Accounts, r => r.PlanBulkAsync(new([id], null, Set(patch)), true, default));

        Assert.Equal(RefusalKind.Forbidden, Assert.Single(plan.Refusals).Kind);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Bulk_acts_need_their_rights(bool bulk, bool delete)
    {
        var id = await _world.AccountAsync("One");
        var person = await _world.PersonAsync("Someone", ModuleRights.Full with { BulkEdit = bulk, Delete = delete });

        var plan = await _world.OnAsync(person, Account.Accounts, r => r.PlanBulkAsync(new([id], null, new BulkChange(Delete: true)), true, default));

        Assert.True(plan.Refused);
        Assert.NotNull(await _world.FindAsync(Account.Accounts, id));
    }

    [Fact]
    public async Task A_plan_runs_once_and_only_for_who_made_it()
    {
        var id = await _world.AccountAsync("One");
        var (ann, ben) = (await _world.PersonAsync("Ann", ModuleRights.Full), await _world.PersonAsync("Ben", ModuleRights.Full));
        var plan = (await PlanAsync(ann, new([id], null, Set("{'type':'Partner'}")))).Plan!.Value;

        Assert.Null(await _world.OnAsync(ben, Account.Accounts, r => r.RunBulkAsync(plan, default)));
        Assert.NotNull(await _world.OnAsync(ann, Account.Accounts, r => r.RunBulkAsync(plan, default)));
        Assert.Null(await _world.OnAsync(ann, Account.Accounts, r => r.RunBulkAsync(plan, default)));
    }

    [Fact]
    public async Task What_a_rule_refuses_stays_and_the_rest_goes_on()
    {
        var top = await _world.AccountAsync("Top");
        var below = await _world.AccountAsync("Below", $"{{'parent':'{top}'}}");
        var apart = await _world.AccountAsync("Apart");

        var plan = await PlanAsync(Actor.System, new([top, apart], null, Set($"{{'parent':'{below}'}}")));
        var done = await RunAsync(Actor.System, plan.Plan!.Value);

        Assert.Equal((2, 1, 1, 0), (plan.Count, plan.Changing, plan.Skipped, plan.Unchanged));
        Assert.Equal((1, 0, 1), (done.Count, done.Unchanged, done.Skipped));
        Assert.Equal([(top, "Top")], Assert.Single(plan.Reasons).Records);
        Assert.Equal([(top, "Top")], Assert.Single(done.Reasons).Records);
        Assert.Contains("subsidiary of itself", Assert.Single(done.Reasons).Refusal.Message, StringComparison.Ordinal);
        var parents = await _world.AsAsync<CrmDb, Dictionary<Guid, Guid?>>(Actor.System, db => db.Accounts.ToDictionaryAsync(a => a.Id, a => a.ParentId));
        Assert.Equal((below, null), (parents[apart], parents[top]));
    }

    [Fact]
    public async Task Of_what_a_rule_refuses_nothing_is_kept_not_even_its_rows()
    {
        var account = await _world.AccountAsync("Acme");
        var boss = await _world.CreateAsync(Contact.Contacts, TestData.Json("{'fullName':'Bea Boss'}"));
        var below = await _world.CreateAsync(Contact.Contacts, TestData.Json($"{{'fullName':'Udo Under','reportsTo':'{boss}'}}"));

        var plan = TestData.Done(await _world.OnAsync(Actor.System, Contact.Contacts, r => r.PlanBulkAsync(new([boss], null, Set($"{{'reportsTo':'{below}','accounts':['{account}']}}")), true, default)));
        var done = TestData.Done((await _world.OnAsync(Actor.System, Contact.Contacts, r => r.RunBulkAsync(plan.Plan!.Value, default)))!.Value);

        Assert.Equal((0, 1, 0, 1), (plan.Changing, plan.Skipped, done.Count, done.Skipped));
        Assert.Empty((await _world.FindAsync(Contact.Contacts, boss))!["accounts"]!.AsArray());
    }

    [Fact]
    public async Task What_has_gone_since_it_was_shown_is_counted_with_its_reason()
    {
        var ids = await SomeAsync(2);
        var plan = await PlanAsync(Actor.System, new(ids, null, Set("{'industry':'Energy'}")));
        await _world.DeleteAsync(Account.Accounts, ids[0]);

        var done = await RunAsync(Actor.System, plan.Plan!.Value);

        Assert.Equal((1, 0, 1), (done.Count, done.Unchanged, done.Skipped));
        Assert.Equal(("gone", 1), (done.Reasons[0].Refusal.Code, done.Reasons[0].Count));
    }

    [Fact]
    public async Task Many_go_to_the_bin_and_come_back()
    {
        var ids = await SomeAsync(3);

        await RunAsync(Actor.System, (await PlanAsync(Actor.System, new(ids, null, new BulkChange(Delete: true)))).Plan!.Value);
        Assert.All(await Task.WhenAll(ids.Select(id => _world.FindAsync(Account.Accounts, id))), Assert.Null);
        var back = await RunAsync(Actor.System, (await PlanAsync(Actor.System, new(ids, null, new BulkChange(Restore: true)))).Plan!.Value);

        Assert.Equal(3, back.Count);
        Assert.All(await Task.WhenAll(ids.Select(id => _world.FindAsync(Account.Accounts, id))), Assert.NotNull);
    }

    [Fact]
    public async Task Tags_are_added_and_removed_whatever_their_case()
    {
        var id = await _world.AccountAsync("One", "{'tags':['Gold','old']}");

        await RunAsync(Actor.System, (await PlanAsync(Actor.System, new([id], null, new BulkChange(AddTags: ["gold", "new"], RemoveTags: ["OLD"])))).Plan!.Value);

        Assert.Equal(["Gold", "new"], (await _world.FindAsync(Account.Accounts, id))!["tags"]!.AsArray().Select(t => t!.ToString()));
    }

    [Fact]
    public async Task An_unsaved_preview_leaves_no_plan()
    {
        var id = await _world.AccountAsync("One");

        var preview = await _world.OnAsync(Actor.System, Account.Accounts, r => r.PlanBulkAsync(new([id], null, Set("{'type':'Partner'}")), keep: false, default));

        Assert.Null(preview.Value!.Plan);
        Assert.False(await _world.AsAsync<CrmDb, bool>(Actor.System, db => db.Set<BulkPlan>().AnyAsync()));
    }

    private static BulkChange Set(string patch) => new(TestData.Json(patch));

    private static ListRequest All(string field, string value) => new(new FilterCondition(field, "eq", value));

    private async Task<Guid[]> SomeAsync(int count)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++) ids.Add(await _world.AccountAsync($"Account {i:000}", "{'industry':'Retail','tags':['a']}"));
        return [.. ids];
    }

    private async Task<BulkPreview> PlanAsync(Actor actor, BulkRequest request) =>
        TestData.Done(await _world.OnAsync(actor, Account.Accounts, r => r.PlanBulkAsync(request, true, default)));

    private async Task<BulkDone> RunAsync(Actor actor, Guid plan) =>
        TestData.Done((await _world.OnAsync(actor, Account.Accounts, r => r.RunBulkAsync(plan, default)))!.Value);

    private async Task<List<JsonObject>> WholeAsync(Guid[] ids)
    {
        var found = new List<JsonObject>();
        foreach (var id in ids) found.Add((await _world.FindAsync(Account.Accounts, id))!);
        return found;
    }

    private static string Comparable(JsonObject record)
    {
        var copy = record.DeepClone().AsObject();
        copy.Remove("version");
        copy.Remove("updatedAt");
        return copy.ToJsonString();
    }
}
