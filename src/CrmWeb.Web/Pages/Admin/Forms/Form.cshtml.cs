using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Forms;

[NeedsAdministrator]
public sealed class FormModel(WebForms forms, PublicUrl url, IStringLocalizer<Text> t) : WebFormPage(forms, t)
{
    public WebForm Web => Known!;

    public string Address => url.To("/f/" + Web.Slug);

    /// <summary>What a site puts into its page.</summary>
    public string Snippet => $"<iframe src=\"{Address}\" title=\"{System.Net.WebUtility.HtmlEncode(Web.Title)}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        Show(WebFormForm.Typed(Web), []);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => SaveAsync(id, ct);
}
