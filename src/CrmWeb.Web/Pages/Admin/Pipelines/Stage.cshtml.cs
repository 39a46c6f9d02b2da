using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>One stage: what it means, its checklist; removing it.</summary>
[NeedsAdministrator]
public sealed class StageModel(PipelineDesk desk, ChangeStage change, RemoveStage remove, IStringLocalizer<Text> t) : CrmPage(t)
{
    public SalesPipeline Pipeline { get; private set; } = null!;
    public Stage Stage { get; private set; } = null!;
    public FormView Form { get; private set; } = null!;
    public FormView Remove { get; private set; } = null!;

    /// <summary>How many stand in it.</summary>
    public int Deals { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid stageId, CancellationToken ct) => ShowAsync(id, stageId, null, [], [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid stageId, Guid? dealsTo, CancellationToken ct)
    {
        if ((await desk.FindAsync(id, ct))?.Stages.Any(s => s.Id == stageId) != true) return NotFound();
        var read = StageForm.Read(await Request.ReadFormAsync(ct));
        if (read.Refused) return await ShowAsync(id, stageId, null, read.Refusals, [], ct);
        if (await change.RunAsync(id, stageId, read.Value!, dealsTo, ct) is { } refusal) return await ShowAsync(id, stageId, read.Value, [refusal], [], ct);
        Say(T["Saved."], desk.LastChange);
        return Redirect("/admin/pipelines");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid stageId, Guid? to, CancellationToken ct)
    {
        if ((await desk.FindAsync(id, ct))?.Stages.Any(s => s.Id == stageId) != true) return NotFound();
        if (await remove.RunAsync(id, stageId, to, ct) is { } refusal) return await ShowAsync(id, stageId, null, [], [refusal], ct);
        Say(T["Stage removed."], desk.LastChange, back: "/admin/pipelines");
        return Redirect("/admin/pipelines");
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid stageId, StageInput? typed, IReadOnlyList<Refusal> refusals, IReadOnlyList<Refusal> removal, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } pipeline || pipeline.Stages.FirstOrDefault(s => s.Id == stageId) is not { } stage) return NotFound();
        if (refusals.Count + removal.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Pipeline, Stage) = (pipeline, stage);
        Deals = ((await desk.DealsInAsync(id, ct)).GetValueOrDefault(stageId) ?? Standing.None).All;
        var href = $"/admin/pipelines/{id}/stages/{stageId}";
        Choice[] others = [.. pipeline.InOrder().Where(s => s.Id != stageId).Select(s => new Choice(s.Id.ToString(), s.Name))];
        Form = new FormView("stage", href, T["Save"], StageForm.Fields(typed ?? StageForm.Of(stage), Deals, others, T)) { CancelHref = "/admin/pipelines" }.With(refusals, T);
        Remove = new FormView("remove-stage", href + "?handler=Remove", T["Remove stage"],
            Deals == 0 ? [] : [new FieldView.Pick("to", Deals == 1 ? T["Its deal goes to"] : T["Its {0:N0} deals go to", Deals], [new Choice("", "–"), .. others])]).With(removal, T);
        return Page();
    }
}
