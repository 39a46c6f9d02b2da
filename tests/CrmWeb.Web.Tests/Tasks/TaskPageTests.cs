using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Tasks;

public sealed class TaskPageTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private CrmHost Crm => company.Host;

    [Fact]
    public async Task A_task_is_ticked_put_off_and_given_away_where_it_stands()
    {
        var ben = await Crm.AddPersonAsync("Ben Task", ["Sales rep"]);
        using var browser = await Crm.SignInAsync(Crm.Admin);
        var id = await Crm.CreateAsync(CrmTask.Tasks, "{'subject':'Call','due':'2026-01-05','checklist':'Ring\\nWrite'}");
        var here = $"/tasks/{id}";

        using var ticked = await browser.PostFormAsync(here + "?handler=Tick", new() { ["done"] = "1" }, from: here);
        Assert.Equal("Ring\n[x] Write", (await FactsAsync(id))["checklist"]!.ToString());
        using var later = await browser.PostFormAsync(here + "?handler=PutOff", new() { ["to"] = "2026-02-03", ["back"] = "/today" }, from: here);
        Assert.Equal(("/today", "2026-02-03"), (later.Headers.Location!.ToString(), (await FactsAsync(id))["due"]!.ToString()));
        using var unread = await browser.PostFormAsync(here + "?handler=PutOff", new() { ["to"] = "some day" }, from: here);
        Assert.NotNull((await browser.PageAsync(here)).QuerySelector(".toast.is-bad"));
        using var given = await browser.PostFormAsync(here + "?handler=Give", new() { ["to"] = "Ben Task" }, from: here);
        Assert.Equal(ben.Id, (await FactsAsync(id))["owner"]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_template_is_made_by_an_administrator_and_started_on_a_record()
    {
        using var browser = await Crm.SignInAsync(Crm.Admin);
        using var made = await browser.PostFormAsync("/admin/templates/new", new() { ["name"] = "Onboarding", ["steps[0].subject"] = "Welcome", ["steps[0].type"] = "call", ["steps[0].days"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        using var empty = await browser.PostFormAsync("/admin/templates/new", new() { ["name"] = "Nothing in it" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);

        var account = await Crm.CreateAsync("accounts", "{'name':'Starts here'}");
        var start = (await browser.PageAsync($"/accounts/{account}")).QuerySelector("a[href^='/tasks/start']")!.GetAttribute("href")!;
        var template = (await browser.PageAsync(start)).QuerySelector("select[name=template] option")!.GetAttribute("value")!;
        using var started = await browser.PostFormAsync("/tasks/start", new() { ["record"] = $"{account}", ["template"] = template, ["from"] = "2026-03-01" }, from: start);
        var page = await browser.PageAsync(started.Headers.Location!.ToString());
        Assert.NotNull(page.QuerySelector(".toast [data-undo]"));
        // two clicks: the circle on the card, then the form's button
        var complete = page.QuerySelector("#related .today-done")!.GetAttribute("href")!;
        using var done = await browser.PostFormAsync(complete, new() { ["outcome"] = "They are glad", ["back"] = $"/accounts/{account}" });
        Assert.Equal($"/accounts/{account}", done.Headers.Location!.ToString());
        Assert.Null((await browser.PageAsync($"/accounts/{account}")).QuerySelector("#related .today-done"));
    }

    [Fact]
    public async Task A_lane_of_today_opens_the_list_of_exactly_its_records()
    {
        var tia = await Crm.AddPersonAsync("Tia Today", ["Sales rep"]);
        using var browser = await Crm.SignInAsync(tia);
        await Crm.CreateAsync(Lead.Leads, "{'company':'Waits'}", tia);
        var answered = await Crm.CreateAsync(Lead.Leads, "{'company':'Answered'}", tia);
        await Crm.CreateAsync("interactions", $"{{'kind':'call','direction':'out','at':'2026-01-02T09:00:00Z','lead':'{answered}'}}", tia);
        var (bare, planned) = (await Crm.CreateAsync("deals", "{'title':'Bare','closeDate':'2999-01-01'}", tia), await Crm.CreateAsync("deals", "{'title':'Planned','closeDate':'2999-01-01'}", tia));
        await Crm.CreateAsync("deals", "{'title':'Late','closeDate':'2020-01-01','nextStep':'Ring'}", tia);
        await Crm.CreateAsync(CrmTask.Tasks, $"{{'subject':'Some day','links':['{planned}']}}", tia);

        var today = await browser.PageAsync("/today");
        async Task<string> LaneAsync(string key)
        {
            var lane = today.QuerySelector($"section[aria-labelledby=lane-{key}]")!;
            var shown = string.Join(", ", lane.QuerySelectorAll(".today-words a").Select(a => a.TextContent));
            if (lane.QuerySelector(".home-all a")?.GetAttribute("href") is { } all)
                Assert.Equal(shown, string.Join(", ", (await browser.PageAsync(all)).QuerySelectorAll("tbody a.cell-title").Select(a => a.TextContent.Trim())));
            return shown;
        }
        Assert.Equal(("Waits", "Late, Bare", "Some day"), (await LaneAsync("leads"), await LaneAsync("deals"), await LaneAsync("next")));
        Assert.NotNull(today.QuerySelector("section[aria-labelledby=lane-deals] .home-all a"));
        await Crm.CreateAsync(CrmTask.Tasks, $"{{'subject':'Plan','links':['{bare}']}}", tia);
        today = await browser.PageAsync("/today");
        Assert.Equal("Late", await LaneAsync("deals"));
    }

    [Fact]
    public async Task A_list_is_worked_through_record_after_record()
    {
        using var browser = await Crm.SignInAsync(Crm.Admin);
        foreach (var name in new[] { "Queue A", "Queue B" }) await Crm.CreateAsync(Lead.Leads, $"{{'company':'{name}','country':'Iceland'}}");
        var list = await browser.PageAsync("/leads?country=Iceland&sort=name");
        using var first = await browser.GetAsync(list.QuerySelectorAll(".page-acts a").Single(a => a.TextContent.Trim() == "Work through").GetAttribute("href")!);

        var seen = new List<string?>();
        for (var at = first.Headers.Location!.ToString(); at.Contains("queue=", StringComparison.Ordinal);)
        {
            var page = await browser.PageAsync(at);
            seen.Add(page.Words("h1"));
            using var wrong = await browser.PostFormAsync(page.QuerySelector("form.queue")!.GetAttribute("action")!, new() { ["kind"] = "call", ["said"] = "Spoke", ["next"] = "Write", ["nextDue"] = "some day" }, from: at);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            using var next = await browser.PostFormAsync(page.QuerySelector("form.queue")!.GetAttribute("action")!, new() { ["kind"] = "call", ["said"] = "Spoke", ["next"] = "Write", ["nextDue"] = "2026-03-02" }, from: at);
            at = next.Headers.Location!.ToString();
        }
        Assert.Equal(["Queue A", "Queue B"], seen);
        Assert.Equal(2, await CountAsync("interactions", "Spoke"));
        Assert.Equal(2, await CountAsync(CrmTask.Tasks, "Write"));
    }

    private Task<int> CountAsync(string kind, string words) => Crm.AsSystemAsync(services =>
    {
        var db = services.GetRequiredService<CrmDb>();
        return kind == CrmTask.Tasks ? db.Set<CrmTask>().CountAsync(t => t.Subject == words) : db.Interactions.CountAsync(i => i.Body == words);
    });

    private Task<JsonObject> FactsAsync(Guid id) => Crm.AsAsync(Crm.Admin, async services =>
        (await services.GetRequiredKeyedService<IRecords>(CrmTask.Tasks).FindAsync(id, CancellationToken.None))!);
}
