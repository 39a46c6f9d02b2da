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

namespace CrmWeb.Web.Pages.SetUp;

/// <summary>First run: who sets up the company holds the link that the program printed.</summary>
[OpenToAll]
[EnableRateLimiting(DoorLimits.Policy)]
public sealed class IndexModel(SetUpCompany setUp, SetUpToken setUpToken, Door door, IStringLocalizer<Text> t) : PageModel
{
    /// <summary>Null when the link is not valid.</summary>
    public FormView? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken ct)
    {
        if (!await setUp.IsOpenAsync(ct)) return LocalRedirect("/sign-in");
        return Show(token, new SetUpCompany.Input(null, null, null, null), []);
    }

    public async Task<IActionResult> OnPostAsync(SetUpCompany.Input input, string? token, CancellationToken ct)
    {
        if (!await setUp.IsOpenAsync(ct)) return LocalRedirect("/sign-in");
        if (!setUpToken.Matches(token)) return Show(token, input, []);
        var administrator = await setUp.RunAsync(input, ct);
        if (administrator.Refused) return Show(token, input, administrator.Refusals);
        await door.EnterAsync(administrator.Value);
        return LocalRedirect("/");
    }

    private PageResult Show(string? token, SetUpCompany.Input input, IReadOnlyList<Refusal> refusals)
    {
        if (!setUpToken.Matches(token))
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }
        Form = new FormView("set-up", "/set-up", t["Set up"],
        [
            new FieldView.Line("company", t["Company"], input.Company ?? "", Autocomplete: "organization") { Required = true, Focus = true },
            new FieldView.Line("name", t["Your name"], input.Name ?? "", Autocomplete: "name") { Required = true },
            new FieldView.Line("email", t["E-mail"], input.Email ?? "", "email", "username") { Required = true },
            new FieldView.Line("password", t["Password"], "", "password", "new-password") { Required = true, Hint = t["At least 12 characters; a sentence is fine."] },
        ])
        {
            Title = t["Set up CrmWeb"],
            Hidden = [new("token", token!)],
        }.With(refusals, t);
        return Page();
    }
}
