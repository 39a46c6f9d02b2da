using System.Collections.Concurrent;
using System.Reflection;
using CrmWeb.Application.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmWeb.Web.Identity;

/// <summary>
/// Asks the access attribute of the page handler, else that of the page. [Authorize] on a handler does nothing in Razor Pages; this does.
/// A module one has no view right on is absent (404); other acts are refused (403).
/// </summary>
internal sealed class PermissionFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null)
        {
            // a method or handler name that the page has nothing for: Razor would show the page without what it shows
            context.Result = new NotFoundResult();
            return;
        }
        var access = Of(context.HandlerMethod.MethodInfo, context.HandlerInstance.GetType());
        var actor = context.HttpContext.RequestServices.GetRequiredService<ActorScope>().Actor;
        if (access is null || !access.Allows(actor))
        {
            context.Result = access is NeedsAttribute { Right: Domain.Kernel.Right.View } or NeedsAdministratorAttribute or null ? new NotFoundResult() : new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }
        await next();
    }

    private static readonly ConcurrentDictionary<(MethodInfo?, Type), AccessAttribute?> Known = new();

    /// <summary>Null when neither handler nor page names one.</summary>
    public static AccessAttribute? Of(MethodInfo? handler, Type page) => Known.GetOrAdd((handler, page), static asked =>
        asked.Item1?.GetCustomAttribute<AccessAttribute>() ?? asked.Item2.GetCustomAttribute<AccessAttribute>());
}
