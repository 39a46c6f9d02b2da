using System.Globalization;
using System.Net;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>Exchange rates, totals told by them, and the figures page, over HTTP and without JavaScript.</summary>
public sealed class FiguresTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string Today = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Rates_are_added_replaced_and_removed_and_totals_follow()
    {
        var source = "rates" + Guid.CreateVersion7().ToString("N");
        await host.Admin.PostAsync("deals", "{'title':'In euros','amount':100,'source':'" + source + "'}");
        await host.Admin.PostAsync("deals", "{'title':'In dollars','amount':50,'currency':'USD','source':'" + source + "'}");
        async Task<string> TotalAsync(string more = "")
        {
            var answer = await host.Admin.SendAsync(HttpMethod.Get, $"deals/summary?source={source}&measures=sum(value){more}");
            Assert.True(answer.Code == 200, answer.Body?.ToJsonString());
            return $"{answer.Body!["total"]!["values"]!["sum(value)"]:0.##} {answer.Body["currency"]} {answer.Body["ratesOn"] ?? "-"} {answer.Body["total"]!["excluded"]!["value:currency"] ?? "0"}";
        }

        Assert.Equal("100.00 EUR - 1", await TotalAsync());
        var older = await host.Admin.PostAsync("exchange-rates", "{'currency':'usd','rate':0.5,'date':'2020-01-01'}");
        var made = await host.Admin.PostAsync("exchange-rates", "{'currency':'USD','rate':'0.8','date':'" + Today + "'}");
        Assert.Equal((201, "USD"), (made.Code, made.Body!["currency"]!.ToString()));
        Assert.StartsWith("140", await TotalAsync(), StringComparison.Ordinal);
        Assert.EndsWith($"EUR {Today} 0", await TotalAsync(), StringComparison.Ordinal);
        Assert.StartsWith("175", await TotalAsync("&inCurrency=usd"), StringComparison.Ordinal);

        Assert.Equal(409, (await host.Admin.PostAsync("exchange-rates", "{'currency':'USD','rate':1,'date':'" + Today + "'}")).Code);
        Assert.Equal(200, (await host.Admin.PatchAsync($"exchange-rates/{made.Id}", "{'rate':0.9}")).Code);
        Assert.StartsWith("145", await TotalAsync(), StringComparison.Ordinal);
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var row = await ada.GetAsync($"/deals?view=all&source={source}&handler=Totals");
        var totals = await row.Content.ReadAsStringAsync();
        Assert.Contains("145", totals, StringComparison.Ordinal);
        Assert.Contains("Total, by rates of", totals, StringComparison.Ordinal);
        Assert.Contains("Other currencies are told in EUR", (await ada.PageAsync($"/deals/insights?source={source}")).Words("main"), StringComparison.Ordinal);

        Assert.Equal(204, (await host.Admin.RemoveAsync($"exchange-rates/{made.Id}")).Code);
        Assert.StartsWith("125", await TotalAsync(), StringComparison.Ordinal);
        Assert.Equal(204, (await host.Admin.RemoveAsync($"exchange-rates/{older.Id}")).Code);
        Assert.Contains("1 deal is in a currency without an exchange rate", (await ada.PageAsync($"/deals/insights?source={source}")).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'currency':'EURO','rate':1,'date':'2026-01-01'}", "currency")]
    [InlineData("{'currency':'EUR','rate':1,'date':'2026-01-01'}", "currency")]
    [InlineData("{'rate':1,'date':'2026-01-01'}", "currency")]
    [InlineData("{'currency':'GBP','rate':0,'date':'2026-01-01'}", "rate")]
    [InlineData("{'currency':'GBP','rate':-1.2,'date':'2026-01-01'}", "rate")]
    [InlineData("{'currency':'GBP','rate':'much','date':'2026-01-01'}", "rate")]
    [InlineData("{'currency':'GBP','rate':1,'date':'2999-01-01'}", "date")]
    [InlineData("{'currency':'GBP','rate':1,'date':'tomorrow'}", "date")]
    [InlineData("{'currency':'GBP','rate':1}", "date")]
    public async Task A_rate_that_cannot_be_is_refused_by_its_field(string rate, string field)
    {
        var refused = await host.Admin.PostAsync("exchange-rates", rate);

        Assert.Equal(422, refused.Code);
        Assert.NotNull(refused.Body!["errors"]![field]);
        Assert.DoesNotContain("GBP", (await host.Admin.ReadAsync($"exchange-rates")).All("currency"));
    }

    [Fact]
    public async Task Rates_are_kept_on_a_page_of_the_administrator_with_undo()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var wrong = await ada.PostFormAsync("/admin/rates/new", new() { ["currency"] = "CHF", ["rate"] = "-1", ["day"] = "01/02/2020" });
        Assert.Contains("above zero", (await HtmlPage.ReadAsync(wrong)).Errors()["rate"], StringComparison.Ordinal);
        using var made = await ada.PostFormAsync("/admin/rates/new", new() { ["currency"] = "chf", ["rate"] = "1.05", ["day"] = "yesterday" });
        Assert.Equal("/admin/rates", made.Headers.Location?.ToString());
        var page = await ada.PageAsync("/admin/rates");
        Assert.Contains("1 CHF = 1.05 EUR", page.Words("main"), StringComparison.Ordinal);
        using var undone = await ada.PostFormAsync(page.QuerySelector("#toasts form")!.GetAttribute("action")!, [], "/admin/rates");
        Assert.DoesNotContain("CHF", (await ada.PageAsync("/admin/rates")).Words("main"), StringComparison.Ordinal);

        var rep = await host.Crm.AddPersonAsync("Rita Rates", ["Sales rep"]);
        using var rita = await host.Crm.SignInAsync(rep);
        Assert.Equal(HttpStatusCode.NotFound, (await rita.GetAsync("/admin/rates")).StatusCode);
        using var key = await host.Crm.ApiAsync(rep);
        Assert.Equal(403, (await key.PostAsync("exchange-rates", "{'currency':'GBP','rate':1,'date':'2026-01-01'}")).Code);
    }

    [Fact]
    public async Task Days_typed_on_the_figures_page_become_its_filter()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var sent = await ada.GetAsync("/deals/insights?by=team&from=2026-01-01&until=2026-03-31");

        var address = Uri.UnescapeDataString(sent.Headers.Location!.ToString());
        Assert.Contains("2026-04-01", address, StringComparison.Ordinal);
        Assert.Contains("by=team", address, StringComparison.Ordinal);
        Assert.Contains("Last month", (await ada.PageAsync(sent.Headers.Location.ToString())).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deals_without_an_amount_are_counted_and_their_value_is_no_link_without_words()
    {
        var source = "bare" + Guid.CreateVersion7().ToString("N");
        await host.Admin.PostAsync("deals", "{'title':'Without an amount','source':'" + source + "'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        var links = (await ada.PageAsync($"/deals/insights?source={source}")).QuerySelectorAll("table.figures tfoot td a");

        Assert.Equal("1", Assert.Single(links).TextContent.Trim());
    }

    [Fact]
    public async Task Every_figure_has_its_list_and_a_period_that_nobody_chose_is_told()
    {
        var source = "figs" + Guid.CreateVersion7().ToString("N");
        foreach (var more in new[] { "'amount':10,'status':'won','startedOn':'2026-01-01','closeDate':'2026-01-05'", "'amount':20,'status':'won','startedOn':'2026-01-01','closeDate':'2026-01-11'", "'amount':70,'status':'lost'", "'amount':5" })
            await host.Admin.PostAsync("deals", "{'title':'Figure','source':'" + source + "'," + more + "}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = await ada.PageAsync($"/deals/insights?source={source}");
        var (heads, cells) = (page.QuerySelectorAll("table.figures thead th").Skip(1).Select(h => h.TextContent.Trim()).ToList(), page.QuerySelectorAll("table.figures tfoot td").ToList());
        Assert.Contains("70", cells[heads.IndexOf("Lost value")].TextContent, StringComparison.Ordinal);
        // open, won, lost with their values, rate, average, mean, median, shortest, longest
        var behind = new List<int>();
        foreach (var cell in cells) behind.Add((await ada.PageAsync(cell.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll("[data-row]").Length);
        Assert.Equal([1, 1, 2, 2, 1, 1, 3, 2, 2, 2, 1, 1], behind);

        await using var connection = new Npgsql.NpgsqlConnection(host.Crm.Database.Owner);
        await connection.OpenAsync();
        await RunAsync($"insert into deals select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'source', 'many'))).* from deals d, generate_series(1, 10001) where d.id = (select id from deals where source = '{source}' limit 1)");
        using var sent = await ada.GetAsync("/deals/insights?view=all&by=team");
        var narrowed = await ada.PageAsync(sent.Headers.Location!.ToString());
        Assert.Contains("only those of this period", narrowed.Words(".banner"), StringComparison.Ordinal);
        var all = await ada.PageAsync(narrowed.QuerySelector(".banner a")!.GetAttribute("href")!);
        Assert.Null(all.QuerySelector(".banner"));
        Assert.Contains("10,0", all.Words("table.figures tfoot"), StringComparison.Ordinal);
        await RunAsync("delete from deals where source = 'many'");

        async Task RunAsync(string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
