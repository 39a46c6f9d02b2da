using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Tests.Api;

public sealed class ErrorTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Api => host.Admin;

    [Fact]
    public async Task Without_a_valid_key_nothing_is_told()
    {
        using var nobody = await host.Crm.ApiAsync(host.Crm.Admin);
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", "crm_wrong");
        var wrong = await nobody.ReadAsync($"accounts");
        nobody.DefaultRequestHeaders.Authorization = null;
        var none = await nobody.ReadAsync($"accounts");

        Assert.All(new[] { wrong, none }, a => Assert.Equal((401, "unauthorized"), (a.Code, a.Error)));
        Assert.Equal("Bearer", none.Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task An_invisible_record_answers_like_a_missing_one()
    {
        var own = await host.Crm.AddPersonAsync("Olga Own", ["Sales rep"]);
        await host.Crm.LevelAsync("Sales rep", "accounts", AccessLevel.Own);
        using var olga = await host.Crm.ApiAsync(own);
        var hidden = (await Api.AccountAsync("Hidden")).Id;
        var missing = Guid.CreateVersion7();

        foreach (var call in new Func<Guid, Task<ApiAnswer>>[]
        {
            id => olga.ReadAsync($"accounts/{id}"),
            id => olga.PatchAsync($"accounts/{id}", "{'industry':'IT'}"),
            id => olga.RemoveAsync($"accounts/{id}"),
            id => olga.PostAsync($"accounts/{id}/restore", ""),
            id => olga.ReadAsync($"accounts/{id}/rollup"),
        })
        {
            var (one, other) = (await call(hidden), await call(missing));
            Assert.Equal((404, 404), (one.Code, other.Code));
            Assert.Equal(other.Body!.ToJsonString(), one.Body!.ToJsonString());
            Assert.Equal(other.Response.Content.Headers.ToString(), one.Response.Content.Headers.ToString());
        }
        Assert.Equal(404, (await Api.ReadAsync($"accounts/not-an-id")).Code);
        Assert.Equal((await Api.ReadAsync($"accounts/not-an-id")).Body!.ToJsonString(), (await olga.ReadAsync($"accounts/{hidden}")).Body!.ToJsonString());
    }

    [Fact]
    public async Task Acts_beyond_the_rights_on_a_visible_record_are_forbidden()
    {
        var reader = await host.Crm.AddPersonAsync("Rita Reader", ["Read-only"]);
        using var rita = await host.Crm.ApiAsync(reader);
        var id = (await Api.AccountAsync("Visible")).Id;

        Assert.Equal(200, (await rita.ReadAsync($"accounts/{id}")).Code);
        Assert.Equal((403, "forbidden"), ((await rita.PatchAsync($"accounts/{id}", "{}")).Code, (await rita.RemoveAsync($"accounts/{id}")).Error));
        Assert.Equal(403, (await rita.PostAsync("accounts", "{'name':'No'}")).Code);
        Assert.Equal(403, (await rita.PutAsync("accounts/by-external/x/y", "{'name':'No'}")).Code);
        using var narrowed = await host.Crm.ApiAsync(host.Crm.Admin, "contacts:read");
        Assert.Equal(404, (await narrowed.ReadAsync($"accounts/{id}")).Code);
        Assert.Equal(200, (await narrowed.ReadAsync($"contacts")).Code);
    }

    [Theory]
    [InlineData("", "application/json", 400)]
    [InlineData("{", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("\"text\"", "application/json", 400)]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", "application/json", 400)]
    [InlineData("{\"name\":\"a\",\"address\":{\"city\":\"b\",\"city\":\"c\"}}", "application/json", 400)]
    [InlineData("name=a", "application/x-www-form-urlencoded", 415)]
    [InlineData("<a/>", "text/xml", 415)]
    public async Task An_unreadable_body_is_refused(string body, string mediaType, int status)
    {
        var answer = await Api.SendRawAsync(HttpMethod.Post, "accounts", body, mediaType);

        Assert.Equal((status, status == 400 ? "unreadable" : "unsupported-media-type"), (answer.Code, answer.Error));
    }

    [Fact]
    public async Task A_known_address_with_another_method_says_which_it_takes()
    {
        var answer = await Api.SendAsync(HttpMethod.Put, "accounts", "{}");
        var one = await Api.PostAsync($"accounts/{Guid.CreateVersion7()}", "{}");

        Assert.Equal((405, "method-not-allowed"), (answer.Code, answer.Error));
        Assert.Equal("GET, POST", string.Join(", ", answer.Response.Content.Headers.Allow));
        Assert.Equal(405, one.Code);
        Assert.Equal((404, "not-found"), ((await Api.ReadAsync($"nothing/here")).Code, (await Api.PostAsync("accounts/not-an-id", "{}")).Error));
    }

    [Fact]
    public async Task Every_error_is_a_problem_with_a_code()
    {
        var answer = await Api.ReadAsync($"accounts/{Guid.Empty}");

        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["type", "title", "status", "code", "detail"], answer.Body!.AsObject().Select(m => m.Key));
    }
}
