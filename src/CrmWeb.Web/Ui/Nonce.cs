using System.Security.Cryptography;

namespace CrmWeb.Web.Ui;

/// <summary>The request's script nonce, put into <c>HttpContext.Items</c> by whoever writes the Content-Security-Policy.</summary>
public static class Nonce
{
    public const string Key = "csp-nonce";

    /// <summary>
    /// A new nonce of 128 random bits. Hexadecimal on purpose: base64's "+" is written as an entity in attributes, and hx-csp, which
    /// exchanges the nonce of a fetched region by text, would then not find it and strip the region's links.
    /// </summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The nonce, or an empty string when no policy was set: then no script and no htmx attribute is honoured.</summary>
    public static string Of(HttpContext context) => context.Items[Key] as string ?? "";
}
