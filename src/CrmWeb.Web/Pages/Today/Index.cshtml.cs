using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Today;

/// <summary>What a person has to do: late, today, next, and what else needs them.</summary>
[Needs(CrmTask.Tasks, Right.View)]
public sealed class IndexModel(MyTasks tasks, IEnumerable<ITodayLane> others, ActorScope scope, Viewer viewer, DatePhrases dates, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const int Shown = 15;

    /// <summary>What the lane "Next" holds: after today, or no day at all.</summary>
    private static readonly FilterTree Later = new FilterGroup(false, [new FilterCondition("due", "gt", "today"), new FilterCondition("due", "empty", "true")]);

    public PageHead Head { get; private set; } = null!;

    public IReadOnlyList<TodayLane> Lanes { get; private set; } = [];

    /// <summary>Whom a task can be given to.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = viewer.Day(clock.GetUtcNow());
        // who answers for more than their own deals looks at what became of them
        var leads = DealsInSight.Leads(scope.Actor);
        Head = new PageHead(T["Today"]) { Others = leads ? [new PageLink(T["Pipeline review"], "/deals/review?view=team", "eye")] : [], Primary = new PageLink(T["New task"], RecordHref.New(CrmTask.Tasks), "add", 'n') };
        if (scope.Actor.May(CrmTask.Tasks, Right.Edit)) People = [.. HttpContext.Directory().Users.Where(u => u.Active).Select(u => u.Name)];
        var mine = await tasks.ReadAsync(today, Shown, ct);
        var lanes = new List<TodayLane>
        {
            Lane("late", T["Late"], mine.Late, mine, T["Nothing is late."], "due.lt=today"),
            Lane("today", T["Today"], mine.Today, mine, T["Nothing is due today."], "due=today"),
            Lane("next", T["Next"], mine.Next, mine, T["Nothing is planned."], QueryLink.With("", [], ("filter", Later.ToString())).TrimStart('?')),
        };
        foreach (var other in others.OrderBy(o => o.Order))
            if (await other.ReadAsync(today, ct) is { } lane) lanes.Add(lane);
        Lanes = lanes;
    }

    private TodayLane Lane(string key, string title, Application.Tasks.TaskLane lane, TaskLanes all, string none, string filter) => new(
        key, title, lane.More ? $"{lane.Tasks.Count}+" : $"{lane.Tasks.Count}",
        [.. lane.Tasks.Select(task => new TodayRow(
            task.Subject, RecordHref.To(CrmTask.Tasks, task.Id), task.AboutId is { } about ? all.Titles.GetValueOrDefault(about) : null,
            task.DueAt is { } at ? dates.Moment(at) : task.Due is { } day ? dates.Relative(day) : null,
            task.Priority is "high" or "urgent" ? new Pill(T[Application.Records.Fields.Lookups.Label(task.Priority)], Tint.Warn) : null,
            RecordHref.To(CrmTask.Tasks, task.Id) + "/complete?back=/today")
        {
            Acts = scope.Actor.May(CrmTask.Tasks, Right.Edit) ? new TaskActsView(task.Id, task.Subject, "/today", "today", People.Count > 0) : null,
        })],
        none, lane.More ? new PageLink(T["All"], $"/tasks?owner=me&status=open&{filter}") : null);
}
