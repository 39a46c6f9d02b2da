using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Api;

public sealed class OpenApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private async Task<JsonNode> DocumentAsync() => (await host.Admin.ReadAsync($"openapi.json")).Body!;

    [Fact]
    public async Task Every_endpoint_under_the_API_is_described()
    {
        var paths = (await DocumentAsync())["paths"]!.AsObject();

        var missing = host.Crm.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => (m, Path: e.RoutePattern.RawText!["/api/v1".Length..].Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/'))))
            .Where(e => paths[e.Path]?[e.m.ToLowerInvariant()] is null);

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_field_of_every_record_type_is_in_its_schemas()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!;

        foreach (var type in host.Crm.Services.GetRequiredService<RecordCatalog>().Types)
            foreach (var field in type.Fields)
            {
                Assert.NotNull(At(schemas[type.Label]!, field.Name));
                Assert.Equal(field.ReadOnly, At(schemas[type.Label + "Write"]!, field.Name) is null);
            }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();

        var dangling = All(document).OfType<JsonObject>().Select(o => o["$ref"]?.ToString()).OfType<string>().Distinct()
            .Where(r => r.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]) is null);

        Assert.Empty(dangling);
    }

    [Fact]
    public async Task Operation_ids_are_unique()
    {
        var ids = (await DocumentAsync())["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["operationId"]!.ToString()).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Document_and_page_are_for_those_who_signed_in_or_have_a_key()
    {
        using var nobody = host.Crm.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/v1/openapi.json")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync("/api/v1/reference")).StatusCode);

        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/api/v1/openapi.json")).StatusCode);
        var page = await ada.GetAsync("/api/v1/reference");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("by-external", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.GetAsync("/api/v1/accounts")).StatusCode);
        using var byKey = await host.Admin.GetAsync("/api/v1/reference");
        Assert.Equal(HttpStatusCode.OK, byKey.StatusCode);
    }

    private static JsonNode? At(JsonNode schema, string name) =>
        name.Split('.').Aggregate((JsonNode?)schema, (node, member) => node?["properties"]?[member]);

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => All(m.Value)).Prepend(members),
        JsonArray items => items.SelectMany(All),
        _ => [],
    };
}
