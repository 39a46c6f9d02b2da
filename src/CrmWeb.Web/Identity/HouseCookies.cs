using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Identity;

/// <summary>
/// How every cookie of the program is made: __Host- and Secure where people reach it by https, plain names without Secure otherwise. The
/// prefix without Secure, or over http, makes browsers drop the cookie.
/// </summary>
internal static class HouseCookies
{
    public static void AddHouseCookies(this IServiceCollection services, IConfiguration configuration)
    {
        var https = configuration["Crm:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        services.ConfigureApplicationCookie(signIn => Shape(signIn.Cookie, "crm", https));
        services.Configure<AntiforgeryOptions>(form => Shape(form.Cookie, "crm-form", https));
        // toasts, and secrets shown once
        services.Configure<CookieTempDataProviderOptions>(note => Shape(note.Cookie, "crm-note", https));
    }

    /// <summary>
    /// Where the public address is https, requests count as such: a proxy that ends TLS speaks http to us, and cookies for https must not
    /// depend on its headers.
    /// </summary>
    public static void UsePublicScheme(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<Hosting.PublicUrl>().IsHttps) return;
        app.Use((context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }

    private static void Shape(CookieBuilder cookie, string name, bool https)
    {
        (cookie.Name, cookie.Path, cookie.Domain) = (https ? "__Host-" + name : name, "/", null);
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
