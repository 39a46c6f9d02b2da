using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmWeb.Web.Api;

/// <summary>The version a program saw: from If-Match, else from "version" in the body.</summary>
internal static class IfMatch
{
    public static IResult Unreadable => Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "If-Match carries the record's version.");

    /// <summary>Null version: none was sent, or any will do. False: it cannot be read.</summary>
    public static bool Read(HttpRequest request, JsonObject? body, out uint? version)
    {
        version = null;
        var header = request.Headers.IfMatch.ToString();
        if (header.StartsWith("W/", StringComparison.Ordinal)) header = header[2..];
        var text = header.Trim('"') is { Length: > 0 } tag ? tag : body?["version"]?.ToString();
        if (text is null or "*") return true;
        if (!uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return false;
        version = read;
        return true;
    }
}
