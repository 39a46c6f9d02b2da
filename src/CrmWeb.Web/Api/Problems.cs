using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Api;

/// <summary>Errors of the API: ProblemDetails with a stable <c>code</c>.</summary>
internal static class Problems
{
    /// <summary>Absent and invisible records answer identically.</summary>
    public static IResult NotFound { get; } = Of(StatusCodes.Status404NotFound, "not-found", "There is no such record.");

    public static IResult Of(int status, string code, string detail, JsonObject? extra = null)
    {
        var body = extra ?? [];
        body["type"] = "about:blank";
        body["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
        body["status"] = status;
        body["code"] = code;
        body["detail"] = detail;
        return new JsonAnswer(body, status, JsonAnswer.Problem);
    }

    /// <summary>A domain refusal; <paramref name="current"/> is the record as it stands, sent with a stale version.</summary>
    public static IResult Of(IReadOnlyList<Refusal> refusals, JsonObject? current = null)
    {
        var first = refusals[0];
        var errors = new JsonObject();
        foreach (var group in refusals.Where(r => r.Field is not null).GroupBy(r => r.Field!))
            errors[group.Key] = new JsonArray([.. group.Select(r => JsonValue.Create(r.Text))]);
        var extra = new JsonObject();
        if (errors.Count > 0) extra["errors"] = errors;
        if (current is not null) extra["current"] = current;
        return Of(Status(first.Kind), first.Code, first.Text, extra);
    }

    /// <summary>A refused change; with a stale version comes what is there now.</summary>
    public static async Task<IResult> OfChangeAsync(IReadOnlyList<Refusal> refusals, Func<Task<JsonObject?>> current) =>
        Of(refusals, refusals[0].Kind == RefusalKind.Stale ? await current() : null);

    public static Task Write(HttpContext context, int status, string code, string detail) => Of(status, code, detail).ExecuteAsync(context);

    private static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
    };
}
