using System.Net;
using System.Text.RegularExpressions;

namespace CrmWeb.Bench;

/// <summary>One signed-in person: keeps the session, sends requests as a browser that has everything in its cache.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browser(Uri url)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = url };
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Bytes of the body as sent.</summary>
    public async Task<int> GetAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK ? body.Length : throw new InvalidOperationException($"GET {address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>The page as text.</summary>
    public async Task<string> TextAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "identity");
        _http.DefaultRequestHeaders.Remove("Accept-Encoding");
        using var answer = await _http.SendAsync(request);
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form; fails unless it was taken (a redirect).</summary>
    public async Task PostAsync(string address, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"POST {address} answered {(int)answer.StatusCode}.");
    }

    public async Task<string> TokenAsync(string address) =>
        Token().Match(await TextAsync(address)) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"{address} has no form.");

    public async Task SignInAsync(string email) =>
        await PostAsync("/sign-in", await TokenAsync("/sign-in"), ("email", email), ("password", Crm.Password));

    /// <summary>Requests and compressed bytes of a first visit: the page and all that it links.</summary>
    public async Task<(int Requests, int Bytes)> FirstVisitAsync(string address)
    {
        var links = Asset().Matches(await TextAsync(address)).Select(m => m.Groups[1].Value).Distinct().ToList();
        var bytes = await GetAsync(address);
        foreach (var link in links) bytes += await GetAsync(WebUtility.HtmlDecode(link));
        return (links.Count + 1, bytes);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""<(?:script|link|img|use)[^>]*?\s(?:src|href)="(/[^"#]+\.(?:js|css|svg|woff2|png|ico)[^"#]*)""")]
    private static partial Regex Asset();
}
