using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CrmWeb.Application.Data;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CrmWeb.Web.Api;

/// <summary>Gives a POST with an <c>Idempotency-Key</c> that was answered within a day the same answer again, without writing.</summary>
internal sealed class OnceFilter(OnceOnly once) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says that an answer is a repetition.</summary>
    public const string RepeatedHeader = "Idempotent-Replayed";

    private const int Longest = 255;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers[Header] is not [{ } key, ..]) return await next(context);
        if (key.Length is 0 or > Longest) return Problems.Of(StatusCodes.Status400BadRequest, "unreadable", $"{Header} has 1 to {Longest} characters.");
        if (!Guid.TryParse(http.User.FindFirstValue(ApiKeyAuthentication.KeyClaim), out var apiKey)) return await next(context);

        var request = new OnceRequest(apiKey, http.Request.Path.Value!.ToLowerInvariant(), SHA256.HashData(Encoding.UTF8.GetBytes(key)), await HashAsync(http.Request, http.RequestAborted));
        object? result = null;
        var (end, kept) = await once.RunAsync(request, async () =>
        {
            result = await next(context);
            return new Answered((result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK, (result as JsonAnswer)?.ToText(), http.Response.Headers.Location);
        }, http.RequestAborted);
        return end switch
        {
            OnceEnd.Done => result,
            OnceEnd.Repeated => Repeat(http.Response, kept!),
            OnceEnd.InProgress => Problems.Of(StatusCodes.Status409Conflict, "in-progress", "A request with this Idempotency-Key is being worked on."),
            OnceEnd.OtherRequest => Problems.Of(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", "This Idempotency-Key came with another request before."),
            _ => throw new ArgumentOutOfRangeException(nameof(context)),
        };
    }

    private static IResult Repeat(HttpResponse response, Answered kept)
    {
        response.Headers[RepeatedHeader] = "true";
        if (kept.Location is not null) response.Headers.Location = kept.Location;
        return kept.Body is null ? Results.StatusCode(kept.Status) : Results.Text(kept.Body, JsonAnswer.Json, Encoding.UTF8, kept.Status);
    }

    /// <summary>Over query and body; the body is read again afterwards. Of a multipart body its parts count: the boundary is new with every try.</summary>
    private static async Task<byte[]> HashAsync(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.QueryString.Value + "\n"));
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary) await AddPartsAsync(hash, new MultipartReader(boundary.Value!, request.Body), ct);
        else hash.AppendData(await SHA256.HashDataAsync(request.Body, ct));
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private static async Task AddPartsAsync(IncrementalHash hash, MultipartReader parts, CancellationToken ct)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(part.ContentDisposition + "\n" + part.ContentType)));
                hash.AppendData(await SHA256.HashDataAsync(part.Body, ct));
            }
        }
        catch (InvalidDataException)
        {
            // the act refuses what it cannot read, and what was refused is not kept
        }
        catch (IOException ended) when (ended is not BadHttpRequestException)
        {
            // the same for a body that breaks off
        }
    }
}
