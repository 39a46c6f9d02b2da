using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Teams;

[NeedsAdministrator]
public sealed class NewModel(CreateTeam create, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public void OnGet() => Show(new TeamInput(null, HttpContext.Directory().Root?.Id, null), []);

    public async Task<IActionResult> OnPostAsync(TeamInput input, CancellationToken ct)
    {
        var made = await create.RunAsync(input, ct);
        if (made.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Show(input, made.Refusals);
            return Page();
        }
        Say(T["Saved."]);
        return Redirect("/admin/teams");
    }

    private void Show(TeamInput input, IReadOnlyList<Refusal> refusals) =>
        Form = TeamForm.Of("/admin/teams/new", input, null, null, HttpContext.Directory(), T).With(refusals, T);
}
