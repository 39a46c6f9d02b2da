using System.Net;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Admin;

public sealed class PeopleTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private CrmHost Host => company.Host;

    [Fact]
    public async Task The_session_of_a_deactivated_person_ends()
    {
        var person = await Host.AddPersonAsync("Fay Leaving", [ShippedRoles.SalesRep]);
        using var browser = await Host.SignInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).StatusCode);
        using var admin = await Host.SignInAsync(Host.Admin);
        var answer = await admin.PostFormAsync($"/admin/people/{person.Id}?handler=deactivate", [], $"/admin/people/{person.Id}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", (await browser.GetAsync("/me")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        // what is left undone is listed, each part with its list
        await Host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            db.Add(Domain.Tasks.CrmTask.Create(new Domain.Tasks.TaskFacts { Subject = "Left undone", OwnerId = person.Id }).Value!);
            return await db.SaveChangesAsync();
        });
        var open = (await admin.PageAsync($"/admin/people/{person.Id}")).QuerySelector("#open-work li a")!;
        Assert.Equal("1 Open tasks", open.TextContent.Trim());
        Assert.Equal("Left undone", (await admin.PageAsync(open.GetAttribute("href")!)).QuerySelector("tbody a.cell-title")!.TextContent.Trim());
        // and does not come back by signing in
        using var other = Host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await other.PostFormAsync("/sign-in", new() { ["email"] = person.Email, ["password"] = CrmHost.Password })).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays_whatever_is_posted()
    {
        using var admin = await Host.SignInAsync(Host.Admin);
        var page = await admin.PageAsync($"/admin/people/{Host.Admin.Id}");
        var version = page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await admin.PostFormAsync($"/admin/people/{Host.Admin.Id}?handler=deactivate", [], $"/admin/people/{Host.Admin.Id}");
        var edited = await admin.PostFormAsync($"/admin/people/{Host.Admin.Id}", new() { ["name"] = "Ada Admin", ["email"] = Host.Admin.Email, ["version"] = version });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, edited.StatusCode);
        var (active, roles) = await Host.AsSystemAsync(async services =>
        {
            var ada = await services.GetRequiredService<CrmDb>().People.SingleAsync(u => u.Id == Host.Admin.Id);
            return (ada.Active, ada.RoleIds.Length);
        });
        Assert.True(active);
        Assert.Equal(1, roles);
    }

    [Fact]
    public async Task A_role_form_changes_what_its_people_may()
    {
        var person = await Host.AddPersonAsync("Gil Reader", [ShippedRoles.ReadOnly]);
        using var browser = await Host.SignInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/accounts")).StatusCode);
        using var admin = await Host.SignInAsync(Host.Admin);
        var list = await admin.PageAsync("/admin/roles");
        var href = list.QuerySelectorAll("a.cell-title").Single(a => a.TextContent == ShippedRoles.ReadOnly).GetAttribute("href")!;
        var version = (await admin.PageAsync(href)).QuerySelector("input[name=version]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["name"] = ShippedRoles.ReadOnly, ["version"] = version, ["view.contacts"] = "All" };

        var preview = await HtmlPage.ReadAsync(await admin.PostFormAsync(href, new Dictionary<string, string>(fields) { ["preview"] = "true" }));
        Assert.Contains("Accounts: sees nothing, so far all", preview.Words(".banner")!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/accounts")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostFormAsync(href, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/accounts")).StatusCode);
    }

    [Fact]
    public async Task A_key_made_on_its_page_works_until_it_is_revoked()
    {
        var person = await Host.AddPersonAsync("Hal Keys", [ShippedRoles.SalesRep]);
        using var browser = await Host.SignInAsync(person);
        await browser.PostFormAsync("/me/keys", new() { ["name"] = "script", ["scope"] = "read", ["days"] = "30" });
        var page = await browser.PageAsync("/me/keys");
        var key = page.QuerySelector("code.secret")!.TextContent;
        using var api = new HttpRequestMessage(HttpMethod.Get, "/api/v1/users/me") { Headers = { Authorization = new("Bearer", key) } };
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.SendAsync(api)).StatusCode);
        await browser.PostFormAsync("/me/keys?handler=revoke", new() { ["id"] = page.QuerySelector("input[name=id]")!.GetAttribute("value")! }, "/me/keys");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/users/me") { Headers = { Authorization = new("Bearer", key) } };
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Http.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/people")]
    [InlineData("/admin/people/invite")]
    [InlineData("/admin/teams")]
    [InlineData("/admin/teams/new")]
    [InlineData("/admin/roles")]
    [InlineData("/admin/roles/new")]
    [InlineData("/admin/company")]
    [InlineData("/admin/mail")]
    [InlineData("/me")]
    [InlineData("/me/keys")]
    [InlineData("/me/feeds")]
    public async Task Every_page_is_shown_to_an_administrator(string url)
    {
        using var admin = await Host.SignInAsync(Host.Admin);
        Assert.NotNull((await admin.PageAsync(url)).QuerySelector("h1"));
    }
}
