using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Records;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Assignment;

[NeedsAdministrator]
public sealed class RuleModel(AssignmentRules rules, RecordCatalog catalog, FilterValues values, FilterDrawing drawing, IStringLocalizer<Text> t) : RulePage(rules, catalog, values, drawing, t)
{
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => OpenAsync(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => SaveAsync(id, ct);

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct)
    {
        if (await Rules.DeleteAsync(id, ct) is not { } refusals) return NotFound();
        Say(refusals.Count > 0 ? Words(refusals[0]) : T["The rule is removed."], bad: refusals.Count > 0);
        return Redirect("/admin/assignment");
    }
}
