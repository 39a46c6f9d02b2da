using System.Net;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Admin;

public sealed class SignInTests
{
    private static Task<List<string>> JournalAsync(CrmHost host) => host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().ChangeSets
        .Where(s => s.Act.StartsWith("sign-")).OrderBy(s => s.Id).Select(s => s.Act).ToListAsync());

    [Fact]
    public async Task Signing_in_and_out_is_journalled()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        var answer = await browser.PostFormAsync("/sign-out", [], "/error?status=404");
        Assert.Equal("/sign-in?notice=out", answer.Headers.Location?.ToString());
        Assert.Equal(["sign-in", "sign-out"], await JournalAsync(host));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = host.Browser();
        var wrong = await HtmlPage.ReadAsync(await browser.PostFormAsync("/sign-in", new() { ["email"] = host.Admin.Email, ["password"] = "not this one at all" }));
        var unknown = await HtmlPage.ReadAsync(await browser.PostFormAsync("/sign-in", new() { ["email"] = "nobody@example.org", ["password"] = "not this one at all" }));
        Assert.NotNull(wrong.Words(".error-summary"));
        Assert.Equal(wrong.Words(".error-summary"), unknown.Words(".error-summary"));
        Assert.Equal(["sign-in.failed"], await JournalAsync(host));
    }

    [Fact]
    public async Task Eight_wrong_tries_close_the_account_even_for_the_right_password()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = host.Browser();
        for (var i = 0; i < 8; i++) await browser.PostFormAsync("/sign-in", new() { ["email"] = host.Admin.Email, ["password"] = "not this one at all" });
        var answer = await browser.PostFormAsync("/sign-in", new() { ["email"] = host.Admin.Email, ["password"] = CrmHost.Password });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("sign-in.locked-out", await JournalAsync(host));
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/accounts?sort=name", "/accounts?sort=name")]
    public async Task Only_our_own_addresses_are_returned_to(string asked, string given)
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = host.Browser();
        var answer = await browser.PostFormAsync("/sign-in", new() { ["email"] = host.Admin.Email, ["password"] = CrmHost.Password, ["returnUrl"] = asked });
        Assert.Equal(given, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_post_without_the_form_token_is_refused()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = host.Browser();
        using var form = new FormUrlEncodedContent([new("email", host.Admin.Email), new("password", CrmHost.Password)]);
        var answer = await browser.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await JournalAsync(host));
    }

    [Fact]
    public async Task One_network_may_try_only_so_often()
    {
        await using var host = await CrmHost.StartAsync(new Dictionary<string, string?> { ["Crm:DoorTriesPerMinute"] = "2" });
        using var browser = host.Browser();
        await browser.PostFormAsync("/sign-in", new() { ["email"] = "a@example.org", ["password"] = "x" });
        await browser.PostFormAsync("/sign-in", new() { ["email"] = "b@example.org", ["password"] = "x" });
        var third = await browser.PostFormAsync("/sign-in", new() { ["email"] = host.Admin.Email, ["password"] = CrmHost.Password });
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("60", third.Headers.GetValues("Retry-After").Single());
    }
}
