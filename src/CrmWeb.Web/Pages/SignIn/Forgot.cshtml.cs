using CrmWeb.Application.Admin;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.SignIn;

/// <summary>Asks for a link to set a new password. Says the same to everybody.</summary>
[OpenToAll]
[EnableRateLimiting(DoorLimits.Policy)]
public sealed class ForgotModel(ResetPassword reset, ChangeMail mail, Letters letters, IStringLocalizer<Text> t) : PageModel
{
    public bool Done { get; private set; }

    public bool MailWorks { get; private set; }

    public FormView Form => new("forgot", "/forgot", t["Send me a link"], [new FieldView.Line("email", t["E-mail"], "", "email", "username") { Focus = true }]) { Title = t["Forgot your password?"] };

    public async Task OnGetAsync(CancellationToken ct) => MailWorks = await mail.FindAsync(ct) is not null;

    public async Task OnPostAsync(string? email, CancellationToken ct)
    {
        MailWorks = await mail.FindAsync(ct) is not null;
        if (!MailWorks) return;
        var directory = HttpContext.Directory();
        if (await reset.AskAsync(email, ct) is { } link && directory.User(link.UserId) is { Email: { } address } person)
            letters.Post(link, person.Name, address, directory.Company.Name);
        Done = true;
    }
}
