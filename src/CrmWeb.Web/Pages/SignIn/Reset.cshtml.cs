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

/// <summary>A new password by a one-time link.</summary>
[OpenToAll]
[EnableRateLimiting(DoorLimits.Policy)]
public sealed class ResetModel(ResetPassword reset, IStringLocalizer<Text> t) : PageModel
{
    /// <summary>Null when the link does not open.</summary>
    public FormView? Form { get; private set; }

    public Task OnGetAsync(string? token, CancellationToken ct) => ShowAsync(token, [], ct);

    public async Task<IActionResult> OnPostAsync(ResetPassword.Input input, CancellationToken ct)
    {
        var refusals = await reset.RunAsync(input, ct);
        if (refusals.Count == 0) return LocalRedirect("/sign-in?notice=password");
        await ShowAsync(input.Token, refusals, ct);
        return Page();
    }

    private async Task ShowAsync(string? token, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await reset.FindAsync(token, ct) is not { } person) return;
        Form = new FormView("reset", "/reset", t["Save password"],
        [
            new FieldView.Line("password", t["New password"], "", "password", "new-password") { Required = true, Focus = true, Hint = t["At least 12 characters; a sentence is fine."] },
        ])
        {
            Title = t["A new password for {0}", person.Email],
            Hidden = [new("token", token!)],
        }.With(refusals, t);
    }
}
