using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Tasks;

public sealed class TaskTests : IAsyncLifetime
{
    private readonly SentCommands _sent = new();
    private TestWorld _world = null!;
    private Actor _ann = null!;

    public async Task InitializeAsync()
    {
        _world = await TestWorld.NewAsync(_sent);
        var role = await _world.RoleAsync("Rep", new ModuleRights(AccessLevel.Own, AccessLevel.Own, Create: true), Account.Accounts, CrmTask.Tasks);
        _ann = await _world.ActorAsync(await _world.UserAsync("Ann", roles: [role]));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Completing_says_what_came_of_it_and_plans_the_next_step_and_undo_takes_both_back()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var task = await TaskAsync($"{{'subject':'Call','due':'2026-03-31','repeats':'monthly','checklist':'[x] Ring\\nWrite','links':['{account}']}}");

        var done = TestData.Done((await _world.AsAsync<CompleteTask, Outcome<CrmWeb.Application.Records.Acts.SavedRecord>?>(_ann, complete => complete.RunAsync(task, new("They want a demo", "Show it", "2026-04-02"), default)))!.Value);

        Assert.Equal(("done", "They want a demo"), ((await _world.FindAsync(CrmTask.Tasks, task, _ann))!["status"]!.ToString(), (await _world.FindAsync(CrmTask.Tasks, task, _ann))!["outcome"]!.ToString()));
        var open = await OpenAsync(account);
        Assert.Equal([("Show it", "2026-04-02"), ("Call", "2026-04-30")], open.Select(t => (t.Subject, $"{t.Due:yyyy-MM-dd}")));
        var again = (await _world.FindAsync(CrmTask.Tasks, open[1].Id, _ann))!;
        Assert.Equal(("monthly on 31", "Ring\nWrite"), (again["repeats"]!.ToString(), again["checklist"]!.ToString()));

        await _world.UndoAsync(done.ChangeSet!.Value, _ann);
        Assert.Equal([task], (await OpenAsync(account)).Select(t => t.Id));
    }

    [Fact]
    public async Task Tasks_that_a_page_has_read_are_not_read_again_to_count_what_may_be_completed()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        await TaskAsync($"{{'subject':'Mine','links':['{account}']}}");
        await _world.CreateAsync(CrmTask.Tasks, TestData.Json($"{{'subject':'Of others','links':['{account}']}}"));
        await using var scope = _world.As(_ann);
        var (card, complete) = (scope.ServiceProvider.GetRequiredService<TasksOfRecord>(), scope.ServiceProvider.GetRequiredService<CompleteTasksOf>());
        Assert.Equal(1, await complete.CountAsync(account, default));
        Assert.Single(await card.ReadAsync(account, 6, default));
        _sent.Clear();

        Assert.Equal(1, await complete.CountAsync(account, default));
        Assert.Empty(_sent.All);

        // a card that shows only some of them does not know
        await TaskAsync($"{{'subject':'One more','links':['{account}']}}");
        Assert.Equal(2, (await card.ReadAsync(account, 1, default)).Count);
        Assert.Equal(2, await complete.CountAsync(account, default));
    }

    [Fact]
    public async Task A_repeating_task_comes_again_once_by_whatever_door_it_is_done()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var task = await TaskAsync($"{{'subject':'Call','due':'2026-03-31','repeats':'weekly','links':['{account}']}}");
        var done = await _world.EditAsync(CrmTask.Tasks, task, "{'status':'done'}", _ann);
        Assert.Equal(["2026-04-07"], (await OpenAsync(account)).Select(t => $"{t.Due:yyyy-MM-dd}"));
        await _world.UndoAsync(done.ChangeSet!.Value, _ann);
        Assert.Equal([task], (await OpenAsync(account)).Select(t => t.Id));

        await _world.EditAsync(CrmTask.Tasks, task, "{'status':'done'}", _ann);
        await _world.EditAsync(CrmTask.Tasks, task, "{'status':'open'}", _ann);
        await _world.EditAsync(CrmTask.Tasks, task, "{'status':'done'}", _ann);
        var next = Assert.Single(await OpenAsync(account));

        var plan = TestData.Done(await _world.OnAsync(Actor.System, CrmTask.Tasks, tasks => tasks.PlanBulkAsync(new([next.Id], null, BulkChange.Read(TestData.Json("{'set':{'status':'done'}}")).Value!), true, default)));
        await _world.OnAsync(Actor.System, CrmTask.Tasks, tasks => tasks.RunBulkAsync(plan.Plan!.Value, default));
        Assert.Equal(["2026-04-14"], (await OpenAsync(account)).Select(t => $"{t.Due:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_record_that_one_does_not_see_stays_unnamed_and_cannot_be_linked()
    {
        var hidden = await _world.AccountAsync("Secret");
        var task = await _world.CreateAsync(CrmTask.Tasks, TestData.Json($"{{'subject':'Call','owner':'{_ann.UserId}','links':['{hidden}']}}"));

        Assert.DoesNotContain("Secret", (await _world.FindAsync(CrmTask.Tasks, task, _ann))!.ToJsonString(), StringComparison.Ordinal);
        Assert.True((await _world.OnAsync(_ann, CrmTask.Tasks, tasks => tasks.CreateAsync(TestData.Json($"{{'subject':'Peek','links':['{hidden}']}}"), default))).Refused);
    }

    [Fact]
    public async Task A_link_is_found_by_the_name_of_the_record()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var task = await TaskAsync("{'subject':'Call','links':['Acme']}");
        Assert.Equal(account, (await _world.FindAsync(CrmTask.Tasks, task, _ann))!["links"]![0]!["id"]!.GetValue<Guid>());
        await _world.AccountAsync("Acme", actor: _ann);
        Assert.True((await _world.OnAsync(_ann, CrmTask.Tasks, tasks => tasks.CreateAsync(TestData.Json("{'subject':'Which','links':['Acme']}"), default))).Refused);
    }

    [Fact]
    public async Task A_template_makes_all_its_tasks_or_none()
    {
        var account = await _world.AccountAsync("Acme", actor: _ann);
        var admin = await _world.ActorAsync(await _world.UserAsync("Ada", "ada@example.org"));
        Assert.NotEmpty((await SaveAsync(admin))!);
        Assert.Empty((await SaveAsync(Actor.System))!);
        var template = Assert.Single(await _world.AsAsync<TaskTemplates, IReadOnlyList<TaskTemplate>>(_ann, templates => templates.ListAsync(default)));

        var set = TestData.Done((await StartAsync(template.Id, account))!.Value);
        Assert.Equal([("Welcome", "2026-03-13"), ("First review", "2026-04-12")], (await OpenAsync(account)).Select(t => (t.Subject, $"{t.Due:yyyy-MM-dd}")));
        await _world.UndoAsync(set, _ann);
        Assert.Empty(await OpenAsync(account));

        Assert.True((await StartAsync(template.Id, await _world.AccountAsync("Secret")))!.Value.Refused);
        Assert.Null(await StartAsync(Guid.CreateVersion7(), account));
    }

    private Task<IReadOnlyList<Refusal>?> SaveAsync(Actor actor) => _world.AsAsync<TaskTemplates, IReadOnlyList<Refusal>?>(actor, templates =>
        templates.SaveAsync(null, new TaskTemplateFacts("Onboarding", [new("Welcome", "call", 1), new("First review", "meeting", 31)]), null, default));

    private Task<Outcome<Guid>?> StartAsync(Guid template, Guid record) => _world.AsAsync<StartTemplate, Outcome<Guid>?>(_ann, start => start.RunAsync(template, new(record, new DateOnly(2026, 3, 12)), default));

    private Task<Guid> TaskAsync(string facts) => _world.CreateAsync(CrmTask.Tasks, JsonNode.Parse(facts.Replace('\'', '"'))!.AsObject(), _ann);

    private Task<IReadOnlyList<OpenTask>> OpenAsync(Guid record) => _world.AsAsync<TasksOfRecord, IReadOnlyList<OpenTask>>(_ann, tasks => tasks.ReadAsync(record, 10, default));
}
