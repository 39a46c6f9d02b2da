using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Api;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_key_beyond_its_limit_waits_while_others_go_on()
    {
        await using var crm = await CrmHost.StartAsync(new Dictionary<string, string?> { ["Api:RequestsPerMinute"] = "5" });
        using var busy = await crm.ApiAsync(crm.Admin);
        using var other = await crm.ApiAsync(crm.Admin);

        for (var i = 0; i < 5; i++) Assert.Equal(200, (await busy.ReadAsync($"accounts")).Code);
        var refused = await busy.ReadAsync($"accounts");

        Assert.Equal((429, "too-many-requests"), (refused.Code, refused.Error));
        Assert.True(refused.Response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await other.ReadAsync($"accounts")).Code);
    }
}
