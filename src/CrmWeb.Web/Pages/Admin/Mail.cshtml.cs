using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin;

/// <summary>The company's mail server and a test of it.</summary>
[NeedsAdministrator]
public sealed class MailModel(ChangeMail mail, Viewer viewer, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    /// <summary>True once settings are saved.</summary>
    public bool IsSet { get; private set; }

    /// <summary>What became of the test mail; null when none was sent.</summary>
    public MailResult? Tried { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(null, [], ct);

    public async Task<IActionResult> OnPostAsync(ChangeMail.Input input, CancellationToken ct)
    {
        var refusals = await mail.RunAsync(input, ct);
        if (refusals.Count == 0)
        {
            Say(T["Saved."]);
            return Redirect("/admin/mail");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(input, refusals, ct);
        return Page();
    }

    public async Task<PageResult> OnPostTestAsync(CancellationToken ct)
    {
        Tried = viewer.Email is { } address ? await mail.TryAsync(address, ct) : new MailResult(MailOutcome.BadInput, T["you have no e-mail address yourself"].Value);
        await ShowAsync(null, [], ct);
        return Page();
    }

    private async Task ShowAsync(ChangeMail.Input? typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        var server = await mail.FindAsync(ct);
        IsSet = server is not null;
        var input = typed ?? (server is null
            ? new ChangeMail.Input(null, 587, SmtpSecurity.StartTls, null, null, null, HttpContext.Directory().Company.Name)
            : new ChangeMail.Input(server.Host, server.Port, server.Security, server.UserName, null, server.FromAddress, server.FromName));
        Form = new FormView("mail", "/admin/mail", T["Save"],
        [
            new FieldView.Line("host", T["Server"], input.Host ?? "") { Required = true, Hint = T["SMTP, such as smtp.example.org"] },
            new FieldView.Line("port", T["Port"], input.Port.ToString(CultureInfo.InvariantCulture)) { Required = true },
            new FieldView.Pick("security", T["Protection"],
                [new Choice("StartTls", T["STARTTLS (usual on 587)"]), new Choice("Tls", T["TLS (usual on 465)"]), new Choice("None", T["None: only inside your own network"])], input.Security.ToString(), Radios: true),
            new FieldView.Line("userName", T["User name"], input.UserName ?? ""),
            new FieldView.Line("password", T["Password"], "", "password", "new-password") { Hint = server?.ProtectedPassword is null ? null : T["Empty keeps the one that is there."].Value },
            new FieldView.Line("fromAddress", T["Mails come from"], input.FromAddress ?? "", "email") { Required = true },
            new FieldView.Line("fromName", T["Name of the sender"], input.FromName ?? ""),
        ])
        { CancelHref = "/admin" }.With(refusals, T);
    }
}
