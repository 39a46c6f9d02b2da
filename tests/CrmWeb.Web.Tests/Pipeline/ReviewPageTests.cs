using System.Net;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Tests.Admin;

namespace CrmWeb.Web.Tests.Pipeline;

public sealed class ReviewPageTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    [Fact]
    public async Task What_is_new_is_told_until_it_is_reviewed_and_nonsense_is_no_day()
    {
        using var ada = await company.Host.SignInAsync(company.Host.Admin);
        await company.Host.CreateAsync(Deal.Deals, "{'title':'Fresh <i>one</i>','stage':'Proposal','amount':1200}", company.Host.Admin);

        var page = await ada.PageAsync("/deals/review");
        Assert.Contains("Fresh <i>one</i>", page.QuerySelector("#part-New")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1,200", page.QuerySelector(".bridge-end:last-child")!.TextContent, StringComparison.Ordinal);
        // every stage of a new company says how long is too long
        var stuck = page.QuerySelector(".page-acts a[href*='stageSince']")!.GetAttribute("href")!;
        Assert.Empty((await ada.PageAsync(stuck)).QuerySelectorAll("[data-row]"));

        using var done = await ada.PostFormAsync("/deals/review?handler=Reviewed", new() { ["view"] = "all" }, from: "/deals/review");
        Assert.Equal((HttpStatusCode.Redirect, "/deals/review?view=all"), (done.StatusCode, done.Headers.Location!.ToString()));
        // what happens on the day of a review is told in the next one as well
        Assert.NotNull((await ada.PageAsync("/deals/review?view=all")).QuerySelector("#part-New"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.GetAsync("/deals/review?since=whenever")).StatusCode);
        Assert.NotNull((await ada.PageAsync("/today")).QuerySelector(".page-acts a[href^='/deals/review']"));
    }
}
