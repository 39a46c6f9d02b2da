using System.Globalization;
using System.Security.Claims;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Identity;

/// <summary>Builds the actor of the request from who signed in or whose key was sent; a deactivated person is nobody.</summary>
internal sealed class ActorFromRequest(RequestDelegate next)
{
    /// <summary>Item under which the request keeps the directory snapshot it was judged by.</summary>
    public const string DirectoryKey = "crm-directory";

    public async Task InvokeAsync(HttpContext context, ActorScope scope, CrmDb db, CompanyDirectory directory)
    {
        scope.RequestId = context.TraceIdentifier;
        if (context.GetEndpoint() is not null)
        {
            var snapshot = await directory.NowAsync(db, context.RequestAborted);
            context.Items[DirectoryKey] = snapshot;
            var api = context.User.Identity?.AuthenticationType == ApiKeyAuthentication.Scheme;
            if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            {
                string[] scopes = [.. context.User.FindAll(ApiKeyAuthentication.ScopeClaim).Select(c => c.Value)];
                scope.Actor = snapshot.ActorFor(userId, api ? Via.Api : Via.Ui, scopes) ?? Actor.Nobody;
                if (!scope.Actor.IsSomebody) context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
            var culture = context.RequestServices.GetRequiredService<Viewer>().Culture;
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        }
        await next(context);
    }
}
