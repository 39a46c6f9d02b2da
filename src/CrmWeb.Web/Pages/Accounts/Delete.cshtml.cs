using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Pages.Accounts;

/// <summary>Asks what happens to the contacts of an account that goes to the bin.</summary>
[Needs(Account.Accounts, Right.Delete)]
public sealed class DeleteModel(
    [FromKeyedServices(Account.Accounts)] IRecords accounts, [FromKeyedServices(Contact.Contacts)] IRecords contacts, ActorScope scope, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? contacts, string? to, string? toText, CancellationToken ct)
    {
        var answer = new JsonObject { ["contacts"] = contacts, ["to"] = string.IsNullOrEmpty(to) ? toText : to };
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
        var count = await contacts.CountAsync(new ListRequest(new FilterCondition("accounts", "eq", id.ToString())), CountMode.Capped, ct);
        var choices = new List<Choice> { new("keep", T["Keep them; they show their account again when it is restored"]) };
        if (scope.Actor.May(Contact.Contacts, Right.Edit)) choices.Add(new("move", T["Move them to another account"]));
        if (scope.Actor.May(Contact.Contacts, Right.Delete)) choices.Add(new("delete", T["Move them to the bin too, where this is their primary account"]));
        var typed = Request.HasFormContentType ? Request.Form : null;
        Form = new FormView("delete-account", $"/accounts/{id}/delete", T["Move to the bin"],
        [
            new FieldView.Pick("contacts", count.Refused ? T["Its contacts"] : T["Its {0} contacts", count.Value!.Count], choices, typed?["contacts"].ToString() ?? "keep", Radios: true),
            .. choices.Any(c => c.Value == "move") ? [new FieldView.Record("to", T["The other account"], "/accounts?handler=Suggest", typed?["to"].ToString(), typed?["toText"].ToString() ?? "") { Hint = T["Only when they move."] }] : Array.Empty<FieldView>(),
        ])
        {
            Title = T["Delete {0}", RecordViews.Title(accounts.Type, record)],
            CancelHref = RecordHref.To(Account.Accounts, id),
        }.With(refusals, T);
        return Page();
    }
}
