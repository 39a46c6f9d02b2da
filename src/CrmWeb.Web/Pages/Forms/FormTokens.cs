using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CrmWeb.Web.Pages.Forms;

/// <summary>How a form's token reads.</summary>
public enum TokenState { Good, TooOld, Robot }

/// <summary>
/// The signed token of a public form: it was opened here, not just now and not days ago. No cookie is needed. Robots post at once, or
/// without it.
/// </summary>
public sealed class FormTokens(IDataProtectionProvider protection, IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Nobody reads and fills in a form faster (<c>Crm:FormMinimumSeconds</c>).</summary>
    private TimeSpan Shortest => TimeSpan.FromSeconds(configuration.GetValue("Crm:FormMinimumSeconds", 3.0));

    private IDataProtector Forms => protection.CreateProtector("CrmWeb.WebForm");

    private IDataProtector Consents => protection.CreateProtector("CrmWeb.WebForm.Consent");

    public string For(Guid form) => Opened(form, clock.GetUtcNow());

    /// <summary>For somebody who is asked once more: ticking a box and pressing Send takes a person no three seconds.</summary>
    public string Again(Guid form) => Opened(form, clock.GetUtcNow() - Shortest);

    private string Opened(Guid form, DateTimeOffset at) => Forms.Protect(string.Create(CultureInfo.InvariantCulture, $"{form}|{at.ToUnixTimeMilliseconds()}"));

    public TokenState Read(Guid form, string? token)
    {
        if (Open(Forms, token)?.Split('|') is not [var of, var at] || of != form.ToString() || !long.TryParse(at, CultureInfo.InvariantCulture, out var opened)) return TokenState.Robot;
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(opened);
        return age < Shortest ? TokenState.Robot : age > Longest ? TokenState.TooOld : TokenState.Good;
    }

    /// <summary>For the link that confirms a consent.</summary>
    public string ForConsent(Guid consent) => Consents.Protect(consent.ToString());

    /// <summary>Null for a link that is not ours.</summary>
    public Guid? Consent(string? token) => Guid.TryParse(Open(Consents, token), out var id) ? id : null;

    private static string? Open(IDataProtector protector, string? token)
    {
        if (token is not { Length: > 0 and < 2000 }) return null;
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
