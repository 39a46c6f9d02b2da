using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Tests.Api;

public sealed class SummaryTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Api => host.Admin;

    [Fact]
    public async Task Groups_add_up_to_the_total_and_lead_to_their_records()
    {
        var source = await SomeAccountsAsync();

        var summary = await SummaryAsync($"source={source}&groupBy=industry&measures=count,sum(employees)");

        Assert.Equal(["Finance, retail", "IT", "None"], summary["groups"]!.AsArray().Select(g => g!["label"]!.ToString()));
        Assert.Equal(["1", "2", "1"], Values(summary, "count"));
        Assert.Equal(["7", "30", null], Values(summary, "sum(employees)"));
        Assert.Equal("4", summary["total"]!["values"]!["count"]!.ToString());
        Assert.Equal("37", summary["total"]!["values"]!["sum(employees)"]!.ToString());
        Assert.Equal(1, summary["groups"]![2]!["excluded"]!["employees:empty"]!.GetValue<int>());
        foreach (var group in summary["groups"]!.AsArray())
        {
            var list = await Api.SendAsync(HttpMethod.Get, group!["records"]!.ToString()["/api/v1/".Length..] + "&count=exact");
            Assert.Equal(group["values"]!["count"]!.ToString(), list.Body!["count"]!.ToString());
        }
    }

    [Fact]
    public async Task Amounts_in_several_currencies_are_not_added_up_silently()
    {
        var source = await SomeAccountsAsync();

        var mixed = await SummaryAsync($"source={source}&measures=sum(revenue)");
        var dollars = await SummaryAsync($"source={source}&currency=USD&measures=sum(revenue)");

        Assert.Equal(("EUR", 150.5m, 1), (mixed["currency"]!.ToString(), mixed["total"]!["values"]!["sum(revenue)"]!.GetValue<decimal>(), mixed["total"]!["excluded"]!["revenue:currency"]!.GetValue<int>()));
        Assert.Equal(("USD", 1000m), (dollars["currency"]!.ToString(), dollars["total"]!["values"]!["sum(revenue)"]!.GetValue<decimal>()));
        Assert.Empty(dollars["total"]!["excluded"]!.AsObject());
    }

    [Fact]
    public async Task An_empty_base_gives_null_and_no_groups()
    {
        var none = await SummaryAsync("source=nobody&groupBy=industry&measures=count,sum(revenue)");

        Assert.Empty(none["groups"]!.AsArray());
        Assert.Equal("0", none["total"]!["values"]!["count"]!.ToString());
        Assert.Null(none["total"]!["values"]!["sum(revenue)"]);
    }

    [Theory]
    [InlineData("day", "yyyy-MM-dd")]
    [InlineData("month", "yyyy-MM")]
    [InlineData("year", "yyyy")]
    public async Task Instants_group_by_period(string period, string format)
    {
        var source = await SomeAccountsAsync();

        var summary = await SummaryAsync($"source={source}&groupBy={period}(createdAt)");

        var made = (await Api.ReadAsync($"accounts?source={source}&limit=1")).Items[0]["createdAt"]!.ToString();
        Assert.Equal(DateTime.Parse(made, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal).ToString(format, System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(summary["groups"]!.AsArray())!["key"]!.ToString());
    }

    [Fact]
    public async Task Dates_group_by_period_with_the_gaps_on_request()
    {
        foreach (var (name, day) in new[] { ("A", "1990-01-31"), ("B", "1990-02-01"), ("C", "1990-04-30") })
            await Api.PostAsync("contacts", "{'givenName':'" + name + "','birthday':'" + day + "','source':'births'}");

        async Task<string> Keys(string query) => string.Join(' ', (await SummaryAsync("source=births&groupBy=" + query, "contacts"))["groups"]!.AsArray().Select(g => $"{g!["key"]}:{g["values"]!["count"]}"));

        Assert.Equal("1990-01:1 1990-02:1 1990-04:1", await Keys("month(birthday)"));
        Assert.Equal("1990-01:1 1990-02:1 1990-03:0 1990-04:1", await Keys("month(birthday)&includeEmpty=true"));
        Assert.Equal("1990-Q1:2 1990-Q2:1", await Keys("quarter(birthday)"));
        Assert.Equal("1990-W05:2 1990-W18:1", await Keys("week(birthday)"));
        Assert.Equal("false:3 true:0", await Keys("doNotCall&includeEmpty=true"));
        // the span that was asked for, where both its ends are named
        Assert.Equal("1989-Q4:0 1990-Q1:2 1990-Q2:1 1990-Q3:0", await Keys("quarter(birthday)&includeEmpty=true&birthday.gte=1989-12-31&birthday.lt=1990-07-02"));
    }

    [Fact]
    public async Task Links_group_by_name_and_several_fields_cross()
    {
        var source = await SomeAccountsAsync();
        var parent = await Api.AccountAsync("Parent of groups");
        var first = (await Api.ReadAsync($"accounts?source={source}&industry=IT&limit=1")).Items[0]["id"];
        await Api.PatchAsync($"accounts/{first}", "{'parent':'" + parent.Id + "'}");

        var summary = await SummaryAsync($"source={source}&groupBy=parent,owner");

        var group = summary["groups"]![0]!;
        Assert.Equal("Parent of groups · Ada Admin", group["label"]!.ToString());
        Assert.Equal([parent.Id.ToString(), host.Crm.Admin.Id.ToString()], group["key"]!.AsArray().Select(k => k!.ToString()));
        var list = await Api.SendAsync(HttpMethod.Get, group["records"]!.ToString()["/api/v1/".Length..]);
        Assert.Equal(first!.ToString(), Assert.Single(list.Items)["id"]!.ToString());
    }

    [Fact]
    public async Task Owners_group_by_their_team_its_parent_and_its_lead()
    {
        var source = "own" + Guid.CreateVersion7().ToString("N");
        await Api.PostAsync("teams", "{'name':'Owners above'}");
        await Api.PostAsync("users", "{'name':'Lea Lead','teams':['Owners above']}");
        await Api.PostAsync("teams", "{'name':'Owners below','parent':'Owners above','lead':'Lea Lead'}");
        // of several teams the lowest counts
        await Api.PostAsync("users", "{'name':'Owen Below','teams':['Everyone','Owners below']}");
        await Api.PostAsync("users", "{'name':'Olga Below','teams':['Owners below']}");
        foreach (var (owner, employees) in new[] { ("Owen Below", 1), ("Olga Below", 2), ("Lea Lead", 4) })
            await Api.AccountAsync("Owned", "{'source':'" + source + "','owner':'" + owner + "','employees':" + employees + "}");
        await Api.AccountAsync("Nobody's", "{'source':'" + source + "','owner':null,'employees':8}");

        async Task<string> GroupsAsync(string by)
        {
            var summary = await SummaryAsync($"source={source}&groupBy={by}&measures=count,sum(employees)");
            foreach (var group in summary["groups"]!.AsArray())
            {
                var list = await Api.SendAsync(HttpMethod.Get, group!["records"]!.ToString()["/api/v1/".Length..] + "&count=exact");
                Assert.Equal(group["values"]!["count"]!.ToString(), list.Body!["count"]!.ToString());
            }
            return string.Join(' ', summary["groups"]!.AsArray().Select(g => $"{g!["label"]}:{g["values"]!["count"]}:{g["values"]!["sum(employees)"]}"));
        }

        Assert.Equal("Owners above:1:4 Owners below:2:3 None:1:8", await GroupsAsync("owner.team"));
        Assert.Equal("Everyone:1:4 Owners above:2:3 None:1:8", await GroupsAsync("owner.team.parent"));
        Assert.Equal("Lea Lead:2:3 None:2:12", await GroupsAsync("owner.team.lead"));
        Assert.Contains("Owners below · Olga Below:1:2", await GroupsAsync("owner.team,owner"), StringComparison.Ordinal);
        Assert.Equal(422, (await Api.SendAsync(HttpMethod.Get, "accounts/summary?groupBy=parent.team")).Code);
    }

    [Fact]
    public async Task Groups_by_records_one_may_not_see_are_one_group_without_a_name()
    {
        var person = await host.Crm.AddPersonAsync("Sam Summary", ["Sales rep"]);
        await host.Crm.LevelAsync("Sales rep", "accounts", AccessLevel.Own);
        using var sam = await host.Crm.ApiAsync(person);
        var source = "sum" + Guid.CreateVersion7().ToString("N");
        foreach (var name in new[] { "Secret one", "Secret two" })
        {
            var secret = await Api.AccountAsync(name);
            await Api.AccountAsync("Seen", "{'source':'" + source + "','parent':'" + secret.Id + "','owner':'" + person.Id + "'}");
        }

        var summary = await SummaryAsync($"source={source}&groupBy=parent", "accounts", sam);

        var group = Assert.Single(summary["groups"]!.AsArray())!;
        Assert.Equal(("hidden", "2"), (group["key"]!.ToString(), group["values"]!["count"]!.ToString()));
        Assert.Null(group["records"]);
        Assert.DoesNotContain("Secret", summary.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupBy=colour", "groupBy")]
    [InlineData("groupBy=createdAt", "groupBy")]
    [InlineData("groupBy=month(name)", "groupBy")]
    [InlineData("groupBy=hour(createdAt)", "groupBy")]
    [InlineData("groupBy=tags", "groupBy")]
    [InlineData("measures=sum(name)", "measures")]
    [InlineData("measures=mode(employees)", "measures")]
    public async Task What_cannot_be_summed_up_is_refused_by_name(string query, string field)
    {
        var refused = await Api.SendAsync(HttpMethod.Get, "accounts/summary?" + query);

        Assert.Equal(422, refused.Code);
        Assert.NotNull(refused.Body!["errors"]![field]);
    }

    [Fact]
    public async Task A_roll_up_adds_the_subsidiaries_and_what_their_deals_came_to()
    {
        var top = await Api.AccountAsync("Top", "{'revenue':10,'employees':1}");
        var middle = await Api.AccountAsync("Middle", "{'revenue':20,'parent':'" + top.Id + "'}");
        var low = await Api.AccountAsync("Low", "{'revenue':30,'employees':3,'parent':'" + middle.Id + "'}");
        await Api.PostAsync("contacts", "{'givenName':'Low person','accounts':['" + low.Id + "']}");
        var product = await Api.PostAsync("products", "{'name':'Rolled up','price':7}");
        foreach (var deal in new[] { $"'account':'{top.Id}','amount':100,'status':'won'", $"'account':'{middle.Id}','amount':50,'status':'lost'", $"'account':'{low.Id}','amount':300,'status':'won'", $"'account':'{low.Id}','lines':['{product.Id}']" })
            await Api.PostAsync("deals", "{'title':'Rolled up'," + deal + "}");

        var alone = (await Api.ReadAsync($"accounts/{top.Id}/rollup")).Body!;
        var whole = (await Api.ReadAsync($"accounts/{top.Id}/rollup?subsidiaries=true")).Body!;

        Assert.Equal(("1", "0", "10.00", "1"), (alone["accounts"]!.ToString(), alone["contacts"]!.ToString(), alone["revenue"]!.ToString(), alone["employees"]!.ToString()));
        Assert.Equal(("3", "1", "60.00", "4"), (whole["accounts"]!.ToString(), whole["contacts"]!.ToString(), whole["revenue"]!.ToString(), whole["employees"]!.ToString()));
        Assert.Equal(1, whole["excluded"]!["employees:empty"]!.GetValue<int>());
        static string Said(JsonNode roll) => string.Join(' ', new[] { "open", "won", "lost" }.Select(s => FormattableString.Invariant($"{roll["dealFigures"]![s]!["count"]}:{roll["dealFigures"]![s]!["value"]?.GetValue<decimal>():0}")))
            + FormattableString.Invariant($" {roll["dealFigures"]!["winRate"]!["value"]?.GetValue<decimal>():0.00} {roll["dealFigures"]!["averageWon"]!["value"]?.GetValue<decimal>():0} {roll["dealFigures"]!["currency"]}");
        Assert.Equal("0: 1:100 0: 1.00 100 EUR", Said(alone));
        Assert.Equal("1:7 2:400 1:50 0.67 200 EUR", Said(whole));
        foreach (var status in new[] { "open", "won", "lost" })
        {
            var list = await Api.SendAsync(HttpMethod.Get, whole["dealFigures"]![status]!["records"]!.ToString()["/api/v1/".Length..] + "&count=exact");
            Assert.Equal(whole["dealFigures"]![status]!["count"]!.ToString(), list.Body!["count"]!.ToString());
        }
        var none = (await Api.ReadAsync($"accounts/{(await Api.AccountAsync("Without deals")).Id}/rollup")).Body!["dealFigures"]!;
        Assert.Equal((null, null), (none["winRate"]!["value"], none["averageWon"]!["value"]));

        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var later = (await ada.PageAsync($"/accounts/{top.Id}")).QuerySelectorAll(".card-box").Single(c => c.GetAttribute("aria-label") == "Deal figures");
        Assert.Contains("400", (await ada.PageAsync(later.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var page = await ada.PageAsync(later.GetAttribute("hx-get")!);
        var card = page.QuerySelectorAll(".card-box").Single(c => c.GetAttribute("aria-label") == "Deal figures with subsidiaries");
        Assert.Contains("2 · 400 EUR", card.TextContent, StringComparison.Ordinal);
        var won = card.QuerySelectorAll("a").Single(a => a.TextContent == "Won").GetAttribute("href")!;
        Assert.Equal(2, (await ada.PageAsync(won)).QuerySelectorAll("[data-row]").Length);
    }

    [Fact]
    public async Task Deals_are_measured_by_rate_and_percentile_counted_by_product_and_as_of_a_day()
    {
        var source = "dm" + Guid.CreateVersion7().ToString("N");
        var pump = await Api.PostAsync("products", "{'name':'Pump " + source + "','price':5}");
        await Api.PostAsync("products", "{'name':'Idle " + source + "'}");
        foreach (var more in new[] { "'amount':10,'status':'won','closeDate':'2026-03-01'", "'amount':20,'status':'won','closeDate':'2026-03-01'", "'amount':30,'status':'lost','closeDate':'2026-03-01'", "'amount':40" })
            await Api.PostAsync("deals", "{'title':'Measured','source':'" + source + "','startedOn':'2026-01-10','lines':['" + pump.Id + "']," + more + "}");

        var values = (await SummaryAsync($"source={source}&measures=count,rate(won),median(amount),p90(amount),min(createdAt),max(createdAt),max(closeDate)", "deals"))["total"]!["values"]!;
        Assert.Equal((0.667m, 25m, 37m, "2026-03-01"), (decimal.Round(values["rate(won)"]!.GetValue<decimal>(), 3), values["median(amount)"]!.GetValue<decimal>(), values["p90(amount)"]!.GetValue<decimal>(), values["max(closeDate)"]!.ToString()));
        Assert.InRange(values["min(createdAt)"]!.GetValue<DateTimeOffset>(), TimeProvider.System.GetUtcNow().AddHours(-1), values["max(createdAt)"]!.GetValue<DateTimeOffset>());

        async Task<string> GroupsAsync(string by) => string.Join(' ', (await SummaryAsync($"source={source}&groupBy={by}", "deals"))["groups"]!.AsArray().Select(g => $"{g!["key"]}:{g["values"]!["count"]}"));
        Assert.Equal("open:4", await GroupsAsync("status&asOf=2026-02-01"));
        Assert.Equal("lost:1 open:1 won:2", await GroupsAsync("status&asOf=2026-03-02"));
        // how they would end nobody knew then
        Assert.Contains("unknown:3", await GroupsAsync("stage&asOf=2026-02-01"), StringComparison.Ordinal);
        Assert.Equal($"{pump.Id}:4", await GroupsAsync("product"));
        Assert.Equal(await GroupsAsync("lines"), await GroupsAsync("lines.product"));
        Assert.Equal("4", (await Api.SendAsync(HttpMethod.Get, $"deals?product={Uri.EscapeDataString("Pump " + source)}&count=exact")).Body!["count"]!.ToString());
        // nothing to sell and nobody to sell to
        foreach (var by in new[] { "product", "account" })
        {
            var every = (await SummaryAsync($"source={source}&groupBy={by}&includeEmpty=true", "deals"))["groups"]!.AsArray();
            Assert.Contains(every, g => g!["values"]!["count"]!.ToString() == "0" && (by == "account" || g["label"]!.ToString() == "Idle " + source));
            Assert.Equal(4, every.Sum(g => g!["values"]!["count"]!.GetValue<int>()));
        }
        Assert.Equal(422, (await Api.PostAsync("deals", "{'title':'No such field','product':'Pump'}")).Code);
    }

    [Fact]
    public async Task Pick_lists_hold_the_offered_values_and_those_in_use()
    {
        await Api.AccountAsync("Own industry", "{'industry':'Beekeeping'}");

        var industries = await Api.ReadAsync($"lookups/industries");

        Assert.Contains(industries.Items, i => i["value"]!.ToString() == "Finance" && i["standard"]!.GetValue<bool>());
        Assert.Contains(industries.Items, i => i["value"]!.ToString() == "Beekeeping" && !i["standard"]!.GetValue<bool>() && i["records"]!.GetValue<int>() == 1);
        Assert.Equal(["call", "email", "meeting", "chat", "note", "form", "letter"], (await Api.ReadAsync($"lookups/interactionKinds")).All("value"));
        Assert.Equal(404, (await Api.ReadAsync($"lookups/colours")).Code);
    }

    /// <summary>Four accounts; returns the source they share.</summary>
    private async Task<string> SomeAccountsAsync()
    {
        var source = "sum" + Guid.CreateVersion7().ToString("N");
        foreach (var more in new[] { "'industry':'IT','employees':10,'revenue':100.25", "'industry':'IT','employees':20,'revenue':50.25,'currency':'EUR'", "'industry':'Finance, retail','employees':7,'revenue':1000,'currency':'USD'", "'description':'bare'" })
            await Api.AccountAsync("Summed", "{'source':'" + source + "'," + more + "}");
        return source;
    }

    private async Task<JsonNode> SummaryAsync(string query, string kind = "accounts", HttpClient? api = null)
    {
        var answer = await (api ?? Api).SendAsync(HttpMethod.Get, $"{kind}/summary?{query}");
        Assert.True(answer.Code == 200, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private static IEnumerable<string?> Values(JsonNode summary, string measure) => summary["groups"]!.AsArray().Select(g => g!["values"]![measure]?.ToString());
}
