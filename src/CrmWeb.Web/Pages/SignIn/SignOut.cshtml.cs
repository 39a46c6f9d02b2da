using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.SignIn;

/// <summary>The way out. Looking at it changes nothing.</summary>
[OpenToAll]
public sealed class SignOutModel(Door door) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await door.LeaveAsync(ct);
        return LocalRedirect("/sign-in?notice=out");
    }
}
