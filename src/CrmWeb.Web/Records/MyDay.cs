using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>What the viewer has to do today, for the home page: late first, then due today; the rest is on the page Today.</summary>
public sealed class MyDay(MyTasks tasks, Viewer viewer, DatePhrases dates, TimeProvider clock, IStringLocalizer<Text> t)
{
    private const string Today = "/today";

    /// <summary>Null for who may not read tasks.</summary>
    public async Task<HomeCard?> CardAsync(Actor actor, int lines, CancellationToken ct)
    {
        if (!actor.May(CrmTask.Tasks, Right.View)) return null;
        var mine = await tasks.ReadAsync(viewer.Day(clock.GetUtcNow()), lines, ct);
        return new HomeCard(t["Today"], [.. mine.Late.Tasks.Concat(mine.Today.Tasks).Take(lines).Select(task => Line(task, mine, actor))], t["Nothing is due today."]) { All = new PageLink(t["All"], Today) };
    }

    private HomeLine Line(OpenTask task, TaskLanes mine, Actor actor)
    {
        var href = RecordHref.To(CrmTask.Tasks, task.Id);
        var when = task.DueAt is { } at ? dates.Relative(at) : task.Due is { } day ? dates.Relative(day) : null;
        var about = task.AboutId is { } id ? mine.Titles.GetValueOrDefault(id) : null;
        return new HomeLine(task.Subject, href, "task", string.Join(" · ", new[] { about, when }.OfType<string>()))
        {
            Done = actor.May(CrmTask.Tasks, Right.Edit) ? new PageLink(t["Complete “{0}”", task.Subject], $"{href}/complete?back=/") : null,
        };
    }
}
