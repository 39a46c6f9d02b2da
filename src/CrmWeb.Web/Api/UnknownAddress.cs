using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Routing.Template;

namespace CrmWeb.Web.Api;

/// <summary>
/// What no endpoint of the API takes: 405 when the address exists for other methods, else 404. A fallback is needed because page routes
/// would answer with a redirect to the sign-in.
/// </summary>
internal static class UnknownAddress
{
    public static void MapUnknownAddresses(this WebApplication app)
    {
        var known = new Lazy<IReadOnlyList<(TemplateMatcher Matcher, RouteEndpoint Endpoint)>>(() => Known(app));
        // a plain delegate: the endpoint that the compiler makes of a fallback loses its pattern and answers for pages too
        RequestDelegate answer = http => Answer(http, known.Value).ExecuteAsync(http);
        app.MapFallback("/api/{**rest}", answer).AllowAnonymous().WithMetadata(new OpenToAllAttribute());
    }

    private static IResult Answer(HttpContext http, IReadOnlyList<(TemplateMatcher Matcher, RouteEndpoint Endpoint)> known)
    {
        var methods = known.Where(k => k.Matcher.TryMatch(http.Request.Path, []) && Fits(k.Endpoint, http.Request.Path))
            .SelectMany(k => k.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Order().ToList();
        if (methods.Count == 0) return Problems.NotFound;
        http.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.Of(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "This address does not take that method.");
    }

    /// <summary>The only constraint of the API's routes is that an id is an id.</summary>
    private static bool Fits(RouteEndpoint endpoint, PathString path)
    {
        var parts = path.Value!.Trim('/').Split('/');
        return endpoint.RoutePattern.PathSegments.Zip(parts).All(s => s.First.Parts is not [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { } parameter]
            || parameter.ParameterPolicies.Count == 0 || Guid.TryParse(s.Second, out _));
    }

    private static List<(TemplateMatcher, RouteEndpoint)> Known(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith(ApiSetup.Root, StringComparison.Ordinal) == true)
            .Select(e => (new TemplateMatcher(new RouteTemplate(e.RoutePattern), []), e))];
}
