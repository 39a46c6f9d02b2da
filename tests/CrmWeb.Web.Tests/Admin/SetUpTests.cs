using System.Net;
using CrmWeb.Application.Data;
using CrmWeb.Application.Generate;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Admin;

public sealed class SetUpTests
{
    private static Dictionary<string, string> Fields(CrmHost host, string password = CrmHost.Password) => new()
    {
        ["token"] = host.SetUpToken, ["company"] = "Nordlicht Labs", ["name"] = "Mara Lind", ["email"] = "mara@nordlicht.example", ["password"] = password,
    };

    [Fact]
    public async Task The_link_makes_the_first_administrator_and_signs_them_in()
    {
        await using var host = await CrmHost.StartEmptyAsync();
        using var browser = host.Browser();
        var page = await browser.PageAsync("/set-up?token=" + host.SetUpToken);
        Assert.Equal("Set up CrmWeb", page.Words("h1"));

        var answer = await browser.PostFormAsync("/set-up", Fields(host), "/set-up?token=" + host.SetUpToken);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        // signed in: the sign-in page sends on
        Assert.Equal("/", (await browser.GetAsync("/sign-in")).Headers.Location?.ToString());
        Assert.Equal("/sign-in", (await host.Browser().GetAsync("/set-up?token=" + host.SetUpToken)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Records_may_be_generated_before_and_the_set_up_stays_open()
    {
        await using var host = await CrmHost.StartEmptyAsync();
        var made = await host.AsSystemAsync(services => services.GetRequiredService<GenerateRecords>().RunAsync(new GenerateRecords.Input(1_120, false, host.Database.Owner), _ => { }, CancellationToken.None));
        Assert.Equal(1_120, made.Value);
        var counts = await host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            return (await db.Contacts.CountAsync(), await db.Accounts.CountAsync(), await db.Interactions.CountAsync(), await db.Deals.CountAsync());
        });
        Assert.Equal((1_120, 224, 2_240, 336), counts);

        using var browser = host.Browser();
        Assert.Equal("/", (await browser.PostFormAsync("/set-up", Fields(host), "/set-up?token=" + host.SetUpToken)).Headers.Location?.ToString());
        var companies = await host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Company.Select(c => c.Name).ToListAsync());
        Assert.Equal(["Nordlicht Labs"], companies);
        Assert.NotEmpty((await browser.PageAsync("/contacts")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_hundred_posts_at_once_make_one_administrator()
    {
        await using var host = await CrmHost.StartEmptyAsync();
        using var browser = host.Browser();
        await browser.TokenAsync("/set-up?token=" + host.SetUpToken);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => browser.PostFormAsync("/set-up", Fields(host), "/set-up?token=" + host.SetUpToken)));
        Assert.Single(answers, a => a.Headers.Location?.ToString() == "/");
        Assert.All(answers, a => Assert.True((int)a.StatusCode < 500, a.StatusCode.ToString()));
        var (people, companies, signIns) = await host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            return (await db.People.CountAsync(), await db.Company.CountAsync(), await db.Users.CountAsync());
        });
        Assert.Equal((1, 1, 1), (people, companies, signIns));
    }

    [Fact]
    public async Task Without_the_token_nothing_is_made()
    {
        await using var host = await CrmHost.StartEmptyAsync();
        using var browser = host.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/set-up?token=guess")).StatusCode);
        var fields = Fields(host);
        fields["token"] = "guess";
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostFormAsync("/set-up", fields, "/sign-in")).StatusCode);
        Assert.Equal(0, await host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().People.CountAsync()));
    }

    [Theory]
    [InlineData("https://crm.example.org")]
    [InlineData("http://crm.example.org")]
    public async Task Every_cookie_is_bound_to_https_where_the_public_address_is(string publicUrl)
    {
        await using var host = await CrmHost.StartEmptyAsync(new Dictionary<string, string?> { ["Crm:PublicUrl"] = publicUrl });
        using var browser = host.Browser();
        var cookies = new List<string>();
        async Task<HttpResponseMessage> SeeAsync(Task<HttpResponseMessage> asked)
        {
            var answer = await asked;
            if (answer.Headers.TryGetValues("Set-Cookie", out var set)) cookies.AddRange(set);
            return answer;
        }
        await SeeAsync(browser.GetAsync("/set-up?token=" + host.SetUpToken));
        Assert.Equal("/", (await SeeAsync(browser.PostFormAsync("/set-up", Fields(host), "/set-up?token=" + host.SetUpToken))).Headers.Location?.ToString());
        Assert.Equal("/sign-in?notice=out", (await SeeAsync(browser.PostFormAsync("/sign-out", [], "/me"))).Headers.Location?.ToString());
        await SeeAsync(browser.GetAsync("/sign-in"));
        Assert.Equal("/", (await SeeAsync(browser.PostFormAsync("/sign-in", new() { ["email"] = "mara@nordlicht.example", ["password"] = CrmHost.Password }))).Headers.Location?.ToString());
        // a secret shown once, then a toast
        await SeeAsync(browser.PostFormAsync("/me/keys", new() { ["name"] = "reports", ["days"] = "30" }));
        var keys = await HtmlPage.ReadAsync(await SeeAsync(browser.GetAsync("/me/keys")));
        Assert.StartsWith("crm_", keys.Words("code.secret"));
        var key = keys.QuerySelector("form[action*=revoke] input[name=id]")!.GetAttribute("value")!;
        await SeeAsync(browser.PostFormAsync("/me/keys?handler=revoke", new() { ["id"] = key }, "/me/keys"));
        Assert.Contains("The key is revoked.", await (await SeeAsync(browser.GetAsync("/me/keys"))).Content.ReadAsStringAsync());

        var https = publicUrl.StartsWith("https:", StringComparison.Ordinal);
        var prefix = https ? "__Host-" : "";
        Assert.Equal(new HashSet<string> { prefix + "crm", prefix + "crm-form", prefix + "crm-note" }, cookies.Select(c => c.Split('=')[0]).ToHashSet());
        Assert.All(cookies, c =>
        {
            var parts = c.ToLowerInvariant().Split("; ");
            Assert.Contains("path=/", parts);
            Assert.Contains("httponly", parts);
            Assert.Equal(https, parts.Contains("secure"));
            Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.Ordinal));
        });
        // the proxy that ends TLS may say nothing of it
        using var stranger = host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await stranger.Http.GetAsync(new Uri("http://localhost/sign-in"))).StatusCode);
    }

    [Theory]
    [InlineData("short", "Choose at least 12 characters; a sentence is fine.")]
    [InlineData("Password2024", "This password is one of the first that are guessed. Choose another; a sentence is fine.")]
    [InlineData("nordlichtlabs1", "This password is little more than your name, the company's or this program's. Choose another; a sentence is fine.")]
    [InlineData("mara.lind2026!", "This password is little more than your name, the company's or this program's. Choose another; a sentence is fine.")]
    [InlineData("abcabcabcabcabc", "Use at least four different characters.")]
    public async Task A_password_that_is_guessed_first_is_refused_beside_its_field(string password, string reason)
    {
        await using var host = await CrmHost.StartEmptyAsync();
        using var browser = host.Browser();
        var answer = await browser.PostFormAsync("/set-up", Fields(host, password), "/set-up?token=" + host.SetUpToken);
        var page = await HtmlPage.ReadAsync(answer);
        Assert.Equal(reason, page.Errors().GetValueOrDefault("password"));
        Assert.Equal("Nordlicht Labs", page.QuerySelector("#f-company")?.GetAttribute("value"));
        Assert.Equal(0, await host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().People.CountAsync()));
    }
}
