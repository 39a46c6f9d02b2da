using System.Net;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Admin;

public sealed class InvitationTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private CrmHost Host => company.Host;

    private async Task<(string Link, Guid Id)> InviteAsync(string name)
    {
        using var admin = await Host.SignInAsync(Host.Admin);
        var page = await admin.PageAsync("/admin/people/invite");
        var answer = await admin.PostFormAsync("/admin/people/invite", new()
        {
            ["name"] = name, ["email"] = name.Replace(' ', '.').ToLowerInvariant() + "@example.org",
            ["team"] = page.QuerySelector("#f-team option")!.GetAttribute("value")!,
            ["role"] = page.QuerySelectorAll("#f-role option").Single(o => o.TextContent == "Support agent").GetAttribute("value")!,
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var person = await admin.PageAsync(answer.Headers.Location!.ToString());
        // mail is not set up: the link is shown to be copied, once
        var link = person.QuerySelector("code.secret")!.TextContent;
        Assert.Null((await admin.PageAsync(answer.Headers.Location.ToString())).QuerySelector("code.secret"));
        return (new Uri(link).PathAndQuery, Guid.Parse(answer.Headers.Location.ToString().Split('/')[^1]));
    }

    private static Dictionary<string, string> Choose(string link) => new() { ["token"] = link.Split("token=")[1], ["password"] = CrmHost.Password };

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_is_in_with_team_and_role()
    {
        var (link, id) = await InviteAsync("Bo Invited");
        using var browser = Host.Browser();
        Assert.Equal("Welcome, Bo Invited", (await browser.PageAsync(link)).Words("h1"));
        Assert.Equal("/", (await browser.PostFormAsync("/accept", Choose(link), link)).Headers.Location?.ToString());
        Assert.Equal("Bo Invited", (await browser.PageAsync("/me")).QuerySelector("#f-name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/people")).StatusCode);
        Assert.NotEqual(Guid.Empty, id);
    }

    [Fact]
    public async Task A_link_opens_once()
    {
        var (link, _) = await InviteAsync("Cy Once");
        using var first = Host.Browser();
        using var second = Host.Browser();
        await second.TokenAsync(link);
        await first.PostFormAsync("/accept", Choose(link), link);
        var again = await second.PostFormAsync("/accept", new Dictionary<string, string>(Choose(link)) { ["password"] = "another long sentence here" }, link);
        Assert.Equal("This invitation does not open any more", (await HtmlPage.ReadAsync(again)).Words("h1"));
        await Host.SignInAsync(new TestPerson(default, "Cy Once", "cy.once@example.org"));
    }

    [Fact]
    public async Task A_newer_link_and_three_days_close_it()
    {
        var (link, id) = await InviteAsync("Di Late");
        using var browser = Host.Browser();
        await Host.AsAsync(Host.Admin, services => services.GetRequiredService<InviteUser>().AgainAsync(id, CancellationToken.None));
        Assert.Equal("This invitation does not open any more", (await browser.PageAsync(link)).Words("h1"));

        var newer = (await Host.AsAsync(Host.Admin, services => services.GetRequiredService<InviteUser>().AgainAsync(id, CancellationToken.None)))!.Value.Value!;
        Assert.Equal("Welcome, Di Late", (await browser.PageAsync(newer.Path)).Words("h1"));
        await Host.AsSystemAsync(services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var past = db.Clock.GetUtcNow().AddMinutes(-1);
            return db.OneTimeLinks.Where(l => l.UserId == id).ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, past));
        });
        Assert.Equal("This invitation does not open any more", (await browser.PageAsync(newer.Path)).Words("h1"));
    }

    [Fact]
    public async Task A_password_link_replaces_the_password_and_ends_the_lockout()
    {
        var person = await Host.AddPersonAsync("Ed Forgot", [ShippedRoles.SalesRep]);
        var link = (await Host.AsAsync(Host.Admin, services => services.GetRequiredService<InviteUser>().AgainAsync(person.Id, CancellationToken.None)))!.Value.Value!;
        Assert.Equal(LinkPurpose.Reset, link.Purpose);
        using var browser = Host.Browser();
        var answer = await browser.PostFormAsync("/reset", new() { ["token"] = link.Token, ["password"] = "quite another long sentence" }, link.Path);
        Assert.Equal("/sign-in?notice=password", answer.Headers.Location?.ToString());
        var old = await browser.PostFormAsync("/sign-in", new() { ["email"] = person.Email, ["password"] = CrmHost.Password });
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        var fresh = await browser.PostFormAsync("/sign-in", new() { ["email"] = person.Email, ["password"] = "quite another long sentence" });
        Assert.Equal(HttpStatusCode.Redirect, fresh.StatusCode);
    }
}
