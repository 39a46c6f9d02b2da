using System.Net;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>Forecast, deals by month and targets over HTTP and without JavaScript.</summary>
public sealed class ForecastPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/deals/forecast?asOf=31%2F31%2F2020", "“31/31/2020” is not a day up to today.")]
    [InlineData("/deals/forecast?asOf=2999-01-01", "“2999-01-01” is not a day up to today.")]
    [InlineData("/deals/insights?until=31%2F31%2F2020", "“31/31/2020” is not a day.")]
    public async Task A_day_that_cannot_be_read_shows_no_figures_of_another(string address, string said)
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var answer = await ada.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("list figures", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_opens_the_deals_behind_it_and_the_API_says_the_same()
    {
        var source = "fc" + Guid.CreateVersion7().ToString("N");
        foreach (var more in new[] { "'amount':100,'stage':'Commitment','closeDate':'2031-05-20'", "'amount':40,'stage':'Won','closeDate':'2031-05-02'", "'amount':20,'stage':'Proposal','closeDate':'2031-06-01'" })
            await host.Admin.PostAsync("deals", "{'title':'Forecast','source':'" + source + "'," + more + "}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        var page = await ada.PageAsync($"/deals/forecast?source={source}&from=2031-05");
        var may = page.QuerySelector(".figure-span")!;
        Assert.Equal(["2", "40", "100", "", "", "90"], may.QuerySelectorAll("tr").First().QuerySelectorAll("td").Take(6).Select(td => td.TextContent.Split(' ', '€')[0].Trim()).Select(x => x.Replace("EUR", "", StringComparison.Ordinal).Trim()));
        foreach (var link in may.QuerySelectorAll("tr").First().QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!).Distinct())
            Assert.NotEmpty((await ada.PageAsync(link)).QuerySelectorAll("table.list tbody tr"));
        // without a filter the periods stay
        var off = (await ada.PageAsync($"/deals/forecast?source={source}&from=2031-05&period=quarter&by=team")).QuerySelector(".chip-off")!.GetAttribute("href")!;
        Assert.Equal((true, true, true, false), (off.Contains("from=2031-05", StringComparison.Ordinal), off.Contains("period=quarter", StringComparison.Ordinal), off.Contains("by=team", StringComparison.Ordinal), off.Contains(source, StringComparison.Ordinal)));
        Assert.Contains("As it stood at the end of", (await ada.PageAsync("/deals/forecast?asOf=2020-01-01")).Words("main"), StringComparison.Ordinal);

        var answer = (await host.Admin.SendAsync(HttpMethod.Get, $"deals/forecast?source={source}&from=2031-05-01&periods=2&groupBy=month(closeDate),owner")).Body!;
        var groups = answer["groups"]!.AsArray();
        Assert.Equal(["2031-05", "2031-06"], groups.Select(g => g!["key"]![0]!.ToString()));
        Assert.Equal((2, 40m, 100m), (groups[0]!["values"]!["count"]!.GetValue<int>(), groups[0]!["values"]!["closedWon"]!.GetValue<decimal>(), groups[0]!["values"]!["committed"]!.GetValue<decimal>()));
        var list = await host.Admin.SendAsync(HttpMethod.Get, groups[0]!["records"]!.ToString()["/api/v1/".Length..] + "&count=exact");
        Assert.Equal("2", list.Body!["count"]!.ToString());
        foreach (var by in new[] { "owner", "owner.team", "owner.team.parent", "owner.team.lead", "stage", "pipeline", "year(closeDate)", "quarter(closeDate),stage" })
        {
            var told = (await host.Admin.SendAsync(HttpMethod.Get, $"deals/forecast?source={source}&from=2031-05-01&periods=2&groupBy={by}")).Body!;
            Assert.Equal(3, told["groups"]!.AsArray().Sum(g => g!["values"]!["count"]!.GetValue<int>()));
            foreach (var group in told["groups"]!.AsArray().Append(told["total"]))
                Assert.Equal(group!["values"]!["count"]!.ToString(), (await host.Admin.SendAsync(HttpMethod.Get, group["records"]!.ToString()["/api/v1/".Length..] + "&count=exact")).Body!["count"]!.ToString());
        }
        // as of a day the periods begin there
        Assert.Equal("2017-06", (await host.Admin.SendAsync(HttpMethod.Get, "deals/forecast?asOf=2017-06-30")).Body!["groups"]![0]!["key"]!.ToString());
        foreach (var (query, field) in new[] { ("groupBy=account", "groupBy"), ("groupBy=month(closeDate),quarter(closeDate)", "groupBy"), ("value=all", "value"), ("periods=25", "periods"), ("asOf=soon", "asOf"), ("from=x", "from") })
            Assert.NotNull((await host.Admin.SendAsync(HttpMethod.Get, "deals/forecast?" + query)).Body!["errors"]![field]);
    }

    [Fact]
    public async Task A_deal_is_moved_to_another_month_by_its_form_with_undo()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Moves','closeDate':'2032-01-31'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = await ada.PageAsync("/deals/forecast/months?from=2032-01");
        var form = page.QuerySelector($"#card-{deal.Id} form")!;
        using var moved = await ada.PostFormAsync("/deals/forecast/months?handler=Move", new()
        {
            ["id"] = deal.Id.ToString(), ["version"] = form.QuerySelector("[name=version]")!.GetAttribute("value")!, ["stage"] = "2032-02", ["back"] = "/deals/forecast/months?from=2032-01",
        }, "/deals/forecast/months?from=2032-01");
        Assert.Equal("2032-02-29", (await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["closeDate"]!.ToString());
        var after = await ada.PageAsync("/deals/forecast/months?from=2032-01");
        Assert.NotNull(after.QuerySelector("[data-stage='2032-02'] [data-card]"));
        using var undone = await ada.PostFormAsync(after.QuerySelector("#toasts form")!.GetAttribute("action")!, [], "/deals/forecast/months");
        Assert.Equal("2032-01-31", (await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["closeDate"]!.ToString());
    }

    [Fact]
    public async Task A_month_is_counted_and_summed_above_its_cards_and_its_list_holds_the_same_deals()
    {
        var rob = await host.Crm.AddPersonAsync("Rob Months", ["Sales rep"], ["Months team"]);
        for (var i = 0; i < 26; i++)
            await host.Admin.PostAsync("deals", $"{{'title':'Month {i}','closeDate':'2034-03-31','amount':10,'probability':50,'owner':'{rob.Id}'}}");
        await host.Admin.PostAsync("deals", "{'title':'Of another','closeDate':'2034-03-01','amount':1000}");
        using var mine = await host.Crm.SignInAsync(rob);
        var march = (await mine.PageAsync("/deals/forecast/months?from=2034-03&view=mine")).QuerySelector("[data-stage='2034-03']")!;
        Assert.Equal(("Mar 2034 26", "260 130 weighted"), (march.Words("h2"), march.Words(".board-sum")));
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var filter = Uri.EscapeDataString("{\"field\":\"owner\",\"op\":\"eq\",\"value\":\"" + rob.Id + "\"}");
        var more = (await ada.PageAsync("/deals/forecast/months?from=2034-03&filter=" + filter)).QuerySelector("[data-stage='2034-03'] .board-more a")!.GetAttribute("href")!;
        var list = await host.Admin.SendAsync(HttpMethod.Get, "deals?count=exact&" + more[(more.IndexOf("filter=", StringComparison.Ordinal))..]);
        Assert.Equal("26", list.Body!["count"]!.ToString());
    }

    [Fact]
    public async Task Targets_are_typed_and_pasted_into_a_grid_by_administrators_and_leads()
    {
        var lea = await host.Crm.AddPersonAsync("Lea Target", ["Sales rep"], ["Target team"]);
        var rob = await host.Crm.AddPersonAsync("Rob Target", ["Sales rep"], ["Target team"]);
        var team = (await host.Admin.ReadAsync($"teams?name={"Target team"}")).Items[0]["id"]!.ToString();
        await host.Admin.PatchAsync($"teams/{team}", "{'lead':'" + lea.Id + "'}");
        using var lead = await host.Crm.SignInAsync(lea);
        var page = await lead.PageAsync("/admin/targets?year=2033");
        var (first, seen) = ($"a.{rob.Id:N}.203301", page.QuerySelector("[name=seen]")!.GetAttribute("value")!);
        Assert.NotNull(page.QuerySelector($"[name='{first}']"));
        var address = $"/admin/targets?team={team}&year=2033";

        using var wrong = await lead.PostFormAsync(address, new() { [first] = "lots", ["seen"] = seen });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var saved = await lead.PostFormAsync(address, new() { [first] = "1.250,50\t2,000\t€ 3 000", ["seen"] = seen });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var undo = (await lead.PageAsync(address)).QuerySelector("#toasts form")!.GetAttribute("action")!;
        using var stale = await lead.PostFormAsync(address, new() { [first] = "1", ["seen"] = seen });
        Assert.Contains("Somebody else changed targets", (await HtmlPage.ReadAsync(stale)).Words("main"), StringComparison.Ordinal);
        var targets = (await host.Admin.ReadAsync($"targets?of={rob.Id}")).Items;
        Assert.Equal(["1250.50", "2000.00", "3000.00"], targets.OrderBy(t => t["start"]!.ToString()).Select(t => t["amount"]!.ToString()));
        using var undone = await lead.PostFormAsync(undo, [], address);
        Assert.Empty((await host.Admin.ReadAsync($"targets?of={rob.Id}")).Items);

        using var other = await host.Crm.SignInAsync(rob);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/admin/targets")).StatusCode);
        using var key = await host.Crm.ApiAsync(rob);
        Assert.Equal(403, (await key.PostAsync("targets", "{'of':'" + rob.Id + "','start':'2033-01-01','amount':5}")).Code);
        var made = await host.Admin.PostAsync("targets", "{'of':'Target team','period':'quarter','start':'2033-04-01','amount':500}");
        Assert.Equal((201, "EUR"), (made.Code, made.Body!["currency"]!.ToString()));
        Assert.Equal("600", (await host.Admin.PostAsync("targets", "{'of':'" + team + "','period':'quarter','start':'2033-04-01','amount':600}")).Body!["amount"]!.GetValue<decimal>().ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(422, (await host.Admin.PostAsync("targets", "{'of':'Target team','period':'quarter','start':'2033-05-01','amount':500}")).Code);
        Assert.Equal(204, (await host.Admin.RemoveAsync($"targets/{made.Id}")).Code);
    }
}
