using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.SignIn;

/// <summary>An invited person chooses a password and is in.</summary>
[OpenToAll]
[EnableRateLimiting(DoorLimits.Policy)]
public sealed class AcceptModel(AcceptInvitation accept, Door door, IStringLocalizer<Text> t) : PageModel
{
    /// <summary>Null when the invitation does not open.</summary>
    public FormView? Form { get; private set; }

    public Task OnGetAsync(string? token, CancellationToken ct) => ShowAsync(token, [], ct);

    public async Task<IActionResult> OnPostAsync(AcceptInvitation.Input input, CancellationToken ct)
    {
        var person = await accept.RunAsync(input, ct);
        if (person.Refused)
        {
            await ShowAsync(input.Token, person.Refusals, ct);
            return Page();
        }
        await door.EnterAsync(person.Value);
        return LocalRedirect("/");
    }

    private async Task ShowAsync(string? token, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await accept.FindAsync(token, ct) is not { } person) return;
        Form = new FormView("accept", "/accept", t["Start"],
        [
            new FieldView.Line("password", t["Choose a password"], "", "password", "new-password") { Required = true, Focus = true, Hint = t["At least 12 characters; a sentence is fine. You sign in with {0}.", person.Email] },
        ])
        {
            Title = t["Welcome, {0}", person.Name],
            Hidden = [new("token", token!)],
        }.With(refusals, t);
    }
}
