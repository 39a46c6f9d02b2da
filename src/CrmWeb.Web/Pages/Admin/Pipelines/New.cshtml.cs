using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

[NeedsAdministrator]
public sealed class NewModel(CreatePipeline create, PipelineDesk desk, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public void OnGet() => Show(null, [], []);

    public async Task<IActionResult> OnPostAsync(string? name, Guid[] teams, CancellationToken ct)
    {
        var made = await create.RunAsync(new(name, teams), ct);
        if (made.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Show(name, teams, made.Refusals);
            return Page();
        }
        Say(T["Pipeline added with the usual stages."], desk.LastChange, back: "/admin/pipelines");
        return Redirect("/admin/pipelines");
    }

    private void Show(string? name, Guid[] teams, IReadOnlyList<Refusal> refusals) =>
        Form = new FormView("pipeline", "/admin/pipelines/new", T["Add pipeline"], PipelineForm.Fields(name, teams, HttpContext.Directory(), T, focus: true)) { CancelHref = "/admin/pipelines" }.With(refusals, T);
}
