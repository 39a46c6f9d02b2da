using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

/// <summary>Asks why a lead is not worth following, and when to look at it again.</summary>
[Needs(Lead.Leads, Right.Edit)]
public sealed class DisqualifyModel([FromKeyedServices(Lead.Leads)] IRecords leads, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, null, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? disqualifyReason, string? recycleOn, CancellationToken ct)
    {
        var day = string.IsNullOrWhiteSpace(recycleOn) ? null : TypedDate.Read(recycleOn, viewer.Culture, viewer.Day(clock.GetUtcNow()))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? recycleOn;
        var patch = new JsonObject { ["status"] = LeadStatus.Disqualified, ["disqualifyReason"] = disqualifyReason, ["recycleOn"] = day };
        if (await leads.EditAsync(id, patch, null, ct) is not { } edited) return NotFound();
        if (edited.Refused) return await ShowAsync(id, disqualifyReason, recycleOn, edited.Refusals, ct);
        Say(T["Disqualified."], edited.Value!.ChangeSet);
        return Redirect(RecordHref.To(Lead.Leads, id));
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? reason, string? day, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await leads.OpenAsync(id, ct) is not { } opened) return NotFound();
        if (!opened.MayEdit) return StatusCode(StatusCodes.Status403Forbidden);
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form = new FormView("disqualify", RecordHref.To(Lead.Leads, id) + "/disqualify", T["Disqualify"],
        [
            new FieldView.Pick("disqualifyReason", T["Why?"], [new Choice("", "–"), .. Lookups.Values("disqualifyReasons").Select(v => new Choice(v, T[v]))], reason ?? "") { Required = true, Focus = true },
            new FieldView.Date("recycleOn", T["Take it up again on"], day ?? "") { Hint = T["Left empty, it stays as it is."] },
        ])
        {
            Title = T["Disqualify {0}", opened.Facts["name"]!.ToString()],
            CancelHref = RecordHref.To(Lead.Leads, id),
        }.With(refusals, T);
        return Page();
    }
}
