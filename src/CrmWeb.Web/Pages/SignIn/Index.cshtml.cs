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

/// <summary>The door for people with a password.</summary>
[OpenToAll]
[EnableRateLimiting(DoorLimits.Policy)]
public sealed class IndexModel(CheckSignIn check, Door door, IStringLocalizer<Text> t) : PageModel
{
    public FormView Form { get; private set; } = null!;

    public string? Notice { get; private set; }

    public bool NotSetUp => HttpContext.Directory().Users.Count == 0;

    public IActionResult OnGet(string? returnUrl, string? notice)
    {
        if (User.Identity?.IsAuthenticated == true) return LocalRedirect(Inside(returnUrl));
        Notice = notice switch
        {
            "password" => t["Your password is changed. Sign in with it."].Value,
            "out" => t["You are signed out."].Value,
            _ => null,
        };
        Show(null, returnUrl, []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CheckSignIn.Input input, string? returnUrl, CancellationToken ct)
    {
        var person = await check.RunAsync(input, ct);
        if (person.Refused)
        {
            Show(input.Email, returnUrl, person.Refusals);
            return Page();
        }
        await door.EnterAsync(person.Value);
        return LocalRedirect(Inside(returnUrl));
    }

    /// <summary>Only addresses of our own: a link with a foreign return address must lead nowhere else.</summary>
    private string Inside(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : "/";

    private void Show(string? email, string? returnUrl, IReadOnlyList<Refusal> refusals) => Form = new FormView("sign-in", "/sign-in", t["Sign in"],
    [
        new FieldView.Line("email", t["E-mail"], email ?? "", "email", "username") { Focus = email is null },
        new FieldView.Line("password", t["Password"], "", "password", "current-password") { Focus = email is not null },
    ])
    {
        Title = t["Sign in"],
        Errors = [.. refusals.Select(r => FormErrors.Words(r, t))],
        Hidden = Url.IsLocalUrl(returnUrl) ? [new("returnUrl", returnUrl)] : [],
    };
}
