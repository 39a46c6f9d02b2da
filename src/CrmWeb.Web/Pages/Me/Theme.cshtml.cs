using CrmWeb.Application.Admin;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Me;

/// <summary>Keeps the theme chosen in the menu.</summary>
[NeedsSignIn]
public sealed class ThemeModel(ChangeProfile profile) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/me");

    public async Task<IActionResult> OnPostAsync(string? theme, CancellationToken ct)
    {
        if ((await profile.ThemeAsync(theme, ct)).Count > 0) return BadRequest();
        if (Request.IsHtmx()) return new StatusCodeResult(StatusCodes.Status204NoContent);
        // back to the page the switch stood on
        return Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value && Url.IsLocalUrl(from.PathAndQuery) ? LocalRedirect(from.PathAndQuery) : LocalRedirect("/");
    }
}
