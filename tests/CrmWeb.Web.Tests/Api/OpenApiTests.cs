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
                // what is only a condition of filters is no value of the record
                Assert.Equal(field.AskedOnly, At(schemas[type.Label]!, field.Name) is null);
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
    public async Task Every_read_answers_as_its_schema_says()
    {
        var document = await DocumentAsync();
        var account = await host.Admin.PostAsync("accounts", "{'name':'Schema Ltd','externalId':'S1','source':'schemas','tags':['a'],'phones':[{'value':'+31 20 1234567'}],'parent':'" + (await host.Admin.AccountAsync("Schema parent")).Id + "'}");
        var contact = await host.Admin.PostAsync("contacts", "{'familyName':'Schema','accounts':['" + account.Id + "'],'birthday':'1990-01-31'}");
        var interaction = await host.Admin.PostAsync("interactions", "{'kind':'note','body':'x','account':'" + account.Id + "'}");
        await host.Admin.PostAsync($"accounts/{account.Id}/shares", "{'with':'Everyone'}");
        using var form = new MultipartFormDataContent { { new StringContent("accounts"), "type" }, { new ByteArrayContent("name\nFrom file\n"u8.ToArray()), "file", "a.csv" } };
        using var started = await host.Admin.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        var ids = new Dictionary<string, string>
        {
            ["accounts"] = account.Id.ToString(), ["contacts"] = contact.Id.ToString(), ["interactions"] = interaction.Id.ToString(), ["imports"] = (await started.Content.ReadAsStringAsync()).Split('"')[3],
        };
        foreach (var (kind, facts) in new[] { ("leads", "{'company':'Schema Ltd'}"), ("deals", "{'title':'Schema deal'}"), ("products", "{'name':'Schema product'}"), ("tasks", "{'subject':'Schema task'}") })
            ids[kind] = (await host.Admin.PostAsync(kind, facts)).Id.ToString();
        ids["exchange-rates"] = (await host.Admin.PostAsync("exchange-rates", "{'currency':'SEK','rate':0.09,'date':'2026-01-01'}")).Id.ToString();
        ids["targets"] = (await host.Admin.PostAsync("targets", "{'of':'Everyone','period':'quarter','start':'2026-01-01','amount':1000}")).Id.ToString();
        foreach (var kind in new[] { "users", "teams", "roles", "pipelines" }) ids[kind] = (await host.Admin.ReadAsync($"{kind}?limit=1")).Items[0]["id"]!.ToString();

        using var photo = new MultipartFormDataContent { { new ByteArrayContent(Convert.FromBase64String(Records.ExtrasTests.Dot)), "photo", "face.png" } };
        using var given = await host.Admin.PutAsync(new Uri($"/api/v1/contacts/{contact.Id}/photo", UriKind.Relative), photo);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);

        var stage = (await host.Admin.ReadAsync($"pipelines/{ids["pipelines"]}/stages")).Items[0]["id"]!.ToString();

        var checkedReads = 0;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            if (operations!["get"] is not { } read || path == "/openapi.json") continue;
            var address = path.TrimStart('/').Replace("{id}", ids.GetValueOrDefault(path.Split('/')[1], ""), StringComparison.Ordinal).Replace("{name}", "industries", StringComparison.Ordinal).Replace("{stageId}", stage, StringComparison.Ordinal);
            using var answer = await host.Admin.GetAsync("/api/v1/" + address + (path.EndsWith("/summary", StringComparison.Ordinal) ? "?groupBy=owner,month(createdAt)" : ""));
            Assert.True(read["responses"]!["200"] is not null && answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "application/json") continue;
            var schema = read["responses"]!["200"]!["content"]?["application/json"]?["schema"];
            Assert.True(schema is not null, path + " has no schema");
            Assert.Empty(Misfits(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), schema!, document, path));
            checkedReads++;
        }
        Assert.InRange(checkedReads, 20, int.MaxValue);
    }

    /// <summary>Where a value is not what the schema says, by the rules of OpenAPI 3.0; members that the schema does not know count.</summary>
    private static IEnumerable<string> Misfits(JsonNode? value, JsonNode schema, JsonNode document, string at)
    {
        if ((schema["$ref"] ?? schema["allOf"]?[0]!["$ref"])?.ToString() is { } reference)
            return Misfits(value, reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node![name])!, document, at);
        if (schema["type"]?.ToString() is not { } type) return [];
        if (value is null) return schema["nullable"]?.GetValue<bool>() == true ? [] : [at + " is null"];
        switch (type)
        {
            case "array":
                return value is not JsonArray items ? [at + " is no array"] : items.SelectMany((item, i) => Misfits(item, schema["items"]!, document, $"{at}[{i}]"));
            case "object":
                if (value is not JsonObject members) return [at + " is no object"];
                return members.SelectMany(m => schema["properties"]?[m.Key] is { } known ? Misfits(m.Value, known, document, $"{at}.{m.Key}")
                    : schema["additionalProperties"] is JsonObject other ? Misfits(m.Value, other, document, $"{at}.{m.Key}")
                    : schema["properties"] is null || schema["additionalProperties"] is not null ? [] : [$"{at}.{m.Key} is not in the schema"]);
            default:
                var kind = value.GetValueKind();
                var fits = type switch
                {
                    "string" => kind == System.Text.Json.JsonValueKind.String && (schema["format"]?.ToString() != "date-time" || value.ToString().EndsWith('Z')),
                    "boolean" => kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
                    _ => kind == System.Text.Json.JsonValueKind.Number,
                };
                if (fits && schema["enum"] is JsonArray values) fits = values.Any(v => v!.ToString() == value.ToString());
                return fits ? [] : [$"{at} is {value.ToJsonString()}, not {type}"];
        }
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
