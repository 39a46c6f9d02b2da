using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Chrome;

/// <summary>
/// One person at one browser window. Whatever the browser complains about (script errors, blocked content, missing files) fails the test
/// when it ends; an answer that refuses what was typed (409, 422) is no complaint.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected(message.Text)) _complaints.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Questions ("Delete?") are answered with yes from now on.</summary>
    public void SaysYes() => Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))?.Status ?? 0;

    public ILocator this[string selector] => Page.Locator(selector);

    /// <summary>What the browser complained about so far.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    /// <summary>Waits until the element says these words.</summary>
    public Task SeesAsync(string selector, string words) => Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(words, new() { Timeout = 20_000 });

    public Task SeesNoneAsync(string selector) => Assertions.Expect(Page.Locator(selector)).ToHaveCountAsync(0, new() { Timeout = 20_000 });

    /// <summary>Leaves a mark that a new page would not have.</summary>
    public Task MarkAsync() => Page.EvaluateAsync("() => { window.marked = true; }");

    /// <summary>False when the window has loaded another page since <see cref="MarkAsync"/>.</summary>
    public Task<bool> StayedAsync() => Page.EvaluateAsync<bool>("() => window.marked === true");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.True(_complaints.IsEmpty, string.Join("\n", _complaints));
    }

    /// <summary>Chromium tells of every answer of 400 and above; these are the ones a form gets when it is refused.</summary>
    private static bool Expected(string text) =>
        text.StartsWith("Failed to load resource", StringComparison.Ordinal) && (text.Contains(" 409 ", StringComparison.Ordinal) || text.Contains(" 422 ", StringComparison.Ordinal));
}
