using CrmWeb.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>One address for every page the program has, from its route table: a page that is added is looked at unasked.</summary>
internal static class PageAddresses
{
    /// <summary>Pages that only take posts, only send on, or are a part of another.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "undo/{id:guid}", "sign-out", "favourites/{kind:alpha}/{id:guid}", "{kind:alpha}/bulk", "me/theme", "error", "views/new", "import/{id:guid}/failed.csv", "records/{id:guid}", "records", "likely", "f/{slug}/confirm" };

    /// <param name="examples">What stands for the parameters of a route that begins so, such as <c>accounts/</c>; several in turn with a bar between them.</param>
    public static IReadOnlyList<string> Of(CrmHost host, IReadOnlyDictionary<string, string> examples)
    {
        var templates = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct().Where(t => !Unseen.Contains(t)).Order(StringComparer.Ordinal);
        return [.. templates.Select(t => "/" + Filled(t, examples))];
    }

    private static string Filled(string template, IReadOnlyDictionary<string, string> examples)
    {
        if (!template.Contains('{')) return template;
        var known = examples.Keys.Where(k => template.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length)
            ?? throw new InvalidOperationException($"Give an example for the page /{template}.");
        foreach (var value in examples[known].Split('|'))
        {
            var at = template.IndexOf('{', StringComparison.Ordinal);
            template = template[..at] + value + template[(template.IndexOf('}', at) + 1)..];
        }
        return template;
    }
}
