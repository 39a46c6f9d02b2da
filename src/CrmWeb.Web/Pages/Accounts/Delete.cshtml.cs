using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Pages.Accounts;

/// <summary>Asks what happens to the contacts and deals of an account that goes to the bin.</summary>
[Needs(Account.Accounts, Right.Delete)]
public sealed class DeleteModel(
    [FromKeyedServices(Account.Accounts)] IRecords accounts, [FromKeyedServices(Contact.Contacts)] IRecords contacts,
    [FromKeyedServices(Deal.Deals)] IRecords deals, ActorScope scope, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? contacts, string? deals, string? to, string? toText, CancellationToken ct)
    {
        var answer = new JsonObject { ["contacts"] = contacts, ["deals"] = deals, ["to"] = string.IsNullOrEmpty(to) ? toText : to };
        var deleted = await accounts.DeleteAsync(id, answer, ct);
        if (deleted is not { } outcome) return NotFound();
        if (outcome.Refused) return await ShowAsync(id, outcome.Refusals, ct);
        Say(T["{0} moved to the bin.", T[accounts.Type.Label]], outcome.Value!.ChangeSet);
        return Redirect("/" + Account.Accounts);
    }

    private async Task<IActionResult> ShowAsync(Guid id, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await accounts.FindAsync(id, ct) is not { } record) return NotFound();
        if (!await accounts.MayEditAsync(id, ct)) return StatusCode(StatusCodes.Status403Forbidden);
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var typed = Request.HasFormContentType ? Request.Form : null;
        var (people, sales) = (await CountAsync(contacts, "accounts", id, ct), scope.Actor.May(Deal.Deals, Right.View) ? await CountAsync(deals, "account", id, ct) : 0);
        var fields = new List<FieldView>();
        if (people != 0 || sales == 0) fields.Add(Ask(Contact.Contacts, people == 1 ? T["Its contact"] : T["Its {0} contacts", people], T["Move them to the bin too, where this is their primary account"]));
        if (sales != 0) fields.Add(Ask(Deal.Deals, sales == 1 ? T["Its deal"] : T["Its {0} deals", sales], T["Move them to the bin too"]));
        fields.Add(new FieldView.Record("to", T["The other account"], "/accounts?handler=Suggest", typed?["to"].ToString(), typed?["toText"].ToString() ?? "") { Hint = T["Only when they move."] });
        Form = new FormView("delete-account", $"/accounts/{id}/delete", T["Move to the bin"], fields)
        {
            Title = T["Delete {0}", RecordViews.Title(accounts.Type, record)],
            CancelHref = RecordHref.To(Account.Accounts, id),
        }.With(refusals, T);
        return Page();

        FieldView.Pick Ask(string kind, string label, string along)
        {
            var choices = new List<Choice> { new("keep", T["Keep them; they show their account again when it is restored"]) };
            if (scope.Actor.May(kind, Right.Edit)) choices.Add(new("move", T["Move them to another account"]));
            if (scope.Actor.May(kind, Right.Delete)) choices.Add(new("delete", along));
            return new FieldView.Pick(kind, label, choices, typed?[kind].ToString() ?? "keep", Radios: true);
        }
    }

    private static async Task<int> CountAsync(IRecords records, string link, Guid id, CancellationToken ct)
    {
        var count = await records.CountAsync(new ListRequest(new FilterCondition(link, "eq", id.ToString())), CountMode.Capped, ct);
        return count.Refused ? 0 : count.Value!.Count;
    }
}
