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

    /// <summary>What they agreed to, as they read it.</summary>
    public string? Wording { get; private set; }

    public async Task OnGetAsync(string? token, CancellationToken ct)
    {
        PublicForms.Protect(Response, null);
        Token = token;
        Wording = tokens.Consent(token) is { } consent ? await receive.WordingAsync(consent, ct) : null;
        if (Wording is null) Refuse();
    }

    public async Task OnPostAsync(string? token, CancellationToken ct)
    {
        PublicForms.Protect(Response, null);
        if (tokens.Consent(token) is not { } consent || !await receive.ConfirmAsync(consent, ct)) Refuse();
        else Done = true;
    }

    private void Refuse() => (Done, Response.StatusCode) = (false, StatusCodes.Status422UnprocessableEntity);
}
