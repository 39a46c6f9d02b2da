using System.Globalization;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Tasks;

/// <summary>Makes the tasks of a template about a record.</summary>
[Needs(CrmTask.Tasks, Right.Create)]
public sealed class StartModel(TaskTemplates templates, StartTemplate start, RecordKinds kinds, LinkResolver links, ActorScope scope, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    public sealed record Input(Guid? Record, Guid? Template, string? From, Guid? Owner);

    /// <summary>Null when there is no template.</summary>
    public FormView? Form { get; private set; }

    public bool MayMake => scope.Actor.Administers;

    private DateOnly Today => viewer.Day(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync(Input input, CancellationToken ct) => ShowAsync(input, [], ct);

    public async Task<IActionResult> OnPostAsync(Input input, CancellationToken ct)
    {
        if (input.Template is not { } template) return await ShowAsync(input, [Refusal.Of("template", "Choose a template.")], ct);
        var from = string.IsNullOrWhiteSpace(input.From) ? Today : TypedDate.Read(input.From, viewer.Culture, Today);
        if (from is not { } day) return await ShowAsync(input, [Refusal.Of("from", "That is not a date.")], ct);
        if (await start.RunAsync(template, new(input.Record, day, input.Owner), ct) is not { } started) return NotFound();
        if (started.Refused) return await ShowAsync(input, started.Refusals, ct);
        Say(T["The tasks are made."], started.Value);
        return Redirect(await BackAsync(input.Record, ct));
    }

    private async Task<IActionResult> ShowAsync(Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        var all = await templates.ListAsync(ct);
        string? about = null;
        if (input.Record is { } record && !(await links.TitlesAsync([(LinkKinds.Any, record)], ct)).TryGetValue(record, out about)) return NotFound();
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (all.Count == 0) return Page();
        var directory = HttpContext.Directory();
        Form = new FormView("start", "/tasks/start", T["Make the tasks"],
        [
            new FieldView.Pick("template", T["Template"], [.. all.Select(one => new Choice(one.Id.ToString(), $"{one.Name} ({one.Steps.Count})"))], (input.Template ?? all[0].Id).ToString()) { Focus = true },
            new FieldView.Date("from", T["Days count from"], input.From ?? Today.ToString("d", viewer.Culture)),
            new FieldView.Pick("owner", T["Who does them"], [.. directory.Users.Where(u => u.Active && (u.Id == scope.Actor.UserId || scope.Actor.May(CrmTask.Tasks, Right.Assign))).Select(u => new Choice(u.Id.ToString(), u.Name))], (input.Owner ?? scope.Actor.UserId)?.ToString() ?? ""),
        ])
        {
            Title = about is null ? T["Start a template"] : T["Start a template for “{0}”", about],
            CancelHref = await BackAsync(input.Record, ct),
            Hidden = input.Record is { } id ? [new("record", id.ToString("D", CultureInfo.InvariantCulture))] : [],
        }.With(refusals, T);
        return Page();
    }

    private async Task<string> BackAsync(Guid? record, CancellationToken ct) =>
        record is { } id && await kinds.OfAsync(id, ct) is { } kind ? RecordHref.To(kind, id) : "/tasks";
}
