using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Api;

/// <summary>The API in words, made from the same document that programs read.</summary>
[NeedsSignIn]
public sealed class ReferenceModel(IServiceProvider services) : PageModel
{
    internal ReferenceView View => ReferenceView.Of(services.GetRequiredService<ApiDocument>().Document);

    public IActionResult OnGet() => Page();
}
