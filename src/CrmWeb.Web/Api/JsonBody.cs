using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Api;

/// <summary>Reads a request body as one JSON object, or says what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 20, AllowDuplicateProperties = false };

    /// <summary>The body of an act on a record: members it does not know are refused, a typing error must not be lost silently.</summary>
    /// <param name="optional">All members may be absent, and so may the body.</param>
    public static async Task<(JsonObject? Body, IResult? Problem)> OfActAsync(HttpRequest request, IRecords records, Guid id, string[] known, bool optional, CancellationToken ct)
    {
        if (optional && (request.ContentLength == 0 || request is { ContentLength: null, ContentType: null })) return ([], null);
        var (body, problem) = await ReadAsync(request, ct, fieldsSayWhy: true);
        if (problem is not null) return (null, problem);
        if (Unknown(body!, known) is not { } refusal) return (body, null);
        // of a record that one does not see nothing is said
        return (null, await records.SeesAsync(id, ct) ? Problems.Of([refusal]) : Problems.NotFound);
    }

    /// <summary>The first member that is none of these; null = all are known.</summary>
    public static Refusal? Unknown(JsonObject body, IReadOnlyCollection<string> known) =>
        body.Select(m => m.Key).FirstOrDefault(key => !known.Contains(key)) is { } name ? Refusal.Of(name, "There is no field “{0}”.", name) : null;

    /// <param name="fieldsSayWhy">The reader of the fields refuses texts that are none, by the field's name; else they are refused here.</param>
    public static async Task<(JsonObject? Body, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken ct, bool fieldsSayWhy = false)
    {
        if (request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() is not ("application/json" or "application/merge-patch+json"))
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send application/json."));
        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: ct);
            if (node is JsonObject body)
            {
                Decode(body, values: !fieldsSayWhy);
                return (body, null);
            }
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair in an escape; answered below
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

    /// <summary>JSON is decoded when it is looked at: looks at all of it here, where a text that is none can still be refused.</summary>
    private static void Decode(JsonNode? node, bool values)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members) Decode(member, values);
                break;
            case JsonArray items:
                foreach (var item in items) Decode(item, values);
                break;
            case JsonValue text when values && text.GetValueKind() == JsonValueKind.String:
                _ = text.GetValue<string>();
                break;
        }
    }
}
