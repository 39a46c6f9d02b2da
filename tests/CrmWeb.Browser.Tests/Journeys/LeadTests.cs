using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class LeadTests(Chromium chromium)
{
    [Fact]
    public async Task A_lead_is_converted_in_two_clicks_and_comes_back_by_undo()
    {
        var lead = await chromium.Crm.CreateAsync("leads", "{'givenName':'Runa','familyName':'Holt','company':'Holt Bakeries','email':'runa@holt.example','value':4200}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync($"/leads/{lead}");
        await ada.SeesAsync(".banner", "Waits for a first response");
        var clicks = 0;
        await ClickAsync(".record-acts a[href$='/convert']");
        await ada.SeesAsync("h1", "Convert Runa Holt");
        await ClickAsync("#convert button.btn-primary");
        await ada.SeesAsync("[data-toast]", "The lead is converted.");
        await ada.SeesAsync("#related", "Runa Holt");
        Assert.Equal(2, clicks);
        Assert.StartsWith("/deals/", new Uri(ada.Page.Url).AbsolutePath, StringComparison.Ordinal);

        await ada.Page.ClickAsync("[data-toast] [data-undo]");
        await ada.SeesAsync("[data-toast]", "Undone.");
        await ada.SeesAsync(".record-pills", "New");
        Assert.Empty(ada.Complaints);

        Task ClickAsync(string selector)
        {
            clicks++;
            return ada.Page.ClickAsync(selector);
        }
    }

    [Fact]
    public async Task What_may_exist_already_is_said_while_typing()
    {
        await chromium.Crm.CreateAsync("contacts", "{'givenName':'Solveig','familyName':'Aas','emails':['solveig@aas.example']}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/leads/new");
        await ada.Page.FillAsync("#f-email", "Solveig@aas.example");
        await ada.Page.PressAsync("#f-email", "Tab");
        await ada.SeesAsync(".likely", "Solveig Aas");
        await ada.SeesAsync(".likely", "same e-mail address");
        Assert.Empty(ada.Complaints);
    }
}
