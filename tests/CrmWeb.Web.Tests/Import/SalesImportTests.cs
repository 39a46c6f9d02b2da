using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Import;

/// <summary>A company's sales from its files: by the screens as a new user does it, and by the API.</summary>
public sealed class SalesImportTests
{
    private static readonly string[] Files = ["users sales_teams.csv", "accounts accounts.csv", "products products.csv"];

    [FixtureFact]
    public async Task By_the_screens_the_values_are_asked_and_the_thousand_deals_come_in_and_go_again()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        using var api = await host.ApiAsync(host.Admin);
        foreach (var file in Files)
        {
            var one = await BringInAsync(browser, file, _ => { });
            Assert.True(Counts(one)[5] == "0", one.QuerySelector(".import-result")!.TextContent);
        }

        var asked = "";
        var page = await BringInAsync(browser, "deals sales_pipeline_first1000.csv", form =>
        {
            asked = string.Join("; ", form.QuerySelectorAll(".import-columns").Last().QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector(".cell-title")!.TextContent} {row.QuerySelector("select[name=ValueTo] option[selected]")!.TextContent}"));
            ((IHtmlInputElement)form.QuerySelector("input[name=Pipeline]")!).Value = "Maven sales";
        });

        Assert.Equal("GTXPro GTX Pro; Engaging Make “Engaging”", asked);
        Assert.Equal(["1,000", "1,000", "0", "0", "0", "0"], Counts(page));
        await AssertTotalsAsync(api, 598, 216, 186, 1_363_333, 0.735);
        // a deal is of its owner's team: who leads the team sees it
        Assert.Equal("170", await TeamsDealsAsync(api, "Melvin Marxen's team"));
        using var list = await browser.GetAsync("/import");
        Assert.Equal(["Deals", "Products", "Accounts", "People"], (await HtmlPage.ReadAsync(list)).QuerySelectorAll("tbody td:nth-child(2)").Select(c => c.TextContent));
        var again = await BringInAsync(browser, "deals sales_pipeline_first1000.csv", form => ((IHtmlInputElement)form.QuerySelector("input[name=Pipeline]")!).Value = "Maven sales");
        Assert.Equal(["1,000", "0", "0", "1,000", "0", "0"], Counts(again));

        using var undone = await browser.PostFormAsync(page.QuerySelector("form[action*=Undo]")!.GetAttribute("action")!, [], from: "/import/new");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal("0", (string?)JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/deals?count=exact", UriKind.Relative)))!["count"]?.ToString());
    }

    [FixtureFact]
    public async Task By_the_API_the_same_totals_and_people_are_to_be_had_and_taken_back()
    {
        await using var host = await CrmHost.StartAsync();
        using var api = await host.ApiAsync(host.Admin);
        var people = "";
        foreach (var file in Files)
        {
            var (done, address) = await PostAsync(api, file, null);
            Assert.Equal(0, (int)done["failed"]!);
            if (people.Length == 0) people = address;
        }
        var (deals, where) = await PostAsync(api, "deals sales_pipeline_first1000.csv", """{"columns":{"opportunity_id":"externalId","sales_agent":"owner","product":"product","account":"account","deal_stage":"stage","engage_date":"startedOn","close_date":"closeDate","close_value":"amount"},"values":{"product":{"GTXPro":"GTX Pro"}},"create":["stage"],"stages":{"Engaging":{"kind":"open","probability":20}}}""");

        Assert.Equal((1000, 1000), ((int)deals["rows"]!, (int)deals["created"]!));
        await AssertTotalsAsync(api, 598, 216, 186, 1_363_333, 0.735);
        Assert.Equal("170", await TeamsDealsAsync(api, "Melvin Marxen's team"));
        Assert.Equal(7, (int)JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/products?count=exact", UriKind.Relative)))!["count"]!);

        // what is exported comes in again as it is
        var exported = await api.GetByteArrayAsync(new Uri("/api/v1/deals.csv?columns=externalId,title,account,pipeline,stage,status,lines,amount,startedOn,closeDate,probability,owner,team", UriKind.Relative));
        var round = (await PostAsync(api, "deals", exported, null)).Result;
        Assert.Equal((1000, 1000), ((int)round["rows"]!, (int)round["unchanged"]!));

        using var undone = await api.PostAsync(new Uri(where + "/undo", UriKind.Relative), null);
        Assert.Equal((HttpStatusCode.OK, 0), (undone.StatusCode, JsonNode.Parse(await undone.Content.ReadAsStringAsync())!["conflicts"]!.AsArray().Count));
        // the deals lie in the bin and still have their owners
        using var kept = await api.PostAsync(new Uri(people + "/undo", UriKind.Relative), null);
        Assert.NotEmpty(JsonNode.Parse(await kept.Content.ReadAsStringAsync())!["conflicts"]!.AsArray());
    }

    private static async Task<string?> TeamsDealsAsync(HttpClient api, string team) =>
        JsonNode.Parse(await api.GetStringAsync(new Uri($"/api/v1/deals?team={Uri.EscapeDataString(team)}&count=exact&limit=1", UriKind.Relative)))!["count"]?.ToString();

    private static async Task AssertTotalsAsync(HttpClient api, int won, int lost, int open, decimal value, double rate)
    {
        var summary = JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/deals/summary?groupBy=status&measures=count,sum(wonValue)", UriKind.Relative)))!;
        var groups = summary["groups"]!.AsArray().ToDictionary(g => g!["label"]!.ToString().ToLowerInvariant(), g => (int)g!["values"]!["count"]!);
        Assert.Equal((won, lost, open), (groups["won"], groups["lost"], groups["open"]));
        Assert.Equal(value, (decimal)summary["total"]!["values"]!["sum(wonValue)"]!);
        Assert.Equal(rate, Math.Round((double)groups["won"] / (groups["won"] + groups["lost"]), 3));
    }

    private static string[] Counts(IDocument page) => [.. page.QuerySelectorAll(".import-counts dd").Select(d => d.TextContent)];

    /// <summary>Uploads, changes the mapping form as told, imports, waits.</summary>
    private static async Task<IDocument> BringInAsync(CrmBrowser browser, string what, Action<IElement> fill)
    {
        var (type, file) = (what.Split(' ')[0], what.Split(' ')[1]);
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync("/import/new")), "__RequestVerificationToken" },
            { new StringContent(type), "type" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Fixtures.Path("crm-sales/" + file))), "files", file },
        };
        using var uploaded = await browser.Http.PostAsync(new Uri("/import/new", UriKind.Relative), upload);
        var mapping = uploaded.Headers.Location!.ToString();
        var form = (await browser.PageAsync(mapping)).QuerySelector("form.import-mapping")!;
        fill(form);
        using var set = await browser.PostFormAsync(mapping, [.. Fields(form), new("Then", "start")]);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        for (var tries = 0; tries < 600; tries++)
        {
            var page = await browser.PageAsync(set.Headers.Location!.ToString());
            if (page.QuerySelector(".import-result") is not null) return page;
            await Task.Delay(100);
        }
        throw new TimeoutException("The import did not end.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IElement form) => form.QuerySelectorAll("input[name], select[name]").Select(e => e switch
    {
        IHtmlSelectElement select => (select.Name, Value: select.Value ?? ""),
        IHtmlInputElement { Type: "checkbox" } box => (box.Name, Value: box.IsChecked ? box.Value : null),
        IHtmlInputElement input => (input.Name, Value: input.Value),
        _ => (null, null),
    }).Where(f => f.Value is not null && f.Name is not ("__RequestVerificationToken" or null)).Select(f => KeyValuePair.Create(f.Name!, f.Value!));

    private static async Task<(JsonNode Result, string Address)> PostAsync(HttpClient api, string what, string? mapping) =>
        await PostAsync(api, what.Split(' ')[0], await File.ReadAllBytesAsync(Fixtures.Path("crm-sales/" + what.Split(' ')[1])), mapping);

    private static async Task<(JsonNode Result, string Address)> PostAsync(HttpClient api, string type, byte[] file, string? mapping)
    {
        using var form = new MultipartFormDataContent { { new StringContent(type), "type" }, { new ByteArrayContent(file), "file", type + ".csv" } };
        if (mapping is not null) form.Add(new StringContent(mapping), "mapping");
        using var started = await api.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        for (var tries = 0; tries < 600; tries++)
        {
            var result = JsonNode.Parse(await api.GetStringAsync(started.Headers.Location))!;
            if ((string)result["state"]! is "done" or "failed") return (result, started.Headers.Location!.ToString());
            await Task.Delay(100);
        }
        throw new TimeoutException("The import did not end.");
    }
}
