using CrmWeb.Application.Edges;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Forms;

/// <summary>The mail that asks a visitor to confirm what they agreed to.</summary>
public sealed class FormLetters(LetterBox box, FormTokens tokens, PublicUrl url, IStringLocalizer<Text> t)
{
    public void Post(WebForm form, Guid consent, string address, string company)
    {
        var link = url.To($"/f/{form.Slug}/confirm?token={Uri.EscapeDataString(tokens.ForConsent(consent))}");
        box.Post(new OutgoingMail([new MailAddress(address)], t["Confirm your message to {0}", company],
            t["Hello,\n\nyou sent us the form “{0}” and agreed to this:\n\n{1}\n\nConfirm here that it was you:\n\n{2}\n\nIf it was not you, ignore this mail.\n", form.Title, form.Consent?.Text ?? "", link]));
    }
}
