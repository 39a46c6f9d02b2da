using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Web.Identity;

/// <summary>Sign-in by cookie for people, by key for programs; denied by default.</summary>
internal static class IdentitySetup
{
    public const string ApiPolicy = "api";

    /// <summary>How long a session is believed before it is asked whether its person may still be in.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(45);

    /// <summary>Keys under /api, cookies everywhere else; never both.</summary>
    private const string ByAddress = "by-address";

    public static void AddCrmIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<SignIn>(identity =>
            {
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 4,
                };
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 8, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10), AllowedForNewUsers = true };
                identity.User.RequireUniqueEmail = true;
                // names of people's mailboxes are no business of ours
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<CrmDb>().AddSignInManager().AddDefaultTokenProviders()
            .AddErrorDescriber<PasswordWords>().AddPasswordValidator<PasswordRule>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = Believed);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromDays(3));
        services.AddSingleton<SetUpToken>();
        services.AddScoped<Door>();
        services.AddScoped<Letters>();
        services.AddSingleton<LetterBox>();
        services.AddHostedService(provider => provider.GetRequiredService<LetterBox>());
        services.AddDoorLimits(configuration);
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, scheme => scheme.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Scheme, null)
            .AddApplicationCookie();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.AccessDeniedPath = "/error";
            // the validator finds this out itself, but only after all that signs people in was made for it
            cookie.Events.OnValidatePrincipal = context => context.Properties.IssuedUtc + Believed > context.Options.TimeProvider!.GetUtcNow()
                ? Task.CompletedTask : SecurityStampValidator.ValidatePrincipalAsync(context);
            cookie.Events.OnRedirectToLogin = ToSignIn;
            cookie.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
        });
        services.AddHouseCookies(configuration);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(ApiPolicy, policy => policy.AddAuthenticationSchemes(ApiKeyAuthentication.Scheme).RequireAuthenticatedUser());
    }

    /// <summary>The API's own description is for people too: its page with either, its document by cookie when there is one and no key.</summary>
    private static string SchemeOf(HttpContext context)
    {
        var path = context.Request.Path;
        if (!path.StartsWithSegments(Api.ApiSetup.Root)) return IdentityConstants.ApplicationScheme;
        var withoutKey = context.Request.Headers.Authorization.Count == 0;
        var described = path == Api.ApiSetup.ReferenceAddress || (path == Api.ApiSetup.DocumentAddress && context.Request.Cookies.Count > 0);
        return described && withoutKey ? IdentityConstants.ApplicationScheme : ApiKeyAuthentication.Scheme;
    }

    /// <summary>An unknown address is 404 for everybody; a part of a page asked by htmx must not receive the sign-in page.</summary>
    private static Task ToSignIn(RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.GetEndpoint() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (context.Request.Headers["HX-Request"] == "true")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = "/sign-in";
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }
}
