using System.Text.Json;
using CrmWeb.Testing;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Chrome;

/// <summary>The accessibility checks of axe-core, all rules, on what a page shows now.</summary>
internal static class Axe
{
    /// <summary>Comes with the client's build (npm ci), not with what is served.</summary>
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "CrmWeb.Web", "client", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>One line for each violated rule and element; empty when there are none.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        // through the debugger, which the content security policy does not bind; a script tag would be a violation of its own
        if (!await page.EvaluateAsync<bool>("() => Boolean(window.axe)")) await page.EvaluateAsync(Source.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')}: ${n.any.concat(n.all, n.none).map(c => c.message).join('; ')}`))");
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
