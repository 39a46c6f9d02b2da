using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using Microsoft.AspNetCore.Http.Metadata;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>
/// The OpenAPI document, made from what there is: the endpoints under /api/v1 and the fields of the record types. A new module is in it
/// unasked.
/// </summary>
internal sealed class ApiDocument(RecordCatalog catalog, Hosting.PublicUrl address, IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<JsonObject> _document = new(() => Build(catalog, address.Value, sources));

    public JsonObject Document => _document.Value;

    private static JsonObject Build(RecordCatalog catalog, string server, IEnumerable<EndpointDataSource> sources)
    {
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var endpoint in sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.RawText?.StartsWith(ApiSetup.Root + "/", StringComparison.Ordinal) != true) continue;
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Skip(2).Select(s => string.Concat(s.Parts.Select(Part))));
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            {
                if (!paths.TryGetValue(path, out var operations)) paths[path] = operations = [];
                operations[method.ToLowerInvariant()] = Operation(endpoint, method, path, catalog);
            }
        }
        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "CrmWeb", ["version"] = "1", ["description"] = "Keys act with their owner's rights, narrowed by their scopes." },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server + ApiSetup.Root }),
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["paths"] = new JsonObject(paths.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))),
            ["components"] = ApiComponents.Of(catalog),
        };
    }

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => "{" + parameter.Name + "}",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    };

    private static JsonObject Operation(RouteEndpoint endpoint, string method, string path, RecordCatalog catalog)
    {
        var shape = endpoint.Metadata.GetMetadata<ApiShape>();
        var tag = endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags.FirstOrDefault() ?? path.Split('/')[1];
        var takesBody = shape is null ? method is "POST" or "PUT" or "PATCH" : shape.Takes is not null;
        var operation = new JsonObject
        {
            ["tags"] = new JsonArray(tag),
            ["summary"] = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? $"{method} {path}",
            ["operationId"] = Name(method, path),
            ["parameters"] = ApiParameters.Of(endpoint, method, shape, catalog.Find(tag)),
        };
        if (takesBody) operation["requestBody"] = Body(shape, method);
        var responses = new JsonObject();
        var success = shape?.Status ?? StatusCodes.Status200OK;
        responses[success.ToString(CultureInfo.InvariantCulture)] = Answer(shape, success);
        foreach (var status in Errors(endpoint, method, takesBody)) responses[status] = new JsonObject { ["$ref"] = "#/components/responses/" + status };
        operation["responses"] = responses;
        return operation;
    }

    private static IEnumerable<string> Errors(RouteEndpoint endpoint, string method, bool takesBody)
    {
        var writes = !HttpMethods.IsGet(method);
        yield return "400";
        yield return "401";
        if (writes) yield return "403";
        if (endpoint.RoutePattern.Parameters.Count > 0) yield return "404";
        if (writes) yield return "409";
        if (method is "PATCH" or "PUT" or "DELETE") yield return "412";
        if (takesBody)
        {
            yield return "413";
            yield return "415";
        }
        yield return "422";
        yield return "429";
    }

    private static JsonObject Body(ApiShape? shape, string method)
    {
        JsonNode Content() => new JsonObject { ["schema"] = shape?.Takes is { } schema ? FieldSchemas.Ref(schema) : new JsonObject { ["type"] = "object" } };
        if (shape is { Form: true }) return new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["multipart/form-data"] = Content() } };
        var content = new JsonObject { ["application/json"] = Content() };
        if (method == "PATCH") content["application/merge-patch+json"] = Content();
        return new JsonObject { ["required"] = shape is not { Optional: true }, ["content"] = content };
    }

    private static JsonObject Answer(ApiShape? shape, int status)
    {
        var answer = new JsonObject { ["description"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) };
        if (shape?.Gives is { } schema) answer["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = FieldSchemas.Ref(schema) } };
        if (status is StatusCodes.Status201Created or StatusCodes.Status202Accepted) answer["headers"] = new JsonObject { ["Location"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        return answer;
    }

    /// <summary>get_accounts_id: unique, because method and path are.</summary>
    private static string Name(string method, string path) =>
        method.ToLowerInvariant() + string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : c is '{' or '}' ? ' ' : '_')).Replace(" ", "", StringComparison.Ordinal);
}
