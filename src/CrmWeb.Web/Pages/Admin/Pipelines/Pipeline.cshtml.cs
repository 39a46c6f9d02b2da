using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>One pipeline: name, teams, whether it takes new deals.</summary>
[NeedsAdministrator]
public sealed class PipelineModel(PipelineDesk desk, ChangePipeline change, IStringLocalizer<Text> t) : CrmPage(t)
{
    public SalesPipeline Pipeline { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? name, Guid[] teams, string[] active, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is null) return NotFound();
        var input = new ChangePipeline.Input(name, teams, active.Contains("true"));
        if (await change.RunAsync(id, input, ct) is { } refusal) return await ShowAsync(id, input, [refusal], ct);
        Say(T["Saved."], desk.LastChange);
        return Redirect("/admin/pipelines");
    }

    private async Task<IActionResult> ShowAsync(Guid id, ChangePipeline.Input? typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } pipeline) return NotFound();
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Pipeline = pipeline;
        Form = new FormView("pipeline", $"/admin/pipelines/{id}", T["Save"],
        [
            .. PipelineForm.Fields(typed?.Name ?? pipeline.Name, typed?.Teams ?? pipeline.TeamIds, HttpContext.Directory(), T, focus: false),
            new FieldView.Tick("active", T["Takes new deals"], typed?.Active ?? pipeline.Active) { Hint = T["Retired, it keeps the deals it has."] },
        ])
        { CancelHref = "/admin/pipelines" }.With(refusals, T);
        return Page();
    }
}
