using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CrmWeb.Testing;

/// <summary>What a browser without JavaScript does: keeps cookies, reads pages, fills in and sends their forms.</summary>
public sealed partial class CrmBrowser(HttpClient http) : IDisposable
{
    private readonly Dictionary<string, string> _tokens = [];

    public HttpClient Http => http;

    public void Dispose() => http.Dispose();

    public Task<HttpResponseMessage> GetAsync(string url) => http.GetAsync(new Uri(url, UriKind.Relative));

    /// <summary>The page as a document; fails unless it answers 200.</summary>
    public async Task<IDocument> PageAsync(string url)
    {
        using var answer = await GetAsync(url);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"GET {url} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await HtmlPage.ReadAsync(answer);
    }

    /// <summary>
    /// Posts fields with the antiforgery token of a page: <paramref name="from"/>, else the posted address itself. Tokens are kept per page until
    /// <see cref="ForgetTokens"/>.
    /// </summary>
    public Task<HttpResponseMessage> PostFormAsync(string url, Dictionary<string, string> fields, string? from = null) => PostFormAsync(url, fields.Select(f => f), from);

    /// <inheritdoc cref="PostFormAsync(string, Dictionary{string, string}, string?)"/>
    public async Task<HttpResponseMessage> PostFormAsync(string url, IEnumerable<KeyValuePair<string, string>> fields, string? from = null)
    {
        var token = await TokenAsync(from ?? url);
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        var answer = await http.PostAsync(new Uri(url, UriKind.Relative), form);
        // who signs in or out needs new tokens
        if (answer.Headers.Contains("Set-Cookie")) ForgetTokens();
        return answer;
    }

    public async Task<string> TokenAsync(string page)
    {
        if (_tokens.TryGetValue(page, out var known)) return known;
        using var answer = await GetAsync(page);
        var match = Token().Match(await answer.Content.ReadAsStringAsync());
        return match.Success ? _tokens[page] = match.Groups[1].Value : throw new InvalidOperationException($"GET {page} answered {(int)answer.StatusCode} without a form.");
    }

    public void ForgetTokens() => _tokens.Clear();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}

/// <summary>Reads an answer as HTML.</summary>
public static class HtmlPage
{
    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Text of the first match, white space single; null when there is none.</summary>
    public static string? Words(this IParentNode page, string selector) =>
        page.QuerySelector(selector)?.TextContent is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>The errors beside fields, by the field's element id without "f-".</summary>
    public static Dictionary<string, string> Errors(this IParentNode page) =>
        page.QuerySelectorAll(".field-error").Where(e => e.Id is not null).ToDictionary(e => e.Id![2..^6], e => e.TextContent.Trim());
}
