using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;
using CrmWeb.Web.Tests.Visibility;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Attacks;

/// <summary>Requests made up by somebody else, or by a person for what is not theirs.</summary>
public sealed class ForgeryTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Every_form_needs_its_token()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Stays'}");
        // forms for strangers carry a signed token instead (WebFormTests)
        // the error page only says what went wrong, whatever the method
        var posts = (await Place.AllAsync(host.Crm)).Where(p => !p.IsApi && p.Method == "POST" && p.Template != "/error" && !p.Template.StartsWith("/f/", StringComparison.Ordinal)).Select(p => p.Address("accounts", account))
            .Concat(["/sign-in", "/sign-out", "/forgot", "/reset", "/accept", "/set-up"]).Distinct().ToList();
        Assert.Contains(posts, p => p.EndsWith("?handler=Delete", StringComparison.Ordinal));
        var taken = new List<string>();
        foreach (var post in posts)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Forged", ["theme"] = "dark", ["email"] = host.Crm.Admin.Email, ["password"] = CrmHost.Password });
            using var answer = await ada.Http.PostAsync(new Uri(post, UriKind.Relative), form);
            if (answer.StatusCode != HttpStatusCode.BadRequest) taken.Add($"{post}: {(int)answer.StatusCode}");
        }
        Assert.Empty(taken);
    }

    [Fact]
    public async Task A_cookie_opens_nothing_of_the_API()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        foreach (var place in (await Place.AllAsync(host.Crm)).Where(p => p.IsApi && p.Template is not "/api/v1/openapi.json" and not "/api/v1/reference"))
        {
            using var request = new HttpRequestMessage(new HttpMethod(place.Method), place.Address("accounts", Guid.CreateVersion7()));
            Assert.Equal(HttpStatusCode.Unauthorized, (await ada.Http.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ok\r\nSet-Cookie: a=b")]
    public async Task No_address_leads_out_of_the_house(string address)
    {
        var to = Uri.EscapeDataString(address);
        using var stranger = host.Crm.Browser();
        var landed = new List<Uri?>();
        using (var signed = await stranger.PostFormAsync($"/sign-in?returnUrl={to}", new() { ["email"] = host.Crm.Admin.Email, ["password"] = CrmHost.Password, ["returnUrl"] = address })) landed.Add(signed.Headers.Location);
        using (var again = await stranger.GetAsync($"/sign-in?returnUrl={to}")) landed.Add(again.Headers.Location);
        var made = await host.Admin.AccountAsync("Undone " + address.Length);
        using (var undone = await stranger.PostFormAsync($"/undo/{made.Body!["changeSet"]}?back={to}", [], "/accounts/new")) landed.Add(undone.Headers.Location);
        using (var bulk = await stranger.PostFormAsync($"/accounts/bulk?handler=Run&back={to}", new() { ["plan"] = Guid.Empty.ToString(), ["back"] = address }, "/accounts/new")) landed.Add(bulk.Headers.Location);
        foreach (var referer in new[] { "http://localhost//evil.example/", "http://localhost/\\evil.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/me/theme") { Content = new FormUrlEncodedContent([new("theme", "dark"), new("__RequestVerificationToken", await stranger.TokenAsync("/accounts/new"))]) };
            request.Headers.TryAddWithoutValidation("Referer", referer);
            using var themed = await stranger.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, themed.StatusCode);
            landed.Add(themed.Headers.Location);
        }
        Assert.Contains(landed, l => l is not null);
        Assert.All(landed.OfType<Uri>(), l => Assert.Equal("localhost", new Uri(new Uri("http://localhost/"), l).Host));
        Assert.All(landed.OfType<Uri>(), l => Assert.DoesNotContain("evil", new Uri(new Uri("http://localhost/"), l).Authority, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_system_keeps_cannot_be_written()
    {
        var now = (await host.Admin.AccountAsync("Mine")).Body!.AsObject();
        var id = now["id"]!.ToString();
        foreach (var forged in (string[])["'id':'01a20abd-ed00-75f6-b678-c78e000879e9'", "'createdAt':'2001-01-01T00:00:00Z'", "'updatedAt':'2001-01-01T00:00:00Z'", "'changeSet':'01a20abd-ed00-75f6-b678-c78e000879e9'", "'warnings':[]"])
        {
            var made = await host.Admin.PostAsync("accounts", "{'name':'Forged'," + forged + "}");
            Assert.Equal(201, made.Code);
            Assert.NotEqual("01a20abd-ed00-75f6-b678-c78e000879e9", made.Body!["id"]!.ToString());
            Assert.DoesNotContain("2001-", made.Body.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal(200, (await host.Admin.PatchAsync("accounts/" + id, "{" + forged + "}")).Code);
        }
        foreach (var hidden in (string[])["deletedAt", "viewers", "titleKey", "TitleKey", "DeletedAt", "ownerId", "OwnerId", "teamId", "kind", "whole", "events", "parentId", "Name", "__proto__"])
            Assert.Equal((422, true), await RefusedAsync(hidden));
        var after = (await host.Admin.ReadAsync($"accounts/{id}")).Body!.AsObject();
        Assert.Equal(TestData.Facts(Without(now)), TestData.Facts(Without(after)));

        async Task<(int, bool)> RefusedAsync(string name)
        {
            var answer = await host.Admin.PatchAsync("accounts/" + id, "{'" + name + "':['x']}");
            return (answer.Code, answer.Body!["errors"]![name] is not null);
        }

        static JsonObject Without(JsonObject record)
        {
            var facts = record.DeepClone().AsObject();
            facts.Remove("changeSet");
            return facts;
        }
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_whoever_owns_it()
    {
        var made = await host.Admin.AccountAsync("Scoped");
        foreach (var scope in (string[])["read", "contacts:write", "accounts:read"])
        {
            using var key = await host.Crm.ApiAsync(host.Crm.Admin, scope);
            Assert.Contains((await key.PostAsync("accounts", "{'name':'No'}")).Code, new[] { 403, 404 });
            Assert.Contains((await key.PatchAsync($"accounts/{made.Id}", "{'name':'No'}")).Code, new[] { 403, 404 });
            Assert.Contains((await key.RemoveAsync($"accounts/{made.Id}")).Code, new[] { 403, 404 });
            Assert.Contains((await key.PostAsync("accounts/bulk", $"{{'ids':['{made.Id}'],'delete':true}}")).Code, new[] { 403, 404 });
            Assert.Contains((await key.PostAsync($"accounts/{made.Id}/shares", $"{{'with':'{host.Crm.Admin.Id}'}}")).Code, new[] { 403, 404 });
            Assert.Contains((await key.PatchAsync("users/me", "{'name':'No'}")).Code, new[] { 403, 404 });
            foreach (var address in (string[])["users", "teams", "roles"]) Assert.Contains((await key.PostAsync(address, "{'name':'No'}")).Code, new[] { 403, 404 });
            var undone = await key.PostAsync($"change-sets/{made.Body!["changeSet"]}/undo", "{}");
            Assert.True(undone.Code is 403 or 404 || undone.Body!["restored"]!.ToString() == "0", undone.Body?.ToJsonString());
            Assert.Equal("Scoped", (await host.Admin.ReadAsync($"accounts/{made.Id}")).Body!["name"]!.ToString());
        }
    }

    [Fact]
    public async Task Other_peoples_imports_views_keys_and_plans_are_absent()
    {
        var mallory = await host.Crm.AddPersonAsync("Mallory Other", ["Sales rep"]);
        using var eyes = await Eyes.OfAsync(host.Crm, mallory);
        var import = await ImportAsync(host.Admin);
        var (view, key) = await host.Crm.AsAsync(host.Crm.Admin, async services =>
        {
            var saved = await services.GetRequiredService<Application.Records.Views.SaveView>().RunAsync(
                new("accounts", "Ada's own", Domain.Records.ViewShare.Me, null, new Domain.Records.ViewContent(null, null, null), false), CancellationToken.None);
            return (TestData.Done(saved), (await services.GetRequiredService<RevokeApiKey>().MineAsync(CancellationToken.None))[0].Id);
        });
        foreach (var address in (string[])[$"/import/{import}", $"/import/{import}/mapping", $"/import/{import}/failed.csv", $"/api/v1/imports/{import}", $"/api/v1/imports/{import}/failed.csv", $"/views/{view}"])
            Assert.Equal((address, 404), (address, (int)(await eyes.GetAsync(address)).StatusCode));
        Assert.Equal(404, (await eyes.Api.PostAsync($"imports/{import}/undo", "{}")).Code);
        foreach (var post in (string[])[$"/import/{import}?handler=Undo", $"/import/{import}?handler=Start", $"/import/{import}/mapping", $"/views/{view}", $"/views/{view}?handler=Delete"])
            Assert.Contains((int)(await eyes.Browser.PostFormAsync(post, new() { ["name"] = "Taken" }, "/accounts/new")).StatusCode, new[] { 400, 403, 404 });
        await eyes.Browser.PostFormAsync("/me/keys?handler=Revoke", new() { ["id"] = key.ToString(), ["key"] = key.ToString() }, "/accounts/new");
        Assert.Equal(200, (await host.Admin.ReadAsync($"accounts")).Code);
        Assert.Equal("done", (await host.Admin.ReadAsync($"imports/{import}")).Body!["state"]!.ToString());
        var made = await host.Admin.AccountAsync("Of Ada");
        Assert.Equal(404, (await eyes.Api.PostAsync($"change-sets/{made.Body!["changeSet"]}/undo", "{}")).Code);
    }

    [Fact]
    public async Task A_page_without_a_handler_for_it_refuses_a_request()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Asked oddly'}");
        var broken = new List<string>();
        foreach (var address in (await Place.AllAsync(host.Crm)).Where(p => !p.IsApi && p.Method == "GET").Select(p => p.Address("accounts", account).Split('?')[0]).Distinct())
        {
            using var unknown = await ada.PostFormAsync(address + "?handler=NoSuchHandler", [], "/accounts/new");
            if ((int)unknown.StatusCode >= 500) broken.Add($"POST {address}: {(int)unknown.StatusCode}");
            foreach (var method in (string[])["PUT", "PATCH", "DELETE", "OPTIONS", "PAGE", "TRACE", "HEAD"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method is "HEAD" or "TRACE" ? null : new FormUrlEncodedContent([new("__RequestVerificationToken", await ada.TokenAsync("/accounts/new"))]) };
                using var answer = await ada.Http.SendAsync(request);
                if ((int)answer.StatusCode >= 500) broken.Add($"{method} {address}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(broken);
    }

    [Fact]
    public async Task Who_may_only_look_by_a_share_does_not_undo()
    {
        var team = new ModuleRights(AccessLevel.Team, AccessLevel.Team, Create: true, Share: true, Assign: true);
        await host.Crm.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<Application.Data.CrmDb>();
            db.Add(TestData.Done(Domain.Admin.Role.Create("Undo tester", false, Place.Kinds.ToDictionary(k => k, _ => team))));
            return await db.SaveChangesAsync();
        });
        var una = await host.Crm.AddPersonAsync("Una Undo", ["Undo tester"], ["Undo team"]);
        var id = await host.Crm.CreateAsync("accounts", "{'name':'First','owner':'" + una.Id + "'}");
        using var key = await host.Crm.ApiAsync(una);
        var edited = await key.PatchAsync($"accounts/{id}", "{'name':'Second'}");
        Assert.Equal(200, edited.Code);
        await host.Admin.PatchAsync($"accounts/{id}", "{'owner':'" + host.Crm.Admin.Id + "'}");
        Assert.Equal(201, (await host.Admin.PostAsync($"accounts/{id}/shares", "{'with':'" + una.Id + "'}")).Code);
        Assert.Equal(403, (await key.PatchAsync($"accounts/{id}", "{'name':'Third'}")).Code);

        var undone = await key.PostAsync($"change-sets/{edited.Body!["changeSet"]}/undo", "{}");

        Assert.Equal("Second", (await host.Admin.ReadAsync($"accounts/{id}")).Body!["name"]!.ToString());
        Assert.Equal("forbidden", undone.Body!["conflicts"]![0]!["reason"]!.ToString());
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_and_without_a_key_for_repetition()
    {
        await using var listening = await CrmHost.StartAsync(listens: true);
        using var api = await listening.ApiAsync(listening.Admin);
        var huge = "{\"name\":\"" + new string('a', 3 * 1024 * 1024) + "\"}";
        foreach (var headers in new (string, string)[][] { [], [("Idempotency-Key", "once")] })
        {
            var answer = await api.SendRawAsync(HttpMethod.Post, "accounts", huge, "application/json", headers);
            Assert.Equal((413, "too-large"), (answer.Code, answer.Error));
        }
        using var form = new MultipartFormDataContent { { new StringContent("accounts"), "type" }, { new ByteArrayContent(new byte[1024]), "file", "a.csv" } };
        for (var i = 0; i < 5_000; i++) form.Add(new StringContent("x"), "k" + i);
        using var many = await api.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        Assert.InRange((int)many.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_form_beyond_the_limit_is_answered_with_how_much_may_be_sent()
    {
        await using var listening = await CrmHost.StartAsync(listens: true);
        using var somebody = listening.Browser();
        using var answer = await somebody.PostFormAsync("/sign-in", new() { ["email"] = new string('a', 3 * 1024 * 1024) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await HtmlPage.ReadAsync(answer);
        Assert.Contains("That is too large 2 MB at most. Send less at once.", page.Words("main"), StringComparison.Ordinal);
    }

    private static async Task<string> ImportAsync(HttpClient api)
    {
        using var form = new MultipartFormDataContent { { new StringContent("accounts"), "type" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("name\nFrom import\n")), "file", "a.csv" } };
        using var answer = await api.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        var id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.ToString();
        while ((await api.ReadAsync($"imports/{id}")).Body!["state"]!.ToString() is "queued" or "running") await Task.Delay(50);
        return id;
    }
}
