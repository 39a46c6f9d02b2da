using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Records;

public sealed class HistoryPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Child_rows_name_what_they_are_about_as_far_as_one_sees_it()
    {
        var stranger = await host.Crm.AddPersonAsync("Stella Stranger", ["Sales rep"], ["Far away"]);
        var owner = await host.Crm.AddPersonAsync("Otis Owner", ["Sales rep"], ["Near"]);
        var (ann, acme, thing) = (
            await host.Crm.CreateAsync("contacts", $"{{'familyName':'Annable','owner':'{owner.Id}','team':'Near'}}"),
            await host.Crm.CreateAsync("accounts", $"{{'name':'Acme History','owner':'{owner.Id}'}}"), await host.Crm.CreateAsync("products", "{'name':'Thingamajig','price':3}"));
        var deal = await host.Crm.CreateAsync("deals", $"{{'title':'Told','account':'{acme}','owner':'{stranger.Id}','contacts':[{{'contact':'{ann}','role':'Buyer'}}],'lines':[{{'product':'{thing}','quantity':2}}],'coOwners':['{owner.Id}']}}");
        var said = await host.Crm.CreateAsync("interactions", $"{{'kind':'meeting','subject':'Talk','contacts':['{ann}'],'participants':['{owner.Id}']}}");

        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var told = (await ada.PageAsync($"/deals/{deal}/history")).Words("#history");
        foreach (var name in new[] { "Annable", "Acme History", "Thingamajig", "Otis Owner", "Buyer" }) Assert.Contains(name, told, StringComparison.Ordinal);
        Assert.Contains("created it", told, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, told);
        var meeting = (await ada.PageAsync($"/interactions/{said}/history")).Words("#history");
        Assert.Contains("Annable", meeting, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, meeting);

        await host.Crm.LevelAsync("Sales rep", "contacts", AccessLevel.Own);
        using var stella = await host.Crm.SignInAsync(stranger);
        var hidden = (await stella.PageAsync($"/deals/{deal}/history")).Words("#history");
        Assert.DoesNotContain("Annable", hidden, StringComparison.Ordinal);
        Assert.Contains("another record", hidden, StringComparison.Ordinal);
        Assert.Contains("Thingamajig", hidden, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, hidden);
    }

    [Fact]
    public async Task What_an_undo_leaves_as_it_is_is_told_in_words()
    {
        var account = (await host.Admin.PostAsync("accounts", "{'name':'Left alone','employees':10}")).Id;
        var first = await host.Admin.PatchAsync($"accounts/{account}", "{'employees':1200,'phones':[{'value':'+1 212 555 0134'}]}");
        await host.Admin.PatchAsync($"accounts/{account}", "{'employees':1300}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        using var undone = await ada.PostFormAsync($"/undo/{first.Body!["changeSet"]}", [], $"/accounts/{account}");

        var page = await HtmlPage.ReadAsync(undone);
        var line = Assert.Single(page.QuerySelectorAll(".left-alone tbody tr"));
        Assert.Equal(["Left alone", "Employees", "1,300", "10", "Somebody changed it since."], line.Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal($"/accounts/{account}", line.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("Everything else was put back.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_shown_as_their_fields_show_them()
    {
        var reader = await host.Crm.AddPersonAsync("Tomo Tokyo", ["Administrator", "Manager"]);
        using var api = await host.Crm.ApiAsync(reader);
        Assert.Equal(200, (await api.PatchAsync("users/me", "{'timeZone':'Asia/Tokyo','language':'de-DE'}")).Code);
        var (account, thing) = ((await host.Admin.PostAsync("accounts", "{'name':'Shown as','founded':1999,'employees':1200}")).Id, await host.Crm.CreateAsync("products", "{'name':'Shown thing','price':3}"));
        var deal = (await host.Admin.PostAsync("deals", $"{{'title':'Shown','amount':2400,'currency':'USD','closeDate':'2027-03-04','lines':[{{'product':'{thing}','quantity':1.5,'price':1250}}]}}")).Id;
        await host.Admin.PatchAsync($"deals/{deal}", "{'amount':2500.5}");
        await host.Admin.PatchAsync($"deals/{deal}", "{'currency':'CHF','amount':2000}");
        var call = (await host.Admin.PostAsync("interactions", $"{{'kind':'email','direction':'out','at':'2026-11-19T22:30:00Z','account':'{account}'}}")).Id;
        var contact = (await host.Admin.PostAsync("contacts", $"{{'familyName':'Shownname','doNotCall':true,'addresses':[{{'street':'Hill 1','city':'Ghent'}}],'accounts':[{{'account':'{account}','from':'2020-02-01','primary':true}}]}}")).Id;
        var price = await host.Crm.CreateAsync("products", "{'name':'Priced','prices':[{'currency':'USD','price':1234.5}]}");
        using var browser = await host.Crm.SignInAsync(reader);
        async Task<IReadOnlyList<string>> LinesAsync(string kind, Guid id) =>
            [.. (await browser.PageAsync($"/{kind}/{id}/history")).QuerySelectorAll("#history .changes tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))];

        var deals = await LinesAsync("deals", deal);
        Assert.Equal(["Amount | 2.500,50 USD | 2.000 CHF", "Amount | 2.400 USD | 2.500,50 USD", "Amount | empty | 2.400 USD"], deals.Where(l => l.StartsWith("Amount", StringComparison.Ordinal)));
        Assert.Contains("Close date | empty | 4. März 2027", deals);
        Assert.Contains("Price | empty | 1.250 USD", deals);
        Assert.Contains("Quantity | empty | 1,5", deals);
        var said = await LinesAsync("interactions", call);
        Assert.Contains("When | empty | 20. Nov. 2026, 07:30", said);
        Assert.Contains("Direction | empty | Outgoing", said);
        Assert.Contains("Kind | empty | E-mail", said);
        Assert.Contains("Internal | empty | No", said);
        var person = await LinesAsync("contacts", contact);
        Assert.Contains("Do not call | empty | Yes", person);
        Assert.Contains("Addresses | empty | Hill 1, Ghent", person);
        Assert.Contains("From | empty | 1. Feb. 2020", person);
        Assert.Contains("Account | empty | Shown as", person);
        Assert.Contains("Prices in other currencies | empty | USD 1.234,5", await LinesAsync("products", price));
        var company = await LinesAsync("accounts", account);
        Assert.Contains("Founded | empty | 1999", company);
        Assert.Contains("Employees | empty | 1.200", company);
    }

    [Fact]
    public async Task Amounts_on_a_later_page_are_in_the_currency_of_then()
    {
        var deal = (await host.Admin.PostAsync("deals", "{'title':'Long told','amount':2400,'currency':'USD'}")).Id;
        for (var i = 0; i < 51; i++) await host.Admin.PatchAsync($"deals/{deal}", $"{{'nextStep':'Step {i}'}}");
        await host.Admin.PatchAsync($"deals/{deal}", "{'currency':'CHF'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        var first = await ada.PageAsync($"/deals/{deal}/history");

        var later = await ada.PageAsync(first.QuerySelector("#history .timeline-more")!.GetAttribute("href")!);
        Assert.Contains("2,400 USD", later.Words("#history"), StringComparison.Ordinal);
    }

    private const string AnId = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-";
}
