using System.Net;
using AngleSharp.Dom;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>One company whose board is looked at and moved on; what scripts add is in the browser's journey.</summary>
public sealed class BoardPageTests(CompanyHost company) : IClassFixture<CompanyHost>, IAsyncLifetime
{
    private readonly CrmHost _host = company.Host;
    private CrmBrowser _ada = null!;

    public async Task InitializeAsync() => _ada = await _host.SignInAsync(_host.Admin);

    public Task DisposeAsync()
    {
        _ada.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_view_kept_on_the_board_or_the_calendar_opens_there_again_and_as_a_list_on_request()
    {
        var source = "look" + Guid.CreateVersion7().ToString("N");
        await _host.CreateAsync(Deal.Deals, "{'title':'Looked at','source':'" + source + "'}", _host.Admin);
        foreach (var (look, there, sign) in new[] { ("board", $"/deals/board?source={source}", ".board-column"), ("calendar", $"/deals?look=calendar&source={source}", ".cal-day") })
        {
            var save = (await _ada.PageAsync(there)).QuerySelectorAll("a.filter-link").Single(a => a.GetAttribute("href")!.StartsWith("/views/new", StringComparison.Ordinal)).GetAttribute("href")!;
            var form = (await _ada.PageAsync(save)).QuerySelectorAll("form#view input[type=hidden]").Where(i => i.GetAttribute("name") is "kind" or "filter" or "sort" or "columns" or "look").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
            form["name"] = $"As {look}";
            using var saved = await _ada.PostFormAsync("/views/new", form, save);
            var view = saved.Headers.Location!.ToString();
            using var opened = await _ada.GetAsync(view);
            var address = look == "board" ? opened.Headers.Location!.ToString() : view;
            var page = await _ada.PageAsync(address);
            Assert.NotNull(page.QuerySelector(sign));
            var tab = page.QuerySelectorAll(".tab").Single(t => t.TextContent.Trim() == $"As {look}");
            Assert.Equal(("page", view), (tab.GetAttribute("aria-current"), tab.GetAttribute("href")));
            var list = await _ada.PageAsync(page.QuerySelectorAll("a").First(a => a.TextContent.Trim() == "List").GetAttribute("href")!);
            Assert.Single(list.QuerySelectorAll("[data-row]"));
        }
    }

    [Fact]
    public async Task A_card_moves_once_and_the_second_hears_where_it_is()
    {
        var id = await _host.CreateAsync(Deal.Deals, "{'title':'Big <b>one</b>','stage':'Proposal','amount':50}", _host.Admin);
        var page = await _ada.PageAsync("/deals/board");
        Assert.Equal("Big <b>one</b>", page.QuerySelector($"#card-{id} .cell-title")!.TextContent);

        using var moved = await MoveAsync(page, id, "Negotiation");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var after = await _ada.PageAsync("/deals/board");
        Assert.Equal("Negotiation", Where(after, id));
        Assert.NotNull(after.QuerySelector(".toast [data-undo]"));

        using var late = await MoveAsync(page, id, "Discovery");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var truth = await HtmlPage.ReadAsync(late);
        Assert.Contains("Somebody else moved “Big <b>one</b>” meanwhile: it is in Negotiation now.", truth.QuerySelector(".toast.is-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Negotiation", Where(truth, id));

        // another field that somebody changed is no reason not to move it
        var seen = await _ada.PageAsync("/deals/board");
        await EditAsync(id, "{'amount':60}");
        using var still = await MoveAsync(seen, id, "Discovery");
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);
        await DealsAsync(d => d.DeleteAsync(id, default));
        using var gone = await MoveAsync(seen, id, "Proposal");
        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
        Assert.Contains("not there any more", (await HtmlPage.ReadAsync(gone)).QuerySelector(".toast.is-bad")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_asks_how_it_ended_for_every_card_and_keeps_what_was_typed()
    {
        for (var i = 0; i < 27; i++) await _host.CreateAsync(Deal.Deals, $"{{'title':'Early {i}','stage':'Commitment','closeDate':'2030-01-01'}}", _host.Admin);
        var id = await _host.CreateAsync(Deal.Deals, "{'title':'Late','stage':'Commitment','amount':50}", _host.Admin);
        var page = await _ada.PageAsync("/deals/board");
        Assert.Null(page.QuerySelector($"#card-{id}"));
        var rest = await _ada.PageAsync(page.QuerySelector("[data-name=Commitment] [data-board-more]")!.GetAttribute("data-board-more")!);
        var way = rest.QuerySelector($"#card-{id} .board-go")!.GetAttribute("href")!;
        Assert.NotNull((await _ada.PageAsync(way)).QuerySelector("dialog button[name=stage]"));

        using var lost = await _ada.PostFormAsync("/deals/board?handler=Move", Fields(page, rest.QuerySelector($"#card-{id}")!, "Commitment", "Lost"), from: "/deals/board");
        var asked = await _ada.PageAsync(lost.Headers.Location!.ToString());
        var fields = asked.QuerySelectorAll("dialog[data-back-to] input[type=hidden]").Where(f => f.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
        (fields["lostReason"], fields["lostNote"], fields["closeDate"]) = ("Price", "Too dear", "someday");
        using var refused = await _ada.PostFormAsync("/deals/board?handler=Move", fields, from: "/deals/board");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await HtmlPage.ReadAsync(refused);
        Assert.Equal(("Too dear", "someday"), (again.QuerySelector("#lost-note")!.TextContent, again.QuerySelector("#close-date")!.GetAttribute("value")));
        fields["closeDate"] = "";
        using var done = await _ada.PostFormAsync("/deals/board?handler=Move", fields, from: "/deals/board");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("Lost", Where(await _ada.PageAsync("/deals/board"), id));

        // a closed deal whose day nobody knows is there too
        await EditAsync(id, "{'closeDate':null}");
        Assert.Equal("Lost", Where(await _ada.PageAsync("/deals/board"), id));
    }

    [Fact]
    public async Task The_question_offers_only_tasks_one_may_edit_and_keeps_the_tick()
    {
        var mia = await _host.AddPersonAsync("Mia Mover", ["Sales rep"]);
        var id = await _host.CreateAsync(Deal.Deals, $"{{'title':'With tasks','stage':'Commitment','owner':'{mia.Id}'}}", _host.Admin);
        var mine = await _host.CreateAsync("tasks", $"{{'subject':'Mine','owner':'{mia.Id}','links':['{id}']}}", _host.Admin);
        var theirs = await _host.CreateAsync("tasks", $"{{'subject':'Theirs','links':['{id}']}}", _host.Admin);
        using var browser = await _host.SignInAsync(mia);
        var page = await browser.PageAsync("/deals/board");
        using var sent = await browser.PostFormAsync("/deals/board?handler=Move", Fields(page, page.QuerySelector($"#card-{id}")!, "Commitment", "Lost"), from: "/deals/board");
        var asked = await browser.PageAsync(sent.Headers.Location!.ToString());
        Assert.Equal("Complete its open task too", asked.QuerySelector("[name=completeTasks]")!.ParentElement!.TextContent.Trim());
        var fields = asked.QuerySelectorAll("dialog[data-back-to] input[type=hidden]").Where(f => f.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value") ?? "");
        (fields["completeTasks"], fields["closeDate"]) = ("true", "someday");
        using var refused = await browser.PostFormAsync("/deals/board?handler=Move", fields, from: "/deals/board");
        Assert.NotNull((await HtmlPage.ReadAsync(refused)).QuerySelector("[name=completeTasks][checked]"));
        fields["closeDate"] = "";
        using var done = await browser.PostFormAsync("/deals/board?handler=Move", fields, from: "/deals/board");
        Assert.Equal("Lost", Where(await browser.PageAsync("/deals/board"), id));
        Assert.Equal(("done", "open"), (await TaskAsync(mine), await TaskAsync(theirs)));
    }

    private Task<string> TaskAsync(Guid id) => _host.AsSystemAsync(async services => (await services.GetRequiredKeyedService<IRecords>("tasks").FindAsync(id, default))!["status"]!.ToString());

    [Fact]
    public async Task A_reader_sees_cards_that_do_not_move_and_the_filter_holds_for_every_look()
    {
        var big = await _host.CreateAsync(Deal.Deals, "{'title':'Big','stage':'Proposal','amount':900}", _host.Admin);
        var small = await _host.CreateAsync(Deal.Deals, "{'title':'Small','stage':'Proposal','amount':9}", _host.Admin);
        using var reader = await _host.SignInAsync(await _host.AddPersonAsync("Rhea Reader", ["Read-only"]));
        var page = await reader.PageAsync("/deals/board?amount.gte=100");

        Assert.NotNull(page.QuerySelector($"#card-{big}"));
        Assert.Null(page.QuerySelector($"#card-{small}"));
        Assert.Null(page.QuerySelector($"#card-{big}")!.GetAttribute("draggable"));
        Assert.Null(page.QuerySelector(".board-go"));
        Assert.NotNull(page.QuerySelector(".filter-editor"));
        Assert.All(page.QuerySelectorAll(".look"), look => Assert.Contains("amount.gte=100", look.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _ada.GetAsync("/deals/board?f.0.field=amount&f.0.op=gt&f.0.value=lots")).StatusCode);
        using var asked = await _ada.GetAsync("/deals/board?f.0.field=amount&f.0.op=gte&f.0.value=100");
        Assert.NotNull((await _ada.PageAsync(asked.Headers.Location!.ToString())).QuerySelector($"#card-{big}"));
    }

    private Task EditAsync(Guid id, string patch) => DealsAsync(d => d.EditAsync(id, TestData.Json(patch), null, default));

    private Task DealsAsync(Func<IRecords, Task> act) => _host.AsSystemAsync(async services =>
    {
        await act(services.GetRequiredKeyedService<IRecords>(Deal.Deals));
        return 0;
    });

    private static string? Where(IParentNode page, Guid id) => page.QuerySelector($"#card-{id}")?.Closest("[data-stage]")!.GetAttribute("data-name");

    private Task<HttpResponseMessage> MoveAsync(IParentNode page, Guid id, string stage) =>
        _ada.PostFormAsync("/deals/board?handler=Move", Fields(page, page.QuerySelector($"#card-{id}")!, Where(page, id)!, stage), from: "/deals/board");

    private static Dictionary<string, string> Fields(IParentNode page, IElement card, string from, string to)
    {
        string Stage(string name) => page.QuerySelector($"[data-name='{name}']")!.GetAttribute("data-stage")!;
        return new()
        {
            ["id"] = card.GetAttribute("data-card")!, ["version"] = card.GetAttribute("data-version")!, ["from"] = Stage(from), ["stage"] = Stage(to), ["back"] = "/deals/board",
        };
    }
}
