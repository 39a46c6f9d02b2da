using System.Text.RegularExpressions;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Visibility;

/// <summary>Looks at any address as one person: pages with the cookie, the API with a key.</summary>
public sealed partial class Eyes(CrmBrowser browser, HttpClient api) : IDisposable
{
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase) { "X-Request-Id", "Date", "Set-Cookie", "X-RateLimit-Remaining" };

    public static async Task<Eyes> OfAsync(CrmHost host, TestPerson person) => new(await host.SignInAsync(person), await host.ApiAsync(person));

    public CrmBrowser Browser => browser;

    public HttpClient Api => api;

    public void Dispose()
    {
        browser.Dispose();
        api.Dispose();
    }

    public Task<HttpResponseMessage> GetAsync(string address) =>
        address.StartsWith("/api/", StringComparison.Ordinal) ? api.GetAsync(new Uri(address, UriKind.Relative)) : browser.GetAsync(address);

    /// <summary>Status, headers and body as one text, without what differs from one request to the next: nonces, form tokens, request ids, the moment from which news count.</summary>
    public async Task<string> SeeAsync(string address)
    {
        using var answer = await GetAsync(address);
        var head = answer.Headers.Concat(answer.Content.Headers).Where(h => !Passing.Contains(h.Key))
            .SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}")).Order(StringComparer.Ordinal);
        return Chance().Replace($"{(int)answer.StatusCode}\n{string.Join('\n', head)}\n\n{await answer.Content.ReadAsStringAsync()}", "~");
    }

    [GeneratedRegex("""data-live-since="[^"]*"|nonce-[^']+|nonce="[^"]*"|(?<=name="__RequestVerificationToken" type="hidden" value=")[^"]*|"(traceId|requestId)":"[^"]*"|Content-Length: \d+""")]
    private static partial Regex Chance();
}
