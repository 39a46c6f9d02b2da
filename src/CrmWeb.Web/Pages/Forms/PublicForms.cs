using System.Threading.RateLimiting;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace CrmWeb.Web.Pages.Forms;

/// <summary>What pages for strangers are protected by: how often, how large, by whom shown.</summary>
internal static class PublicForms
{
    public const string Policy = "forms";

    /// <summary>Largest body that a form takes; twenty answers are far smaller.</summary>
    public const long Largest = 256 * 1024;

    private const int PerMinute = 10;

    public static void AddPublicForms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FormTokens>();
        services.AddScoped<FormLetters>();
        var limit = configuration.GetValue("Crm:FormPostsPerMinute", PerMinute);
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter("form " + DoorLimits.Network(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("")));
    }

    /// <summary>No scripts, no frames but those of the allowed sites; the redirect after a post goes to them too.</summary>
    public static void Protect(HttpResponse response, WebForm? form)
    {
        var sites = form is null || form.Origins.Length == 0 ? null : string.Join(' ', form.Origins);
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self' {sites}; base-uri 'none'; frame-ancestors {sites ?? "'none'"}".Replace(" ;", ";", StringComparison.Ordinal);
    }

    /// <summary>A browser says from which site a post comes: ours, or one that may show the form.</summary>
    public static bool ComesFromAllowed(HttpRequest request, WebForm form, PublicUrl url) => request.Headers.Origin.ToString() switch
    {
        "" or "null" => true,
        var origin => origin == WebForm.Origin(url.Value) || origin == $"{request.Scheme}://{request.Host}" || form.Origins.Contains(origin),
    };
}

/// <summary>Refuses a body that is too large before anything of it is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SmallBodyAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!(context.HttpContext.Request.ContentLength > PublicForms.Largest)) return next();
        context.Result = new ContentResult { StatusCode = StatusCodes.Status413PayloadTooLarge, ContentType = "text/plain; charset=utf-8", Content = "This is more than the form takes." };
        return Task.CompletedTask;
    }
}
