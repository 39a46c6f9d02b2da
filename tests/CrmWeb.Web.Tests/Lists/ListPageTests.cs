using System.Net;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Lists;

public sealed class ListPageTests : IAsyncLifetime
{
    private readonly ListPages _pages = new();

    private CrmBrowser Ada => _pages.Ada;

    public Task InitializeAsync() => _pages.InitializeAsync();

    public Task DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task Columns_are_chosen_and_ordered_without_a_script()
    {
        var chooser = await Ada.PageAsync("/accounts/columns?industry=Finance");
        Assert.Contains(chooser.QuerySelectorAll("input[name=pick]"), i => i.GetAttribute("value") == "founded" && !i.HasAttribute("checked"));

        var to = await ListPages.FollowAsync(Ada, "/accounts/columns?handler=Take&industry=Finance&pick=revenue&pick=founded&place.revenue=2&place.founded=1");
        var list = await Ada.PageAsync(to);

        Assert.Equal(["Name", "Founded", "Revenue"], list.QuerySelectorAll("thead th").Where(th => !th.ClassList.Contains("pick-cell")).Select(th => th.TextContent.Trim()));
        Assert.Single(list.QuerySelectorAll("[data-row]"));
    }

    [Fact]
    public async Task A_saved_view_becomes_a_tab_and_can_come_first()
    {
        using var saved = await Ada.PostFormAsync("/views/new", new()
        {
            ["kind"] = "accounts", ["name"] = "Money", ["share"] = "Team", ["default"] = "true", ["sort"] = "-name", ["columns"] = "name,revenue",
            ["filter"] = """{"field":"revenue","op":"empty","value":false}""",
            ["team"] = (await _pages.Host.AsSystemAsync(s => s.GetRequiredService<CrmDb>().Teams.Select(t => t.Id).SingleAsync())).ToString(),
        }, from: "/views/new?kind=accounts");
        var to = saved.Headers.Location!.ToString();

        var page = await Ada.PageAsync("/accounts");

        Assert.Equal(["Beta", "Alpha"], await ListPages.NamesAsync(Ada, to));
        Assert.Equal("Money", page.Words(".tab[aria-current=page]"));
        Assert.Equal(["Name", "Revenue"], page.QuerySelectorAll("thead th").Where(th => !th.ClassList.Contains("pick-cell")).Select(th => th.TextContent.Trim()));
        Assert.Contains(page.QuerySelectorAll(".rail-link"), link => link.TextContent.Trim() == "Money");
        Assert.Equal(4, (await ListPages.NamesAsync(Ada, "/accounts?view=all")).Length);
        Assert.Equal(4, (await ListPages.NamesAsync(Ada, page.QuerySelector(".chip-off")!.GetAttribute("href")!)).Length);
        // sorting the first view keeps the view
        Assert.Equal(["Alpha", "Beta"], await ListPages.NamesAsync(Ada, page.QuerySelector("thead .sort")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Many_rows_are_changed_after_a_preview_and_the_toast_takes_it_back()
    {
        var ids = (await Ada.PageAsync("/accounts")).QuerySelectorAll("[data-pick]").Select(p => p.GetAttribute("value")!).ToList();
        var ben = await _pages.Host.AddPersonAsync("Ben Sales", [ShippedRoles.SalesRep]);
        using var asked = await Ada.PostFormAsync("/accounts/bulk?act=assign&back=%2Faccounts%3Fsort%3D-name", ids.Select(id => KeyValuePair.Create("ids", id)), from: "/accounts");
        var form = (await HtmlPage.ReadAsync(asked)).QuerySelector("#bulk")!;
        Assert.Equal(4, form.QuerySelectorAll("[name=ids]").Length);

        using var shown = await Ada.PostFormAsync(form.GetAttribute("action")!, [.. ids.Select(id => KeyValuePair.Create("ids", id)), new("set.owner", ben.Id.ToString())], from: "/accounts");
        var preview = await HtmlPage.ReadAsync(shown);
        Assert.Contains("4 accounts would change", preview.Words(".banner"), StringComparison.Ordinal);
        Assert.Contains(preview.QuerySelectorAll(".changes td"), td => td.TextContent == "Ben Sales");
        using var ran = await Ada.PostFormAsync("/accounts/bulk?handler=Run", new() { ["plan"] = preview.QuerySelector("[name=plan]")!.GetAttribute("value")!, ["act"] = "assign", ["back"] = "/accounts?sort=-name" }, from: "/accounts");
        Assert.Equal("/accounts?sort=-name", ran.Headers.Location!.ToString());
        var after = await Ada.PageAsync("/accounts");
        Assert.Equal(4, after.QuerySelectorAll("td .person").Count(p => p.TextContent.Contains("Ben Sales", StringComparison.Ordinal)));
        Assert.Contains("4 accounts changed.", after.Words(".toast"), StringComparison.Ordinal);

        using var undone = await Ada.PostFormAsync(after.QuerySelector(".toast form")!.GetAttribute("action")!, new Dictionary<string, string>(), from: "/accounts");

        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.DoesNotContain((await Ada.PageAsync("/accounts")).QuerySelectorAll("td .person"), p => p.TextContent.Contains("Ben Sales", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_matches_can_be_chosen_by_the_filter()
    {
        using var shown = await Ada.PostFormAsync("/accounts/bulk?act=delete", new() { ["all"] = "true", ["filter"] = """{"field":"industry","op":"in","value":["Media","Energy"]}""" }, from: "/accounts");
        var preview = await HtmlPage.ReadAsync(shown);
        using var one = await Ada.PostFormAsync("/accounts/bulk?act=delete", new() { ["all"] = "true", ["filter"] = """{"field":"industry","op":"eq","value":"Media"}""" }, from: "/accounts");
        Assert.Contains("1 account would change", (await HtmlPage.ReadAsync(one)).Words(".banner"), StringComparison.Ordinal);

        using var ran = await Ada.PostFormAsync("/accounts/bulk?handler=Run", new() { ["plan"] = preview.QuerySelector("[name=plan]")!.GetAttribute("value")!, ["act"] = "delete" }, from: "/accounts");

        Assert.Equal(HttpStatusCode.Redirect, ran.StatusCode);
        Assert.Equal(["=1+1, Ltd", "Alpha"], await ListPages.NamesAsync(Ada, "/accounts"));
        var bin = await Ada.PageAsync("/accounts?bin=true");
        Assert.Equal(["Beta", "Gamma"], bin.QuerySelectorAll("[data-row] .first").Select(c => c.TextContent.Trim()));
        Assert.Contains(bin.QuerySelectorAll("td"), td => td.TextContent.Contains("Ada Admin", StringComparison.Ordinal));
        using var restored = await Ada.PostFormAsync(bin.QuerySelector("button[formaction$='Restore']")!.GetAttribute("formaction")!, new Dictionary<string, string>(), from: "/accounts");
        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Contains("Beta", await ListPages.NamesAsync(Ada, "/accounts"));
    }

    [Fact]
    public async Task The_export_is_what_the_list_shows_safe_for_spreadsheets_and_kept_in_the_journal()
    {
        using var answer = await Ada.GetAsync("/accounts.csv?sort=name&columns=name,industry,revenue,owner&industry.ne=Media");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Name,Industry,Revenue,Currency,Owner\r\n\"'=1+1, Ltd\",Retail,,,Ada Admin\r\nAlpha,Finance,500,EUR,Ada Admin\r\nBeta,Energy,5000,EUR,Ada Admin\r\n", await answer.Content.ReadAsStringAsync());
        var kept = await _pages.Host.AsSystemAsync(s => s.GetRequiredService<CrmDb>().ChangeSets.SingleAsync(c => c.Act == "accounts.export"));
        Assert.Equal(_pages.Host.Admin.Id, kept.ActorId);
        Assert.StartsWith("3 records", kept.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_export_gets_no_file_and_no_link()
    {
        using var agent = await _pages.Host.SignInAsync(await _pages.Host.AddPersonAsync("Sue Agent", [ShippedRoles.SupportAgent]));

        using var answer = await agent.GetAsync("/accounts.csv");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null((await agent.PageAsync("/accounts")).QuerySelector("a[href^='/accounts.csv']"));
        Assert.False(await _pages.Host.AsSystemAsync(s => s.GetRequiredService<CrmDb>().ChangeSets.AnyAsync(c => c.Act == "accounts.export")));
    }

    [Fact]
    public async Task The_record_knows_the_list_one_came_from()
    {
        var list = await Ada.PageAsync("/accounts?sort=-name&industry.ne=Media");
        var first = list.QuerySelector("[data-row] a.cell-title")!.GetAttribute("href")!;

        var record = await Ada.PageAsync(first);
        Assert.Equal("Beta", record.Words(".record-head h1"));
        Assert.Null(record.QuerySelector("a[rel=prev]"));
        var next = await Ada.PageAsync(record.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("Alpha", next.Words(".record-head h1"));
        Assert.Equal(first, next.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null((await Ada.PageAsync(first.Split('?')[0] + "?in=%00nonsense")).QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_record_says_which_one_of_the_list_it_is()
    {
        var list = await Ada.PageAsync("/accounts?sort=-name&industry.ne=Media");
        var second = await Ada.PageAsync(list.QuerySelectorAll("[data-row] a.cell-title").Single(a => a.TextContent == "Alpha").GetAttribute("href")!);
        var count = await Ada.GetAsync(second.QuerySelector(".record-acts .pager-range [hx-get]")!.GetAttribute("hx-get")!);
        var first = await Ada.PageAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        var third = await Ada.PageAsync(second.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(["1", "2", "3"], new[] { first, second, third }.Select(page => page.Words(".record-acts .pager-range")));
        Assert.Contains("of 3<", await count.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1e9")]
    [InlineData("99999999999999")]
    public async Task A_place_that_is_no_number_is_not_shown(string at)
    {
        var list = await Ada.PageAsync("/accounts?sort=-name");
        var href = list.QuerySelectorAll("[data-row] a.cell-title").Single(a => a.TextContent == "Alpha").GetAttribute("href")!;

        var record = await Ada.PageAsync(href[..href.IndexOf("&at=", StringComparison.Ordinal)] + "&at=" + at);

        Assert.Equal("", record.Words(".record-acts .pager-range"));
        Assert.NotNull(record.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Home_lists_what_one_said_last_and_not_what_others_said()
    {
        var account = await _pages.AccountAsync("Delta");
        var ben = await _pages.Host.AddPersonAsync("Ben Rep", [ShippedRoles.SalesRep]);
        await _pages.Host.CreateAsync("interactions", $"{{'kind':'call','direction':'in','at':'2026-01-02T10:00:00Z','account':'{account}'}}");
        await _pages.Host.CreateAsync("interactions", $"{{'kind':'email','subject':'Offer','at':'2026-01-03T10:00:00Z','account':'{account}'}}");
        var lead = await _pages.Host.CreateAsync("leads", "{'familyName':'Lena'}");
        await _pages.Host.CreateAsync("interactions", $"{{'kind':'note','subject':'Prices','at':'2026-01-01T10:00:00Z','lead':'{lead}'}}");
        await _pages.Host.CreateAsync("interactions", $"{{'kind':'note','subject':'Of somebody else','account':'{account}'}}", ben);

        var card = (await Ada.PageAsync("/")).QuerySelectorAll(".home-card").Single(c => c.Words("h2") == "My last interactions");

        Assert.Equal(["Offer", "Took a call", "Prices"], card.QuerySelectorAll("b").Select(b => b.TextContent));
        Assert.Equal(["Delta", "Delta", "Lena"], card.QuerySelectorAll("small").Select(small => small.TextContent.Split(" · ")[0]));
        Assert.Null(card.QuerySelector(".home-all"));
    }

    [Fact]
    public async Task Home_lists_what_was_opened_and_starred()
    {
        var href = (await Ada.PageAsync("/accounts")).QuerySelectorAll("a.cell-title").Single(a => a.TextContent == "Gamma").GetAttribute("href")!;
        var record = await Ada.PageAsync(href);
        using var starred = await Ada.PostFormAsync(record.QuerySelector(".favourite")!.GetAttribute("action")!, new Dictionary<string, string>(), from: "/accounts");

        var home = await Ada.PageAsync("/");

        Assert.Equal(2, home.QuerySelectorAll(".home-card b").Count(b => b.TextContent == "Gamma"));
        Assert.True((await Ada.PageAsync(href)).QuerySelector(".favourite [aria-pressed=true]") is not null);
    }

    [Fact]
    public async Task Count_and_totals_come_after_the_page()
    {
        var list = await Ada.PageAsync("/accounts?industry.ne=Media");
        var totals = await Ada.GetAsync(list.QuerySelector("tfoot")!.GetAttribute("hx-get")!);
        var count = await Ada.GetAsync(list.QuerySelector(".list-foot [hx-get]")!.GetAttribute("hx-get")!);

        Assert.Contains("of 3", await count.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var row = await totals.Content.ReadAsStringAsync();
        Assert.Contains("5,500", row, StringComparison.Ordinal);
        Assert.Equal(list.QuerySelectorAll("thead th").Length, row.Split("<td").Length - 1);
    }

    [Theory]
    [InlineData("/nothing/bulk")]
    [InlineData("/nothing/columns")]
    [InlineData("/views/new?kind=nothing")]
    public async Task Kinds_that_do_not_exist_are_absent(string url)
    {
        using var answer = await Ada.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
