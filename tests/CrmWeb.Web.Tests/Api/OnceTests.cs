namespace CrmWeb.Web.Tests.Api;

public sealed class OnceTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Api => host.Admin;

    [Fact]
    public async Task A_repeated_post_gets_the_first_answer_and_writes_nothing()
    {
        var key = ("Idempotency-Key", "repeat");
        var first = await Api.PostAsync("accounts", "{'name':'Once','source':'once-1'}", key);

        var second = await Api.PostAsync("accounts", "{'name':'Once','source':'once-1'}", key);

        Assert.Equal((201, 201), (first.Code, second.Code));
        Assert.Equal(first.Body!.ToJsonString(), second.Body!.ToJsonString());
        Assert.Equal(first.Response.Headers.Location, second.Response.Headers.Location);
        Assert.True(second.Response.Headers.Contains("Idempotent-Replayed"));
        Assert.Single((await Api.ReadAsync($"accounts?source=once-1")).Items);
    }

    [Fact]
    public async Task Posts_at_the_same_time_with_one_key_make_one_record()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Api.PostAsync("accounts", "{'name':'Parallel','source':'once-2'}", ("Idempotency-Key", "parallel"))));

        Assert.All(answers, a => Assert.True(a.Code == 201 || a is { Code: 409, Error: "in-progress" }));
        Assert.Single((await Api.ReadAsync($"accounts?source=once-2")).Items);
    }

    [Fact]
    public async Task Another_body_with_the_same_key_is_refused()
    {
        await Api.PostAsync("accounts", "{'name':'One'}", ("Idempotency-Key", "other"));

        var other = await Api.PostAsync("accounts", "{'name':'Two'}", ("Idempotency-Key", "other"));

        Assert.Equal((422, "idempotency-key-reused"), (other.Code, other.Error));
    }

    [Fact]
    public async Task What_was_refused_may_be_tried_again_and_keys_are_apart_by_address_and_owner()
    {
        Assert.Equal(422, (await Api.PostAsync("accounts", "{}", ("Idempotency-Key", "again"))).Code);
        Assert.Equal(201, (await Api.PostAsync("accounts", "{'name':'Again'}", ("Idempotency-Key", "again"))).Code);
        Assert.Equal(201, (await Api.PostAsync("contacts", "{'givenName':'Again'}", ("Idempotency-Key", "again"))).Code);
        using var second = await host.Crm.ApiAsync(host.Crm.Admin);
        Assert.Equal(201, (await second.PostAsync("accounts", "{'name':'Other key'}", ("Idempotency-Key", "again"))).Code);
        Assert.Equal(400, (await Api.PostAsync("accounts", "{'name':'Long'}", ("Idempotency-Key", new string('k', 256)))).Code);
    }
}
