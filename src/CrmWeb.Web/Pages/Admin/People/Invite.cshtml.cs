using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.People;

/// <summary>A new person into team and role; with or without access.</summary>
[NeedsAdministrator]
public sealed class InviteModel(InviteUser invite, CreateUser create, Letters letters, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>What the form posts: one team and one role; more are given on the person's page.</summary>
    public sealed record Input(string? Name, string? Email, Guid? Team, Guid? Role, string? Then);

    public FormView Form { get; private set; } = null!;

    public void OnGet() => Show(new Input(null, null, null, null, null), []);

    public async Task<IActionResult> OnPostAsync(Input input, CancellationToken ct)
    {
        var person = new UserInput(input.Name, input.Email, input.Team is { } team ? [team] : [], input.Role is { } role ? [role] : []);
        if (input.Then == "add")
        {
            var made = await create.RunAsync(person, ct);
            if (made.Refused) return Refused(input, made.Refusals);
            Say(T["{0} was added and can own records.", person.Name!]);
            return Redirect($"/admin/people/{made.Value}");
        }
        var invited = await invite.RunAsync(person, ct);
        if (invited.Refused) return Refused(input, invited.Refusals);
        var sent = await letters.SendAsync(invited.Value!, person.Name!, person.Email!, HttpContext.Directory().Company.Name, ct);
        if (sent.Sent) Say(T["An invitation went to {0}.", person.Email!]);
        else TempData[PersonModel.LinkKey] = letters.Address(invited.Value!);
        return Redirect($"/admin/people/{invited.Value!.UserId}");
    }

    private PageResult Refused(Input input, IReadOnlyList<Refusal> refusals)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(input, refusals);
        return Page();
    }

    private void Show(Input input, IReadOnlyList<Refusal> refusals)
    {
        var directory = HttpContext.Directory();
        var usual = directory.Roles.FirstOrDefault(r => r.Name == ShippedRoles.SalesRep) ?? (directory.Roles.Count > 0 ? directory.Roles[0] : null);
        Form = new FormView("invite", "/admin/people/invite", T["Invite"],
        [
            new FieldView.Line("name", T["Name"], input.Name ?? "") { Required = true, Focus = true },
            new FieldView.Line("email", T["E-mail"], input.Email ?? "", "email"),
            new FieldView.Pick("team", T["Team"], Choices.Teams(directory), (input.Team ?? directory.Root?.Id)?.ToString() ?? ""),
            new FieldView.Pick("role", T["Role"], Choices.Roles(directory), (input.Role ?? usual?.Id)?.ToString() ?? ""),
        ])
        {
            Other = new Choice("add", T["Add without access"]),
            CancelHref = "/admin/people",
        }.With([.. refusals.Select(r => r.Field switch { "teams" => r with { Field = "team" }, "roles" => r with { Field = "role" }, _ => r })], T);
    }
}
