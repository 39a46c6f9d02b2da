using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Assignment;

[NeedsAdministrator]
public sealed class NewModel(AssignmentRules rules, RecordCatalog catalog, FilterValues values, FilterDrawing drawing, IStringLocalizer<Text> t) : RulePage(rules, catalog, values, drawing, t)
{
    public void OnGet() => Show(null, RuleForm.Blank, FilterTree.Everything, null, []);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(null, ct);
}
