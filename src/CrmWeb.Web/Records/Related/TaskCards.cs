using CrmWeb.Application.Data;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Related;

/// <summary>What is to be done about a record: completed in two clicks, added, or a template started.</summary>
internal sealed class TaskCards(TasksOfRecord tasks, ActorScope scope, Viewer viewer, TimeProvider clock, DatePhrases dates, IStringLocalizer<Text> t) : IRelatedCards
{
    private const int Shown = 6;

    public int Place => 5;

    public bool On(string kind) => kind is Account.Accounts or Contact.Contacts or Deal.Deals or Lead.Leads && scope.Actor.May(CrmTask.Tasks, Right.View);

    public async Task<IReadOnlyList<RelatedCard>> ReadAsync(RelatedTo record, CancellationToken ct)
    {
        var found = await tasks.ReadAsync(record.Id, Shown, ct);
        var (here, today) = (RecordHref.To(record.Kind, record.Id), viewer.Day(clock.GetUtcNow()));
        var card = new RelatedCard(t["Tasks"], found.Count > Shown ? $"{Shown}+" : $"{found.Count}", [.. found.Take(Shown).Select(task => Row(task, here, today, record))])
        {
            None = t["Nothing is planned."],
            All = found.Count > Shown ? new PageLink(t["All"], $"/{CrmTask.Tasks}?links={record.Id}&status=open") : null,
        };
        if (!scope.Actor.May(CrmTask.Tasks, Right.Create)) return [card];
        var name = Uri.EscapeDataString(record.Title);
        return [card with
        {
            Add = new PageLink(t["Add"], $"{RecordHref.New(CrmTask.Tasks)}?links[0].link={name}&links[0].id={Uri.EscapeDataString($"{record.Id}|{record.Title}")}", "add"),
            Foot = new PagePart("~/Pages/Tasks/_StartTemplate.cshtml", $"/tasks/start?record={record.Id}"),
        }];
    }

    private RelatedRow Row(OpenTask task, string here, DateOnly today, RelatedTo record)
    {
        var when = task.DueAt is { } at ? dates.Moment(at) : task.Due is { } day ? dates.Relative(day) : null;
        var who = task.OwnerId == scope.Actor.UserId ? null : record.Directory.User(task.OwnerId)?.Name;
        return new RelatedRow(task.Subject, RecordHref.To(CrmTask.Tasks, task.Id), string.Join(" · ", new[] { when, who }.OfType<string>()), task.Due < today ? new Pill(t["late"], Tint.Bad) : null)
        {
            Complete = new PageLink(t["Complete “{0}”", task.Subject], $"{RecordHref.To(CrmTask.Tasks, task.Id)}/complete?back={Uri.EscapeDataString(here)}", "check"),
        };
    }
}
