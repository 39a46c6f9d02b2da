using System.Net;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Pipeline;

public sealed class BoardPageTests
{
    [Fact]
    public async Task A_card_moves_by_its_form_once_and_losing_asks_why()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        var id = await host.CreateAsync(Deal.Deals, "{'title':'Big <b>one</b>','stage':'Proposal','amount':50}", host.Admin);
        var page = await browser.PageAsync("/deals/board");
        var card = page.QuerySelector($"#card-{id}")!;
        Assert.Equal("Big <b>one</b>", card.QuerySelector(".cell-title")!.TextContent);
        Dictionary<string, string> Fields(string stage) => new()
        {
            ["id"] = id.ToString(), ["version"] = card.GetAttribute("data-version")!, ["back"] = "/deals/board",
            ["stage"] = page.QuerySelector($"[data-name='{stage}']")!.GetAttribute("data-stage")!,
        };

        using var moved = await browser.PostFormAsync("/deals/board?handler=Move", Fields("Negotiation"), from: "/deals/board");
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var after = await browser.PageAsync("/deals/board");
        Assert.Equal("Negotiation", after.QuerySelector($"#card-{id}")!.Closest("[data-stage]")!.GetAttribute("data-name"));
        Assert.NotNull(after.QuerySelector(".toast [data-undo]"));

        using var late = await browser.PostFormAsync("/deals/board?handler=Move", Fields("Discovery"), from: "/deals/board");
        var truth = await browser.PageAsync("/deals/board");
        Assert.Contains("Somebody else changed this deal", truth.QuerySelector(".toast.is-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Negotiation", truth.QuerySelector($"#card-{id}")!.Closest("[data-stage]")!.GetAttribute("data-name"));

        using var lost = await browser.PostFormAsync("/deals/board?handler=Move", Fields("Lost"), from: "/deals/board");
        Assert.NotNull((await browser.PageAsync(lost.Headers.Location!.ToString())).QuerySelector("dialog select[name=lostReason]"));
    }
}
