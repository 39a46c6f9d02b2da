using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CrmWeb.Web.Pages.Forms;

/// <summary>Where the mail's link leads. Opening it confirms nothing: mail scanners open links too.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[SmallBody]
[EnableRateLimiting(PublicForms.Policy)]
public sealed class ConfirmModel(ReceiveForm receive, FormTokens tokens) : PageModel
{
    public string? Token { get; private set; }

    /// <summary>Null = asks.</summary>
    public bool? Done { get; private set; }

    public void OnGet(string? token)
    {
        PublicForms.Protect(Response, null);
        Token = token;
        if (tokens.Consent(token) is null) Refuse();
    }

    public async Task OnPostAsync(string? token, CancellationToken ct)
    {
        PublicForms.Protect(Response, null);
        if (tokens.Consent(token) is not { } consent || !await receive.ConfirmAsync(consent, ct)) Refuse();
        else Done = true;
    }

    private void Refuse() => (Done, Response.StatusCode) = (false, StatusCodes.Status422UnprocessableEntity);
}
