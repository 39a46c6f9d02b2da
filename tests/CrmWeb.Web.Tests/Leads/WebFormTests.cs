using System.Net;
using System.Text.RegularExpressions;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using CrmWeb.Web.Pages.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Leads;

public sealed partial class WebFormTests
{
    [Fact]
    public async Task A_post_makes_a_lead_and_posting_again_overwrites_nothing()
    {
        await using var crm = await FormAsync();
        using var visitor = crm.Browser();
        using var page = await visitor.GetAsync("/f/contact-us");
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Contains("frame-ancestors https://www.example.org", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        Assert.Contains("We will be in touch", await SendAsync(visitor, ("givenName", "Ida"), ("email", "ida@example.com"), ("description", "Hello <b>there</b>"), ("consent", "true"), ("wording", "1")), StringComparison.Ordinal);
        await SendAsync(visitor, ("givenName", "Somebody else"), ("email", "IDA@example.com"), ("description", "Again"), ("consent", "true"), ("wording", "1"));

        await crm.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var lead = await db.Leads.SingleAsync();
            Assert.Equal(("Ida", "Web form", "Hello <b>there</b>"), (lead.GivenName, lead.LeadSource, lead.Description));
            Assert.NotNull(lead.ResponseDue);
            Assert.Equal(2, await db.Interactions.CountAsync(i => i.LeadId == lead.Id && i.Type == "form"));
            var consents = await db.Set<Consent>().ToListAsync();
            Assert.All(consents, c => Assert.Equal(("You may write to me.", 1), (c.Wording, c.WordingVersion)));
            Assert.Equal(2, consents.Count);
            Assert.Equal(1, await db.StoredEvents.CountAsync(e => e.Name == "lead.created"));
            var task = await db.Set<CrmTask>().Include(t => t.Links).SingleAsync();
            Assert.Equal(("Contact us: Ida", lead.ResponseDue, lead.Id), (task.Subject, task.DueAt, Assert.Single(task.Links).RecordId));
            return true;
        });
        // the program tells of the new lead when it gets to it
        Assert.Equal([NoticeKinds.WroteAgain, NoticeKinds.LeadArrived], (await NoticesAsync(crm)).Select(n => n.Kind).Order());
    }

    [Fact]
    public async Task Who_is_to_confirm_is_told_so_and_reads_again_what_they_agreed_to()
    {
        await using var crm = await FormAsync(doubleOptIn: true);
        using var visitor = crm.Browser();
        Assert.DoesNotContain("We sent a mail", await SendAsync(visitor, ("email", "ida@example.com")), StringComparison.Ordinal);
        Assert.Contains("We sent a mail to ida@example.com.", await SendAsync(visitor, ("email", "ida@example.com"), ("consent", "true"), ("wording", "1")), StringComparison.Ordinal);

        var consent = await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Set<Consent>().Select(c => c.Id).SingleAsync());
        var link = "/f/contact-us/confirm?token=" + Uri.EscapeDataString(await crm.AsSystemAsync(services => Task.FromResult(services.GetRequiredService<FormTokens>().ForConsent(consent))));
        var asked = await (await visitor.GetAsync(link)).Content.ReadAsStringAsync();
        Assert.Contains("You may write to me.", asked, StringComparison.Ordinal);
        using var yes = new FormUrlEncodedContent([new("token", WebUtility.HtmlDecode(Token().Match(asked).Groups[1].Value))]);
        using var confirmed = await visitor.Http.PostAsync(new Uri("/f/contact-us/confirm", UriKind.Relative), yes);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        Assert.True(await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Set<Consent>().AnyAsync(c => c.ConfirmedAt != null)));
    }

    [Fact]
    public async Task A_lead_that_nobody_gets_is_told_to_the_administrators_and_a_contact_shows_what_they_agreed_to()
    {
        await using var crm = await FormAsync(owned: false);
        using var visitor = crm.Browser();
        var ida = await crm.CreateAsync("contacts", "{'givenName':'Ida','emails':['ida@example.com']}");
        await SendAsync(visitor, ("email", "ida@example.com"), ("consent", "true"), ("wording", "1"));
        await SendAsync(visitor, ("email", "new@example.com"));

        var task = await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Set<CrmTask>().SingleAsync());
        Assert.Equal(crm.Admin.Id, task.OwnerId);
        Assert.Null(await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Leads.Select(l => l.OwnerId).SingleAsync()));
        Assert.Contains(await NoticesAsync(crm), n => n.Kind == NoticeKinds.LeadArrived);
        using var ada = await crm.SignInAsync(crm.Admin);
        Assert.Contains("You may write to me.", (await ada.PageAsync($"/contacts/{ida}")).QuerySelector("#related")!.TextContent, StringComparison.Ordinal);
        using var api = await crm.ApiAsync(crm.Admin);
        Assert.Contains("You may write to me.", await api.GetStringAsync(new Uri($"/api/v1/contacts/{ida}/consents", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_robot_reads_the_thanks_and_leaves_nothing()
    {
        await using var crm = await FormAsync();
        using var robot = crm.Browser();
        Assert.Contains("We will be in touch", await SendAsync(robot, ("email", "robot@example.com"), ("homepage", "https://spam.example")), StringComparison.Ordinal);
        using var bare = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "robot@example.com" });
        using var answer = await robot.Http.PostAsync(new Uri("/f/contact-us", UriKind.Relative), bare);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        Assert.Equal(0, await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Leads.CountAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_large_or_foreign_posts_are_refused()
    {
        await using var crm = await FormAsync();
        using var visitor = crm.Browser();
        var again = await SendAsync(visitor, ("givenName", "Ida"));
        Assert.Contains("Fill this in.", again, StringComparison.Ordinal);
        Assert.Contains("value=\"Ida\"", again, StringComparison.Ordinal);

        using var huge = new StringContent("email=" + new string('x', 5 * 1024 * 1024), null, "application/x-www-form-urlencoded");
        using var refused = await visitor.Http.PostAsync(new Uri("/f/contact-us", UriKind.Relative), huge);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/f/contact-us") { Content = new FormUrlEncodedContent([new("email", "x@example.com")]) };
        foreign.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/f/none")).StatusCode);
    }

    [Fact]
    public async Task Who_mends_what_was_missing_and_sends_at_once_is_no_robot()
    {
        await using var crm = await FormAsync(fastest: "3600");
        using var visitor = crm.Browser();
        var form = await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Set<WebForm>().Select(f => f.Id).SingleAsync());
        var opened = await crm.AsSystemAsync(services => Task.FromResult(services.GetRequiredService<FormTokens>().Again(form)));

        var asked = await PostAsync(visitor, opened, ("givenName", "Ida"));
        Assert.Contains("Fill this in.", asked, StringComparison.Ordinal);
        await PostAsync(visitor, Token().Match(asked).Groups[1].Value, ("givenName", "Ida"), ("email", "ida@example.com"));

        Assert.Equal(1, await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Leads.CountAsync()));
    }

    [Fact]
    public async Task One_address_posts_so_often_and_no_more()
    {
        await using var crm = await FormAsync(limit: "3");
        using var visitor = crm.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var form = new FormUrlEncodedContent([new("email", "x@example.com")]);
            statuses.Add((await visitor.Http.PostAsync(new Uri("/f/contact-us", UriKind.Relative), form)).StatusCode);
        }
        Assert.Equal(2, statuses.Count(s => s == HttpStatusCode.TooManyRequests));
    }

    private static async Task<CrmHost> FormAsync(string limit = "1000", bool owned = true, string fastest = "0", bool doubleOptIn = false)
    {
        var crm = await CrmHost.StartAsync(new Dictionary<string, string?> { ["Crm:FormMinimumSeconds"] = fastest, ["Crm:FormPostsPerMinute"] = limit });
        var facts = new WebFormFacts
        {
            Name = "Contact us",
            Fields = [new("givenName", "First name", false), new("email", "E-mail", true), new("description", "Message", false)],
            Consent = "You may write to me.",
            DoubleOptIn = doubleOptIn,
            Origins = ["https://www.example.org"],
            OwnerId = owned ? crm.Admin.Id : null,
        };
        var saved = await crm.AsAsync(crm.Admin, services => services.GetRequiredService<WebForms>().SaveAsync(null, facts, null, CancellationToken.None));
        Assert.False(saved!.Value.Refused);
        return crm;
    }

    /// <summary>What the form's owner was told, once the program did its part.</summary>
    private static async Task<IReadOnlyList<NoticeLine>> NoticesAsync(CrmHost crm)
    {
        for (var tries = 0; tries < 200 && await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().StoredEvents.AnyAsync(e => e.DueAt != null)); tries++) await Task.Delay(25);
        return await crm.AsAsync(crm.Admin, services => services.GetRequiredService<MyNotices>().ReadAsync(false, null, 10, CancellationToken.None));
    }

    private static async Task<string> SendAsync(CrmBrowser visitor, params (string Name, string Value)[] fields)
    {
        using var page = await visitor.GetAsync("/f/contact-us");
        return await PostAsync(visitor, WebUtility.HtmlDecode(Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value), fields);
    }

    private static async Task<string> PostAsync(CrmBrowser visitor, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("token", token)));
        using var answer = await visitor.Http.PostAsync(new Uri("/f/contact-us", UriKind.Relative), form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
