using System.Globalization;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

/// <summary>The form of a conversion: what is there already, or new ones.</summary>
internal static class ConversionForm
{
    public const string New = "new";
    public const string None = "none";

    private static readonly FieldInfo Amount = new("amount", "Amount", FieldType.Decimal) { Min = 0 };
    private static readonly FieldInfo CloseDate = new("closeDate", "Close date", FieldType.Date);

    public static FieldInfo Field(string name) => name == Amount.Name ? Amount : CloseDate;

    public static FormView Of(ConversionProposal proposal, IFormCollection? typed, bool deals, CultureInfo culture, IStringLocalizer<Text> t)
    {
        var lead = proposal.Lead;
        var href = RecordHref.To(Lead.Leads, lead.Id);
        string Typed(string name, string otherwise) => typed is null ? otherwise : typed[name].ToString();
        var accountless = lead.Company is null ? None : New;
        var fields = new List<FieldView>
        {
            new FieldView.Pick("contact", t["Contact"], [.. proposal.Contacts.Select(One), new Choice(New, t["New: {0}", lead.Title])], Typed("contact", proposal.Contact?.ToString() ?? New), Radios: true),
            new FieldView.Pick("account", t["Account"], [.. proposal.Accounts.Select(One), new Choice(New, t["New"]), new Choice(None, t["None"])], Typed("account", proposal.Account?.ToString() ?? accountless), Radios: true),
            new FieldView.Line("accountName", t["Name of a new account"], Typed("accountName", lead.Company ?? "")),
        };
        if (deals)
        {
            fields.Add(new FieldView.Pick("deal", t["Deal"], [.. proposal.Deals.Select(d => new Choice(d.Id.ToString(), d.Title ?? "")), new Choice(New, t["New"]), new Choice(None, t["None"])], Typed("deal", New), Radios: true));
            fields.Add(new FieldView.Line("dealTitle", t["Title of a new deal"], Typed("dealTitle", proposal.DealTitle)));
            fields.Add(new FieldView.Number("amount", t["Amount"], Typed("amount", lead.Value?.ToString("#,##0.##", culture) ?? ""), lead.Currency));
            fields.Add(new FieldView.Date("closeDate", t["Close date"], Typed("closeDate", proposal.CloseDate.ToString("d", culture))));
        }
        return new FormView("convert", href + "/convert", t["Convert"], fields) { Title = t["Convert {0}", lead.Title], CancelHref = href };

        Choice One(LikelyRecord found) => new(found.Id.ToString(), found.Subtitle is null ? $"{found.Title} ({Shared(found)})" : $"{found.Title}, {found.Subtitle} ({Shared(found)})");

        string Shared(LikelyRecord found) => found.Reason switch
        {
            "email" => t["same e-mail address"],
            "phone" => t["same phone number"],
            "domain" => t["same domain"],
            "place" => t["where the contact is"],
            _ => t["same name"],
        };
    }
}
