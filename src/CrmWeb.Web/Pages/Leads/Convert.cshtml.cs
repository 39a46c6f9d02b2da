using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

/// <summary>What a lead becomes: chosen already as is most likely, so that one click does it.</summary>
[Needs(Lead.Leads, Right.Edit)]
public sealed class ConvertModel(
    ConvertLead convert, ConversionProposals proposals, [FromKeyedServices(Lead.Leads)] IRecords leads, ActorScope scope, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        if (await convert.RunAsync(id, Read(form), ct) is not { } outcome) return NotFound();
        if (outcome.Refused) return await ShowAsync(id, form, outcome.Refusals, ct);
        var done = outcome.Value!;
        Say(T["The lead is converted."], done.ChangeSet, back: RecordHref.To(Lead.Leads, id));
        return Redirect(done.Deal is { } deal ? RecordHref.To(Deal.Deals, deal) : RecordHref.To("contacts", done.Contact));
    }

    private ConvertLead.Input Read(IFormCollection form)
    {
        var deal = form["deal"].ToString();
        var made = new JsonObject();
        if (TextRule.CleanLine(form["dealTitle"]) is { } title) made["title"] = title;
        // emptied on the page means none, not the lead's
        if (form.ContainsKey("amount")) made["amount"] = Typed("amount");
        if (form.ContainsKey("closeDate")) made["closeDate"] = Typed("closeDate");
        return new ConvertLead.Input(
            Chosen("contact"), Chosen("account"), form["account"].ToString() == ConversionForm.New ? form["accountName"].ToString() : null, Chosen("deal"), deal == ConversionForm.New ? made : null);

        Guid? Chosen(string name) => Guid.TryParse(form[name].ToString(), out var id) ? id : null;

        JsonNode? Typed(string name) => FormPatch.Value(ConversionForm.Field(name), form[name].ToString(), viewer, viewer.Day(clock.GetUtcNow()));
    }

    private async Task<IActionResult> ShowAsync(Guid id, IFormCollection? typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await proposals.ReadAsync(id, ct) is not { } proposal) return NotFound();
        if (!await leads.MayEditAsync(id, ct)) return StatusCode(StatusCodes.Status403Forbidden);
        if (proposal.Lead.Status == LeadStatus.Converted && refusals.Count == 0)
        {
            Say(Words(LeadRefusals.Converted), bad: true);
            return Redirect(RecordHref.To(Lead.Leads, id));
        }
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form = ConversionForm.Of(proposal, typed, scope.Actor.May(Deal.Deals, Right.Create), viewer.Culture, T).With(refusals, T);
        return Page();
    }
}
