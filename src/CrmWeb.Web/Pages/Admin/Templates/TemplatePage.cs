using System.Globalization;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Templates;

/// <summary>One task template, made or changed.</summary>
public abstract class TemplatePage(TaskTemplates templates, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    protected TaskTemplates Templates => templates;

    protected async Task<IActionResult> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await templates.FindAsync(id, ct) is not { } template) return NotFound();
        Show(id, TemplateForm.Typed(template), template.Version.ToString(CultureInfo.InvariantCulture), []);
        return Page();
    }

    protected async Task<IActionResult> SaveAsync(Guid? id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        var typed = TemplateForm.Typed(form);
        var read = TemplateForm.Read(typed);
        var refusals = read.Refused ? read.Refusals : await templates.SaveAsync(id, read.Value!, uint.TryParse(form["version"], CultureInfo.InvariantCulture, out var seen) ? seen : null, ct);
        if (refusals is null) return NotFound();
        if (refusals.Count == 0)
        {
            Say(T["Saved."]);
            return Redirect("/admin/templates");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(id, typed, form["version"].ToString(), refusals);
        return Page();
    }

    protected void Show(Guid? id, TemplateForm.Words typed, string? version, IReadOnlyList<Refusal> refusals) => Form = TemplateForm.Of(id, typed, version, T).With(refusals, T);
}
