using System.Net;
using System.Text;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Records;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Admin;
using Ical.Net;
using Ical.Net.DataTypes;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Feeds;

public sealed class CalendarFeedTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private readonly CrmHost _host = company.Host;

    [Fact]
    public async Task Ones_tasks_and_meetings_read_back_in_a_calendar_program_and_nobody_elses()
    {
        var bo = await _host.AddPersonAsync("Bo Feed", [ShippedRoles.SalesRep], ["North"]);
        var subject = "Grüße, Maß; „Öl“ und \\ Ähnliches an die Jörg-Müller-Straße schicken, ehe die Lieferung am übernächsten Freitag bei der Spedition eintrifft";
        var task = await _host.CreateAsync(CrmTask.Tasks, $"{{'subject':'{subject.Replace("\\", "\\\\", StringComparison.Ordinal)}','due':'2031-05-05'}}", bo);
        var timed = await _host.CreateAsync(CrmTask.Tasks, "{'subject':'At an hour','dueAt':'2031-05-06T08:30:00Z'}", bo);
        await _host.CreateAsync(CrmTask.Tasks, "{'subject':'Long ago','due':'2020-01-01'}", bo);
        await _host.CreateAsync(CrmTask.Tasks, "{'subject':'Done','due':'2031-05-05','status':'done'}", bo);
        await _host.CreateAsync(CrmTask.Tasks, "{'subject':'Of Ada','due':'2031-05-05'}");
        var account = await _host.CreateAsync("accounts", "{'name':'Feed Works'}");
        var hidden = await _host.CreateAsync(Deal.Deals, "{'title':'Of Ada alone','closeDate':'2031-05-05'}");
        var meeting = await _host.CreateAsync(Interaction.Interactions, $"{{'kind':'meeting','subject':'Kick-off','at':'2031-05-07T09:00:00Z','duration':45,'account':'{account}','participants':['{bo.Id}']}}");
        await _host.CreateAsync(Interaction.Interactions, $"{{'kind':'meeting','subject':'About what is hidden','at':'2031-05-07T09:00:00Z','deal':'{hidden}','participants':['{bo.Id}']}}");
        await _host.CreateAsync(Interaction.Interactions, $"{{'kind':'meeting','subject':'Without Bo','at':'2031-05-07T09:00:00Z','account':'{account}'}}");
        using var browser = await _host.SignInAsync(bo);
        var address = await MadeAsync(browser, "", "");

        using var stranger = _host.Browser();
        using var answer = await stranger.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("max-age=300, private", answer.Headers.CacheControl!.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("X-WR-CALNAME:My tasks and meetings", text, StringComparison.Ordinal);
        var events = Calendar.Load(text)!.Events.OrderBy(e => e.Start!.Value).ToList();
        Assert.Equal([$"{task}@localhost", $"{timed}@localhost", $"{meeting}@localhost"], events.Select(e => e.Uid));
        Assert.Equal((subject, new CalDateTime(2031, 5, 5), $"http://localhost/tasks/{task}"), (events[0].Summary, events[0].Start, events[0].Url!.ToString()));
        Assert.Equal((new CalDateTime(2031, 5, 6, 8, 30, 0, "UTC"), new CalDateTime(2031, 5, 7, 9, 45, 0, "UTC")), (events[1].Start, events[2].End));

        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await stranger.Http.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_view_shows_what_its_reader_may_see_until_the_address_is_revoked()
    {
        var rae = await _host.AddPersonAsync("Rae Feed", [ShippedRoles.SalesRep], ["North"]);
        var mine = await _host.CreateAsync(Deal.Deals, "{'title':'Rae signs','closeDate':'2031-06-01'}", rae);
        await _host.CreateAsync(Deal.Deals, "{'title':'Ada signs','closeDate':'2031-06-01'}");
        var view = TestData.Done(await _host.AsAsync(rae, s => s.GetRequiredService<SaveView>().RunAsync(
            new SaveView.Input(Deal.Deals, "All signings", ViewShare.Me, null, new ViewContent(null, null, null)), CancellationToken.None)));
        using var browser = await _host.SignInAsync(rae);
        var address = await MadeAsync(browser, "", view.ToString());
        Assert.Equal([$"{mine}@localhost"], Calendar.Load(await browser.Http.GetStringAsync(new Uri(address, UriKind.Relative)))!.Events.Select(e => e.Uid));

        // the page has it no more, and names what is read
        var page = await browser.PageAsync("/me/feeds");
        Assert.Null(page.QuerySelector("code.secret"));
        Assert.Contains("Deals: All signings", page.Words(".admin-side section")!, StringComparison.Ordinal);
        Assert.DoesNotContain("never read", page.Words(".admin-side section")!, StringComparison.Ordinal);

        using var ada = await _host.SignInAsync(_host.Admin);
        var refused = await ada.PostFormAsync("/me/feeds", new() { ["what"] = view.ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await browser.PostFormAsync("/me/feeds?handler=revoke", new() { ["id"] = page.QuerySelector(".admin-side input[name=id]")!.GetAttribute("value")! }, "/me/feeds");
        using var stranger = _host.Browser();
        var (revoked, unknown) = (await stranger.GetAsync(address), await stranger.GetAsync("/feeds/" + new string('x', 43) + ".ics"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (revoked.StatusCode, unknown.StatusCode));
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await revoked.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", revoked.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_is_deactivated_has_no_feed()
    {
        var gil = await _host.AddPersonAsync("Gil Feed", [ShippedRoles.SalesRep], ["North"]);
        using var browser = await _host.SignInAsync(gil);
        var address = await MadeAsync(browser, "Phone", "");
        using var stranger = _host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(address)).StatusCode);
        await _host.AsAsync(_host.Admin, s => s.GetRequiredService<DeactivateUser>().RunAsync(gil.Id, CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    private static async Task<string> MadeAsync(CrmBrowser browser, string name, string what)
    {
        using var made = await browser.PostFormAsync("/me/feeds", new() { ["name"] = name, ["what"] = what });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var address = new Uri((await browser.PageAsync("/me/feeds")).QuerySelector("code.secret")!.TextContent).AbsolutePath;
        Assert.Matches("^/feeds/[A-Za-z0-9_-]{43}[.]ics$", address);
        return address;
    }
}
