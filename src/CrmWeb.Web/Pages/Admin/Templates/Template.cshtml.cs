using CrmWeb.Application.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Templates;

[NeedsAdministrator]
public sealed class TemplateModel(TaskTemplates templates, IStringLocalizer<Text> t) : TemplatePage(templates, t)
{
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => OpenAsync(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => SaveAsync(id, ct);

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct)
    {
        if (await Templates.DeleteAsync(id, ct) is not { } refusals) return NotFound();
        Say(refusals.Count > 0 ? Words(refusals[0]) : T["The template is removed."], bad: refusals.Count > 0);
        return Redirect("/admin/templates");
    }
}
