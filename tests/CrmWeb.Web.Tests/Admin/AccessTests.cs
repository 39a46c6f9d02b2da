using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Admin;

/// <summary>Every page handler and endpoint names what it needs; those open to all are reviewed here.</summary>
public sealed class AccessTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    /// <summary>Reviewed: what anybody on the network may reach. Pages by address, endpoints by pattern.</summary>
    private static readonly string[] Open =
        ["/accept", "/error", "/f/{slug}", "/f/{slug}/confirm", "/feeds/{token}.ics", "/forgot", "/reset", "/set-up", "/sign-in", "/sign-out", "/api/{**rest}", "/health/live", "/health/ready"];

    [Fact]
    public async Task Every_page_handler_names_its_access()
    {
        var pages = company.Host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().ToList();
        var loader = company.Host.Services.GetRequiredService<PageLoader>();
        var unnamed = new List<string>();
        var open = new List<string>();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods)
            {
                // an overridden method of PageModel is taken for one, of a method that is its second word
                Assert.True(handler.HttpMethod.ToUpperInvariant() is "GET" or "POST", $"{handler.MethodInfo.DeclaringType?.Name}.{handler.MethodInfo.Name} is a handler of {handler.HttpMethod}.");
                var access = PermissionFilter.Of(handler.MethodInfo, compiled.ModelTypeInfo!);
                if (access is null) unnamed.Add($"{page.AttributeRouteInfo?.Template}: {handler.MethodInfo.Name}");
                if (access is OpenToAllAttribute) open.Add("/" + page.AttributeRouteInfo?.Template);
            }
        }
        Assert.Empty(unnamed);
        Assert.Empty(open.Except(Open));
    }

    [Fact]
    public void Every_endpoint_names_its_access()
    {
        var endpoints = company.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null).ToList();
        Assert.Contains(endpoints, e => e.RoutePattern.RawText?.TrimEnd('/') == "/api/v1/users");
        // the framework's own way to unbundled assets while developing; it takes no metadata and stays behind the fallback policy
        Assert.Empty(endpoints.Where(e => e.Metadata.GetMetadata<AccessAttribute>() is null && e.RoutePattern.RawText != "{**path:file}").Select(e => e.RoutePattern.RawText));
        // static assets are open by nature; everything else that is open stands in the list
        var open = endpoints.Where(e => e.Metadata.GetMetadata<AccessAttribute>() is OpenToAllAttribute && !IsAsset(e)).Select(e => e.RoutePattern.RawText).Distinct();
        Assert.Empty(open.Except(Open));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_door_from_every_closed_page()
    {
        using var stranger = company.Host.Browser();
        foreach (var url in new[] { "/admin", "/admin/people", "/me", "/me/keys", "/accounts" })
            Assert.StartsWith("/sign-in?returnUrl=", (await stranger.GetAsync(url)).Headers.Location?.PathAndQuery ?? "", StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync("/no-such-page")).StatusCode);
    }

    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor");
}
