using AngleSharp.Dom;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Records;

/// <summary>The timeline of a record's page is asked by kind, words, person and days, one beside the other.</summary>
public sealed class TimelinePageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task It_is_narrowed_by_kind_words_person_and_days_together()
    {
        var rep = await host.Crm.AddPersonAsync("Tilda Timeline", ["Sales rep"]);
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Narrow Street'}");
        await host.Crm.CreateAsync("interactions", $"{{'kind':'call','subject':'First','body':'about barley','account':'{account}','at':'2025-03-02T23:30:00Z'}}");
        await host.Crm.CreateAsync("interactions", $"{{'kind':'call','subject':'Second','account':'{account}','at':'2025-03-05T10:00:00Z'}}", rep);
        await host.Crm.CreateAsync("interactions", $"{{'kind':'form','subject':'Third','body':'about barley','account':'{account}','at':'2025-04-01T10:00:00Z'}}", rep);
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = $"/accounts/{account}";

        Assert.Equal(["Third", "Second"], Subjects(await ada.PageAsync($"{page}?by={rep.Id}")));
        Assert.Equal(["Second"], Subjects(await ada.PageAsync($"{page}?by={rep.Id}&kind=call&to=2025-03-31")));
        Assert.Equal(["Third"], Subjects(await ada.PageAsync($"{page}?kind=form")));
        // both days count whole
        Assert.Equal(["Second"], Subjects(await ada.PageAsync($"{page}?from=2025-03-05&to=2025-03-05")));

        var narrowed = await ada.PageAsync($"{page}?by={rep.Id}&from=2025-03-05&text=barley");
        Assert.Equal(["Third"], Subjects(narrowed));
        Assert.Equal("Tilda Timeline · from 5 Mar 2025", narrowed.Words(".timeline-narrow summary"));
        Assert.Equal($"{page}?text=barley", narrowed.QuerySelector(".timeline-narrow .filter-link")!.GetAttribute("href"));
        Assert.Contains(narrowed.QuerySelectorAll(".timeline-tools .tab"), tab => tab.GetAttribute("href") == $"{page}?by={rep.Id}&from=2025-03-05&text=barley&kind=call");
    }

    [Fact]
    public async Task At_a_record_the_people_who_see_it_are_offered_for_a_mention()
    {
        var owner = await host.Crm.AddPersonAsync("Quentin Owner", ["Sales rep"], ["Elsewhere"]);
        await host.Crm.AddPersonAsync("Quentin Stranger", ["Sales rep"]);
        var deal = await host.Crm.CreateAsync("deals", $"{{'title':'Of Quentin','owner':'{owner.Id}'}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        async Task<IReadOnlyList<string>> OfferedAsync(string more) => [.. (await ada.PageAsync("/records?handler=People&q=quentin" + more)).QuerySelectorAll("li").Select(li => li.TextContent.Trim())];

        Assert.Equal(["Quentin Owner", "Quentin Stranger"], await OfferedAsync(""));
        Assert.Equal($"deals:{deal}", (await ada.PageAsync($"/deals/{deal}")).QuerySelector("[data-live]:has([data-mentions])")!.GetAttribute("data-live"));
        Assert.Equal(["Quentin Owner"], await OfferedAsync($"&on=deals:{deal}"));
        Assert.Empty(await OfferedAsync($"&on=deals:{deal}&internal=true"));
        Assert.Equal(["Quentin Owner", "Quentin Stranger"], await OfferedAsync("&on=junk"));
        // of several records the deal says who is told; of none, whoever may see what is logged
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Seen by all'}");
        Assert.Equal(["Quentin Owner", "Quentin Stranger"], await OfferedAsync($"&on=accounts:{account}"));
        Assert.Equal(["Quentin Owner"], await OfferedAsync($"&on=accounts:{account}&on=deals:{deal}"));
        await host.Crm.LevelAsync("Read-only", "interactions", AccessLevel.None);
        await host.Crm.AddPersonAsync("Quentin Outside", ["Read-only"]);
        Assert.Equal(["Quentin Outside", "Quentin Owner", "Quentin Stranger"], await OfferedAsync(""));
        Assert.Equal(["Quentin Owner", "Quentin Stranger"], await OfferedAsync("&on="));
        Assert.Equal(["Quentin Stranger"], await OfferedAsync("&on=&internal=true"));
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_kept_beside_its_message()
    {
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Some Day'}");
        await host.Crm.CreateAsync("interactions", $"{{'kind':'note','body':'Still here','account':'{account}'}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        var page = await ada.PageAsync($"/accounts/{account}?from=one+day&by=nobody");

        Assert.Equal("That is not a date.", page.Errors()["from"]);
        Assert.Equal("one day", page.QuerySelector("#f-from")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".timeline-narrow[open]"));
        Assert.Contains("Still here", page.Words("#timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_employer_stands_there_with_its_days()
    {
        await host.Crm.CreateAsync("accounts", "{'name':'Old Mill'}");
        var contact = await host.Crm.CreateAsync("contacts", "{'familyName':'Former','accounts':[{'account':'Old Mill','role':'Clerk','from':'2011-01-01','to':'2019-12-31'}]}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        Assert.Contains("Old Mill Clerk, 1 Jan 2011 – 31 Dec 2019", (await ada.PageAsync($"/contacts/{contact}")).Words("#facts")!.Replace("MillClerk", "Mill Clerk", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string[] Subjects(IDocument page) => [.. page.QuerySelectorAll(".entry-subject").Select(s => s.TextContent.Trim())];
}
