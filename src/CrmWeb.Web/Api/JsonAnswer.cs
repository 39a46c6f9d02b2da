using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmWeb.Web.Api;

/// <summary>JSON as an answer, written straight to the response.</summary>
internal sealed class JsonAnswer(JsonNode body, int status = StatusCodes.Status200OK, string contentType = JsonAnswer.Json) : IResult, IStatusCodeHttpResult
{
    public const string Json = "application/json; charset=utf-8";
    public const string Problem = "application/problem+json; charset=utf-8";

    /// <summary>JSON is not HTML: texts stay readable.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions ReadableText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonNode Body => body;

    public int Status => status;

    int? IStatusCodeHttpResult.StatusCode => status;

    public string ToText() => body.ToJsonString(ReadableText);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = contentType;
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter, Readable);
        body.WriteTo(writer);
        await writer.FlushAsync(httpContext.RequestAborted);
    }
}
