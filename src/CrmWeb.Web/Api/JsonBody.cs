using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmWeb.Web.Api;

/// <summary>Reads a request body as one JSON object, or says what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 20, AllowDuplicateProperties = false };

    public static async Task<(JsonObject? Body, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentType?.Split(';')[0].Trim() is not ("application/json" or "application/merge-patch+json"))
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send application/json."));
        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: ct);
            if (node is JsonObject body) return (body, null);
        }
        catch (JsonException)
        {
            // answered below
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problems.Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large."));
        }
        return (null, Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "The body must be one JSON object, each name in it once."));
    }
}
