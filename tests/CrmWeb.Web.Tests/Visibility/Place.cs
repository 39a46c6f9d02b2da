using System.Text.RegularExpressions;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Domain.Accounts.Account;
using static CrmWeb.Domain.Contacts.Contact;
using static CrmWeb.Domain.Interactions.Interaction;
using static CrmWeb.Domain.Pipeline.Deals.Deal;
using static CrmWeb.Domain.Pipeline.Products.Product;

namespace CrmWeb.Web.Tests.Visibility;

/// <summary>One thing the program answers: a page handler or an endpoint, with the template of its address.</summary>
public sealed partial record Place(string Method, string Template, string? Handler)
{
    public static readonly string[] Kinds = [Accounts, Contacts, Interactions, Lead.Leads, Deals, Products, CrmTask.Tasks];

    public bool IsApi => Template.StartsWith("/api/", StringComparison.Ordinal);

    public bool HasParameters => Template.Contains('{');

    /// <summary>It names a record: its address holds an id.</summary>
    public bool NamesRecord => Template.Contains(":guid", StringComparison.Ordinal);

    /// <summary>Everything in the route table, pages with each of their handlers; assets and the doors left out.</summary>
    public static async Task<IReadOnlyList<Place>> AllAsync(CrmHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var places = new List<Place>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            places.AddRange(compiled.HandlerMethods.Select(h => new Place(h.HttpMethod.ToUpperInvariant(), "/" + page.AttributeRouteInfo!.Template, h.Name)));
        }
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor")) continue;
            places.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => new Place(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), null)));
        }
        // a stream does not end: LiveTests asks who hears what
        return [.. places.Distinct().Where(p => p.Template != "/live" && !p.Template.StartsWith("/sign-", StringComparison.Ordinal) && !p.Template.Contains("{**", StringComparison.Ordinal))];
    }

    /// <summary>The kinds of record whose id may stand in this address.</summary>
    public IReadOnlyList<string> KindsHere() => Kinds.FirstOrDefault(kind => Template.Contains($"/{kind}/", StringComparison.Ordinal) || Template.EndsWith("/" + kind, StringComparison.Ordinal)) is { } one ? [one] : Kinds;

    /// <summary>The address with an id in every place for one.</summary>
    public string Address(string kind, Guid id) => With(Parameter().Replace(Template, m => m.Groups["name"].Value switch
    {
        "kind" => kind,
        _ when m.Value.Contains(":guid", StringComparison.Ordinal) => id.ToString(),
        _ => "anything",
    }));

    private string With(string path) => Handler is null ? path : $"{path}?handler={Handler}";

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
