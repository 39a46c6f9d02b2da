using CrmWeb.Application.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Templates;

[NeedsAdministrator]
public sealed class NewModel(TaskTemplates templates, IStringLocalizer<Text> t) : TemplatePage(templates, t)
{
    public void OnGet() => Show(null, new TemplateForm.Words("", []), null, []);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(null, ct);
}
