using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Teams;

/// <summary>One team: name, place, lead, people; dissolving it.</summary>
[NeedsAdministrator]
public sealed class TeamModel(ChangeTeam change, DeleteTeam delete, IStringLocalizer<Text> t) : CrmPage(t)
{
    public Team Team { get; private set; } = null!;
    public FormView Form { get; private set; } = null!;

    /// <summary>Null for the team above all.</summary>
    public FormView? Delete { get; private set; }

    public IReadOnlyList<User> People { get; private set; } = [];

    public IActionResult OnGet(Guid id) => Show(id, null, [], []);

    public async Task<IActionResult> OnPostAsync(Guid id, TeamInput input, uint? version, CancellationToken ct)
    {
        if (await change.RunAsync(id, input, version, ct) is not { } refusals) return NotFound();
        if (refusals.Count > 0) return Show(id, input, refusals, []);
        Say(T["Saved."]);
        return Redirect("/admin/teams");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, Guid? recordsTo, CancellationToken ct)
    {
        if (await delete.RunAsync(id, recordsTo, ct) is not { } refusals) return NotFound();
        if (refusals.Count > 0) return Show(id, null, [], refusals);
        Say(T["The team is dissolved."]);
        return Redirect("/admin/teams");
    }

    private IActionResult Show(Guid id, TeamInput? typed, IReadOnlyList<Refusal> refusals, IReadOnlyList<Refusal> deleteRefusals)
    {
        var directory = HttpContext.Directory();
        if (directory.Team(id) is not { } team) return NotFound();
        if (refusals.Count + deleteRefusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Team = team;
        People = [.. directory.Users.Where(u => u.TeamIds.Contains(id))];
        Form = TeamForm.Of($"/admin/teams/{id}", typed ?? new TeamInput(team.Name, team.ParentId, team.LeadId, team.Currency), id, team.Version, directory, T).With(refusals, T);
        if (team.ParentId is not null)
        {
            Choice[] targets = [new("", T["It has no records"]), .. Choices.Teams(directory).Where(c => c.Value != id.ToString())];
            Delete = new FormView("dissolve", $"/admin/teams/{id}?handler=delete", T["Dissolve"], [new FieldView.Pick("recordsTo", T["Records go to"], targets)]).With(deleteRefusals, T);
        }
        return Page();
    }
}
