using CrmWeb.Application.Admin;
using CrmWeb.Application.Edges;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Identity;

/// <summary>The mails that carry one-time links.</summary>
public sealed class Letters(ChangeMail settings, IMailSender mail, LetterBox box, PublicUrl url, IStringLocalizer<Text> t)
{
    /// <summary>The whole address of a link, to be copied or mailed.</summary>
    public string Address(Invitation invitation) => url.To(invitation.Path);

    /// <summary>Sends an invitation (or password link) while the administrator waits, who is told what became of it.</summary>
    public async Task<MailResult> SendAsync(Invitation invitation, string name, string email, string company, CancellationToken ct) =>
        await settings.NowAsync(ct) is { } smtp
            ? await mail.SendAsync(smtp, Letter(invitation, name, email, company), ct)
            : new MailResult(MailOutcome.NotConfigured);

    /// <summary>Sends it soon: whoever asked must not learn from the waiting time whether the address is known.</summary>
    public void Post(Invitation invitation, string name, string email, string company) => box.Post(Letter(invitation, name, email, company));

    private OutgoingMail Letter(Invitation invitation, string name, string email, string company) => invitation.Purpose switch
    {
        LinkPurpose.Accept => new OutgoingMail([new MailAddress(email, name)], t["Your access to {0}", company],
            t["Hello {0},\n\nyou are invited to work in the CRM of {1}. Choose your password here; the link works once, for three days:\n\n{2}\n", name, company, Address(invitation)]),
        LinkPurpose.Reset => new OutgoingMail([new MailAddress(email, name)], t["Set a new password for {0}", company],
            t["Hello {0},\n\nhere you can set a new password for the CRM of {1}; the link works once, for two hours:\n\n{2}\n\nIf you did not ask for it, you can ignore this mail.\n", name, company, Address(invitation)]),
    };
}
