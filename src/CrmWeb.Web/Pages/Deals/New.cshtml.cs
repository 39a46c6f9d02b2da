using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A new deal; a company and people that are not known yet are made with it, and one undo takes all of it back.</summary>
[Needs(Deal.Deals, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, TimeProvider clock, OpenDeal open, IStringLocalizer<Text> t) : NewPage(Deal.Deals, services, fields, viewer, t)
{
    protected override Task<Outcome<SavedRecord>> CreateAsync(JsonObject facts, CancellationToken ct) => open.RunAsync(facts, ct);

    /// <summary>Where somebody is named who is not known yet, the suggestions end with making them.</summary>
    protected override FormView Finish(FormView form) => form with { Fields = [.. form.Fields.Select(Offering)] };

    private FieldView Offering(FieldView field) => field switch
    {
        FieldView.Record { Name: "account" } account => account with { NewText = T["New account “{0}”"], Hint = T["One that is not known yet is made with the deal."] },
        FieldView.Repeated { Name: "contacts" } people => people with
        {
            Parts = [.. people.Parts.Select(p => p.SuggestHref is null ? p : p with { NewText = T["New contact “{0}”"] })],
            Hint = T["By name or e-mail address. Who is not known yet is made with the deal."],
        },
        // a proposal, not a rule: whoever takes it out does not know when selling began
        FieldView.Date { Name: "startedOn", Value: "" } started when HttpMethods.IsGet(Request.Method) => started with { Value = Viewer.Day(clock.GetUtcNow()).ToString("d", Viewer.Culture) },
        FieldView.Line { Name: "title" } title => title with { Hint = T["Blank: it is called after the account and the product."] },
        _ => field,
    };
}
