using System.Diagnostics;
using System.Security.Claims;

namespace CrmWeb.Web.Hosting;

/// <summary>One line per request: method, route template, status, time, user and request id. No query values, no personal data.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            var level = context.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information;
            log.Log(level, "{Method} {Route} {Status} {Milliseconds:0.0} ms user {UserId} request {RequestId}",
                context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds,
                context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-", context.TraceIdentifier);
        }
    }
}
