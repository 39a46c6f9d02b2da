using Microsoft.AspNetCore.Diagnostics;

namespace CrmWeb.Web.Api;

/// <summary>What no endpoint answered becomes a ProblemDetails; the cause goes to the log only, found by the request id.</summary>
internal static class ApiErrors
{
    public static void UseApiErrors(this IApplicationBuilder api)
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AfterExceptionAsync, SuppressDiagnosticsCallback = c => c.Exception is BadHttpRequestException });
        api.UseStatusCodePages(context => Problems.Write(
            context.HttpContext, context.HttpContext.Response.StatusCode, CodeOf(context.HttpContext.Response.StatusCode),
            context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest
                ? "A part of the address cannot be read; ids are UUIDs, “limit” is a number."
                : Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode)));
    }

    private static Task AfterExceptionAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Write(context, 413, "too-large", "The body is too large."),
            BadHttpRequestException bad => Problems.Write(context, bad.StatusCode, "unreadable", "The request cannot be read."),
            _ when Hosting.SlowQuery.Is(error) => Problems.Write(context, 503, "too-slow", Hosting.SlowQuery.Text),
            _ => Problems.Write(context, 500, "error", $"Something went wrong on our side. The request id {context.TraceIdentifier} finds it in the log."),
        };
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "unreadable",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status415UnsupportedMediaType => "unsupported-media-type",
        _ => "error",
    };
}
