using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Forms;

[NeedsAdministrator]
public sealed class NewModel(WebForms forms, IStringLocalizer<Text> t) : WebFormPage(forms, t)
{
    public void OnGet() => Show(WebFormForm.Blank(T), []);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SaveAsync(null, ct);
}
