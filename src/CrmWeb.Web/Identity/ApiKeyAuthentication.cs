using System.Security.Claims;
using System.Text.Encodings.Web;
using CrmWeb.Application.Admin;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrmWeb.Web.Identity;

/// <summary><c>Authorization: Bearer crm_...</c></summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyCheck keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";
    public const string ScopeClaim = "crm:scope";
    public const string KeyClaim = "crm:key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer " + CreateApiKey.Prefix, StringComparison.Ordinal)) return AuthenticateResult.NoResult();
        if (await keys.CheckAsync(header["Bearer ".Length..].Trim(), Context.RequestAborted) is not { } accepted) return AuthenticateResult.Fail("Unknown key.");
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, accepted.UserId.ToString()), new Claim(KeyClaim, accepted.KeyId.ToString()), .. accepted.Scopes.Select(s => new Claim(ScopeClaim, s))],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Api.Problems.Write(Context, StatusCodes.Status401Unauthorized, "unauthorized", "Send a valid API key: Authorization: Bearer crm_...");
    }
}
