using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;

namespace CrmWeb.Web.Tests.Lists;

public sealed class BulkApiTests : IAsyncLifetime
{
    private readonly ListPages _pages = new();

    public Task InitializeAsync() => _pages.InitializeAsync();

    public Task DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task A_dry_run_tells_and_changes_nothing_the_real_one_is_undoable()
    {
        using var api = await _pages.Host.ApiAsync(_pages.Host.Admin);
        var body = """{"filter":{"field":"industry","op":"in","value":["Energy","Media"]},"set":{"type":"Partner"}}""";

        var told = await PostAsync(api, body.Replace("}}", "},\"dryRun\":true}", StringComparison.Ordinal));
        var untouched = await PartnersAsync(api);
        var done = await PostAsync(api, body);
        var partners = await PartnersAsync(api);
        using var undo = await api.PostAsync(new Uri($"/api/v1/change-sets/{done["changeSet"]}/undo", UriKind.Relative), null);

        Assert.Equal((2, 0, 2, 2), (told["count"]!.GetValue<int>(), untouched, done["count"]!.GetValue<int>(), partners));
        Assert.Null(told["changeSet"]);
        Assert.Equal("Partner", told["sample"]![0]!["after"]!["type"]!.ToString());
        Assert.Equal((HttpStatusCode.OK, 0), (undo.StatusCode, await PartnersAsync(api)));
    }

    [Fact]
    public async Task Every_field_that_a_patch_takes_can_be_set_on_many()
    {
        using var api = await _pages.Host.ApiAsync(_pages.Host.Admin);
        var all = (await api.GetFromJsonAsync<JsonObject>("/api/v1/accounts?industry=Energy,Media"))!["items"]!.AsArray();
        var parent = (await api.GetFromJsonAsync<JsonObject>("/api/v1/accounts?industry.ne=Energy,Media&limit=1"))!["items"]![0]!;
        var body = """{"filter":{"field":"industry","op":"in","value":["Energy","Media"]},"set":{"description":"Looked through","address":{"city":"Delft"},"parent":"PARENT","phones":[{"value":"+31 20 123 4567"}],"custom":{"round":1}}}""";

        var done = await PostAsync(api, body.Replace("PARENT", parent["id"]!.ToString(), StringComparison.Ordinal));

        Assert.Equal(2, done["count"]!.GetValue<int>());
        foreach (var id in all.Select(a => a!["id"]!.ToString()))
        {
            var now = (await api.GetFromJsonAsync<JsonObject>("/api/v1/accounts/" + id))!;
            Assert.Equal(("Looked through", "Delft", parent["id"]!.ToString(), "+31 20 123 4567", "1"),
                (now["description"]!.ToString(), now["address"]!["city"]!.ToString(), now["parent"]!["id"]!.ToString(), now["phones"]![0]!["value"]!.ToString(), now["custom"]!["round"]!.ToString()));
        }
        Assert.Equal(parent["name"]!.ToString(), done["sample"]![0]!["after"]!["parent"]!["name"]!.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ids":[]}""")]
    [InlineData("""{"set":{"type":"x"}}""")]
    [InlineData("""{"ids":["x"],"delete":true}""")]
    [InlineData("""{"ids":[],"filter":{"and":[]},"delete":true}""")]
    [InlineData("""{"ids":[],"set":{"type":"x"},"delete":true}""")]
    [InlineData("""{"ids":[],"set":{"nonsense":"x"}}""")]
    [InlineData("""{"ids":[],"set":{"name":null}}""")]
    [InlineData("""{"ids":[],"set":{"owner":"nobody@nowhere.example"}}""")]
    [InlineData("""{"ids":[],"set":[]}""")]
    [InlineData("""{"filter":{"field":"nonsense","op":"eq"},"delete":true}""")]
    [InlineData("""{"ids":[],"delete":true,"nonsense":1}""")]
    public async Task What_cannot_be_done_is_refused_with_a_reason(string body)
    {
        using var api = await _pages.Host.ApiAsync(_pages.Host.Admin);

        using var answer = await api.PostAsJsonAsync("/api/v1/accounts/bulk", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_right_nothing_happens()
    {
        using var api = await _pages.Host.ApiAsync(await _pages.Host.AddPersonAsync("Sue Agent", [ShippedRoles.SupportAgent]));

        using var answer = await api.PostAsJsonAsync("/api/v1/accounts/bulk", JsonNode.Parse("""{"filter":{"and":[]},"delete":true}"""));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(4, (await api.GetFromJsonAsync<JsonObject>("/api/v1/accounts"))!["items"]!.AsArray().Count);
    }

    private static async Task<JsonObject> PostAsync(HttpClient api, string body)
    {
        using var answer = await api.PostAsJsonAsync("/api/v1/accounts/bulk", JsonNode.Parse(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<int> PartnersAsync(HttpClient api) =>
        (await api.GetFromJsonAsync<JsonObject>("/api/v1/accounts?type=Partner"))!["items"]!.AsArray().Count;
}
