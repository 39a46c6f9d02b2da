using System.Net;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>A deal's page as somebody without JavaScript uses it.</summary>
public sealed class DealPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task The_path_shows_where_the_deal_stands_and_one_button_moves_it()
    {
        var deal = await host.Crm.CreateAsync("deals", "{'title':'On its way','stage':'Discovery'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = await ada.PageAsync($"/deals/{deal}");
        Assert.Equal("Discovery", page.Words(".path-step[aria-current]"));
        Assert.Equal("0 days in this stage", page.Words(".path-since"));
        var proposal = page.QuerySelectorAll(".path-step button").Single(b => b.TextContent == "Proposal").GetAttribute("value")!;
        var version = page.QuerySelector(".path-steps [name=version]")!.GetAttribute("value")!;

        using var moved = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = proposal, ["version"] = version }, $"/deals/{deal}");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var after = await ada.PageAsync($"/deals/{deal}");
        Assert.Equal("Proposal", after.Words(".path-step[aria-current]"));
        Assert.Contains("Moved to Proposal.", after.Words("#toasts"), StringComparison.Ordinal);
        Assert.NotNull(after.QuerySelector("#toasts form[action^='/undo/']"));
        Assert.Contains("moved the deal from Discovery to Proposal", after.Words("#timeline"), StringComparison.Ordinal);
        Assert.Contains("Proposal", after.Words("#related"), StringComparison.Ordinal);

        using var late = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = proposal, ["version"] = version }, $"/deals/{deal}");
        Assert.Contains("Someone else changed this record meanwhile.", (await ada.PageAsync($"/deals/{deal}")).Words("#toasts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Won_and_lost_ask_for_the_day_and_the_reason_and_it_can_be_opened_again()
    {
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Closing Ltd'}");
        var deal = await host.Crm.CreateAsync("deals", $"{{'title':'Closes','amount':1200,'account':'{account}'}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = await ada.PageAsync($"/deals/{deal}");
        var lost = page.QuerySelector("#lost [name=stage]")!.GetAttribute("value")!;
        using var closed = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = lost, ["lostReason"] = "Price", ["lostNote"] = "Too dear", ["closeDate"] = "yesterday" }, $"/deals/{deal}");
        var after = await ada.PageAsync($"/deals/{deal}");
        Assert.Equal("Lost on Yesterday · Price: Too dear", after.Words(".path-since"));
        Assert.Contains("lost the deal", (await ada.PageAsync($"/accounts/{account}")).Words("#timeline"), StringComparison.Ordinal);
        Assert.Contains("Closes", (await ada.PageAsync($"/accounts/{account}")).Words("#timeline"), StringComparison.Ordinal);

        var reopen = after.QuerySelectorAll(".path-acts button").Single(b => b.TextContent.Contains("Reopen", StringComparison.Ordinal)).GetAttribute("value")!;
        using var opened = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = reopen }, $"/deals/{deal}");
        Assert.Equal("Qualification", (await ada.PageAsync($"/deals/{deal}")).Words(".path-step[aria-current]"));
    }

    [Fact]
    public async Task Closing_completes_the_open_tasks_where_it_is_ticked_and_one_undo_takes_both_back()
    {
        var deal = await host.Crm.CreateAsync("deals", "{'title':'Leaves tasks','stage':'Proposal'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        Assert.Null((await ada.PageAsync($"/deals/{deal}")).QuerySelector("[name=completeTasks]"));
        var (call, weekly) = (await host.Crm.CreateAsync("tasks", $"{{'subject':'Call back','links':['{deal}']}}"), await host.Crm.CreateAsync("tasks", $"{{'subject':'Look in','due':'2030-01-07','repeats':'weekly','links':['{deal}']}}"));
        var page = await ada.PageAsync($"/deals/{deal}");
        var tick = page.QuerySelector("#won [name=completeTasks]")!;
        Assert.Equal((null, "Complete its 2 open tasks too"), (tick.GetAttribute("checked"), tick.ParentElement!.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("#lost [name=completeTasks]"));

        var form = new Dictionary<string, string> { ["stage"] = page.QuerySelector("#won [name=stage]")!.GetAttribute("value")!, ["completeTasks"] = "true" };
        using var refused = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new(form) { ["closeDate"] = "someday" }, $"/deals/{deal}");
        Assert.Equal(("open", "open"), (await StatusAsync("deals", deal), await StatusAsync("tasks", call)));
        using var won = await ada.PostFormAsync($"/deals/{deal}?handler=Move", form, $"/deals/{deal}");
        Assert.Equal(("won", "done", "done"), (await StatusAsync("deals", deal), await StatusAsync("tasks", call), await StatusAsync("tasks", weekly)));
        var after = await ada.PageAsync($"/deals/{deal}");
        Assert.Null(after.QuerySelector("[name=completeTasks]"));

        using var undone = await ada.PostFormAsync(after.QuerySelector("#toasts form[action^='/undo/']")!.GetAttribute("action")!, [], $"/deals/{deal}");
        Assert.Equal(("open", "open", "open"), (await StatusAsync("deals", deal), await StatusAsync("tasks", call), await StatusAsync("tasks", weekly)));
        Assert.Equal("weekly", (await host.Admin.ReadAsync($"tasks/{weekly}")).Body!["repeats"]!.ToString());
    }

    private async Task<string> StatusAsync(string kind, Guid id) => (await host.Admin.ReadAsync($"{kind}/{id}")).Body!["status"]!.ToString();

    [Fact]
    public async Task What_is_required_is_named_when_a_move_is_refused_and_ticked_without_leaving()
    {
        var pipeline = await host.Admin.PostAsync("pipelines", "{'name':'Ticks','stages':[{'name':'One','kind':'open','checklist':[{'text':'Budget known','required':true},{'text':'Nice to have'}]},{'name':'Two','kind':'open'}]}");
        var (items, two) = (pipeline.Body!["stages"]![0]!["checklist"]!.AsArray(), pipeline.Body["stages"]![1]!["id"]!.ToString());
        var deal = await host.Crm.CreateAsync("deals", "{'title':'Ticked','pipeline':'Ticks'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var refused = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = two }, $"/deals/{deal}");
        var page = await ada.PageAsync($"/deals/{deal}");
        Assert.Contains("this is to be done: Budget known", page.Words("#toasts"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".path-checks [type=checkbox]").Length);

        using var ticked = await ada.PostFormAsync($"/deals/{deal}?handler=Check", new() { ["done"] = items[0]!["id"]!.ToString() }, $"/deals/{deal}");
        Assert.Single((await ada.PageAsync($"/deals/{deal}")).QuerySelectorAll(".path-checks [checked]"));
        using var moved = await ada.PostFormAsync($"/deals/{deal}?handler=Move", new() { ["stage"] = two }, $"/deals/{deal}");
        Assert.Equal("Two", (await ada.PageAsync($"/deals/{deal}")).Words(".path-step[aria-current]"));
    }

    [Fact]
    public async Task The_preview_of_a_bulk_edit_names_the_deals_that_a_checklist_holds()
    {
        var pipeline = await host.Admin.PostAsync("pipelines", "{'name':'Bulk ticks','stages':[{'name':'Now','kind':'open','checklist':[{'text':'Budget known','required':true}]},{'name':'Then','kind':'open'}]}");
        var (item, then) = (pipeline.Body!["stages"]![0]!["checklist"]![0]!["id"], pipeline.Body["stages"]![1]!["id"]!.ToString());
        var (free, held) = (await host.Crm.CreateAsync("deals", $"{{'title':'Free to go','pipeline':'Bulk ticks','checked':['{item}']}}"), await host.Crm.CreateAsync("deals", "{'title':'Held back','pipeline':'Bulk ticks'}"));
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        using var shown = await ada.PostFormAsync("/deals/bulk?handler=Preview&act=edit", [new("ids", free.ToString()), new("ids", held.ToString()), new("set.stage", then)], "/deals");
        var preview = await HtmlPage.ReadAsync(shown);
        using var ran = await ada.PostFormAsync("/deals/bulk?handler=Run", new() { ["plan"] = preview.QuerySelector("[name=plan]")!.GetAttribute("value")!, ["act"] = "edit" }, "/deals");

        Assert.Equal("1 of 2 deals would change.", preview.Words(".banner"));
        Assert.Equal("Before the deal leaves “Now”, this is to be done: Budget known. (1) Held back", preview.Words(".bulk-stays li"));
        Assert.Equal("Change 1", preview.Words(".bulk-preview button"));
        Assert.Contains("1 deal changed. Left as they are: 1. Before the deal leaves “Now”", (await ada.PageAsync("/deals")).Words("#toasts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_are_a_table_whose_total_is_the_deals_worth_unless_an_amount_is_typed()
    {
        var pump = await host.Crm.CreateAsync("products", "{'name':'Line pump','price':100}");
        var deal = await host.Crm.CreateAsync("deals", "{'title':'With lines'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        async Task<HttpResponseMessage> SaveAsync(params (string, string)[] fields)
        {
            var form = (await ada.PageAsync($"/deals/{deal}")).QuerySelectorAll("[data-lines] input[type=hidden]").Where(i => i.GetAttribute("name") is "version" or "was")
                .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
            return await ada.PostFormAsync($"/deals/{deal}?handler=Lines", [.. form, .. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))], $"/deals/{deal}");
        }
        using var saved = await SaveAsync(("lines[0].product", "Line pump"), ("lines[0].chosen", pump.ToString()), ("lines[0].quantity", "3"), ("lines[0].discount", "10"), ("amount", ""));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var read = (await host.Admin.ReadAsync($"deals/{deal}")).Body!;
        Assert.Equal((270m, 270m, null), (read["listValue"]!.GetValue<decimal>(), read["value"]!.GetValue<decimal>(), read["amount"]));
        Assert.Contains("1 · 270", (await ada.PageAsync($"/deals/{deal}")).Words("#lines summary"), StringComparison.Ordinal);

        using var wrong = await SaveAsync(("lines[0].product", "Line pump"), ("lines[0].quantity", "3"), ("lines[0].discount", "400"), ("amount", "250"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var back = await HtmlPage.ReadAsync(wrong);
        Assert.Equal(("400", "250"), (back.QuerySelector("[name='lines[0].discount']")!.GetAttribute("value"), back.QuerySelector("#lines-amount")!.GetAttribute("value")));
        Assert.NotNull(back.QuerySelector("#lines[open] .field-error"));
        using var typed = await SaveAsync(("lines[0].product", "Line pump"), ("lines[0].quantity", "3"), ("amount", "250"));
        Assert.Equal(250m, (await host.Admin.ReadAsync($"deals/{deal}")).Body!["value"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_new_deal_is_proposed_to_have_started_today_and_only_by_the_form()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var form = await ada.PageAsync("/deals/new");
        var today = DateOnly.Parse(form.QuerySelector("[name=startedOn]")!.GetAttribute("value")!, System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
        var utc = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        Assert.InRange(today, utc.AddDays(-1), utc.AddDays(1));

        // what was taken out stays out when the form comes back
        using var wrong = await ada.PostFormAsync("/deals/new", new() { ["title"] = "Cleared", ["amount"] = "much", ["startedOn"] = "" });
        Assert.Equal("", (await HtmlPage.ReadAsync(wrong)).QuerySelector("[name=startedOn]")!.GetAttribute("value") ?? "");
        using var made = await ada.PostFormAsync("/deals/new", new() { ["title"] = "Cleared", ["startedOn"] = "" });
        Assert.Null((await host.Admin.ReadAsync($"deals/{made.Headers.Location!.ToString()[7..]}")).Body!["startedOn"]);
        Assert.Null((await host.Admin.PostAsync("deals", "{'title':'By a program'}")).Body!["startedOn"]);
    }

    [Fact]
    public async Task A_currency_that_is_typed_with_an_amount_is_the_amounts()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var made = await ada.PostFormAsync("/deals/new", new() { ["title"] = "In pounds", ["amount"] = "£ 1,250.50", ["currency"] = "EUR" });
        var address = made.Headers.Location!.ToString();
        Assert.Equal((1250.50m, "GBP"), await ReadAsync());

        var form = (await ada.PageAsync($"{address}?edit=amount")).QuerySelector("#fact-amount form")!;
        var typed = form.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        typed["amount"] = "USD 5";
        (await ada.PostFormAsync(form.GetAttribute("action")!, typed)).Dispose();
        Assert.Equal((5m, "USD"), await ReadAsync());

        async Task<(decimal Amount, string Currency)> ReadAsync()
        {
            var deal = (await host.Admin.ReadAsync($"deals/{address[7..]}")).Body!;
            return (deal["amount"]!.GetValue<decimal>(), deal["currency"]!.ToString());
        }
    }

    [Fact]
    public async Task A_new_deal_makes_the_company_and_the_people_that_are_not_known_yet_and_one_undo_takes_all_back()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var made = await ada.PostFormAsync("/deals/new", new()
        {
            ["title"] = "", ["account"] = "", ["accountText"] = "Brand New Bakery", ["contacts[0].contact"] = "Nora Newcomer", ["contacts[0].role"] = "Champion", ["contacts[1].contact"] = "kim@newcomer.example", ["amount"] = "500",
        });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var address = made.Headers.Location!.ToString();
        var deal = (await host.Admin.ReadAsync($"deals/{address[7..]}")).Body!;
        Assert.Equal("Brand New Bakery", deal["account"]!["name"]!.ToString());
        Assert.Equal(["Nora Newcomer", "kim@newcomer.example"], deal["contacts"]!.AsArray().Select(c => c!["contact"]!["name"]!.ToString()));
        Assert.Contains("Brand New Bakery", (await host.Admin.ReadAsync($"contacts?q={"Nora Newcomer"}")).Items[0]["accounts"]!.ToJsonString(), StringComparison.Ordinal);

        var undo = (await ada.PageAsync(address)).QuerySelector("#toasts form")!.GetAttribute("action")!;
        using var undone = await ada.PostFormAsync(undo, [], "/deals/new");
        Assert.Equal(404, (await host.Admin.ReadAsync($"deals/{address[7..]}")).Code);
        Assert.Empty((await host.Admin.ReadAsync($"accounts?q={"Brand New Bakery"}")).Items);
    }
}
