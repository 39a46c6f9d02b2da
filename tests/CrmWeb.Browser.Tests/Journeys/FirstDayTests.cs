using CrmWeb.Browser.Tests.Chrome;
using CrmWeb.Testing;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class FirstDayTests(Chromium chromium)
{
    [Fact]
    public async Task The_set_up_link_leads_to_an_empty_home_and_the_first_account()
    {
        await using var crm = await CrmHost.StartEmptyAsync(listens: true);
        await using var mara = await chromium.VisitAsync(crm);
        await mara.GoAsync("/set-up?token=" + crm.SetUpToken);
        await mara.Page.FillAsync("#f-company", "Nordlicht Labs");
        await mara.Page.FillAsync("#f-name", "Mara Lind");
        await mara.Page.FillAsync("#f-email", "mara@nordlicht.example");
        await mara.Page.FillAsync("#f-password", CrmHost.Password);
        await mara.Page.ClickAsync("main button.btn-primary");

        await mara.SeesAsync(".rail-brand", "Nordlicht Labs");
        Assert.Equal("/", new Uri(mara.Page.Url).AbsolutePath);

        await mara.Page.ClickAsync(".rail a[href='/accounts']");
        await mara.SeesAsync(".empty-state", "There are no accounts yet.");
        await mara.Page.ClickAsync(".page-acts a[href='/accounts/new']");
        await mara.Page.FillAsync("#f-name", "Birch & Sons");
        await mara.Page.Keyboard.PressAsync("Enter");
        await mara.SeesAsync("h1", "Birch & Sons");
        Assert.Matches("^/accounts/[0-9a-f-]{36}$", new Uri(mara.Page.Url).AbsolutePath);
        await mara.SeesAsync("[data-toast]", "Account created.");
    }
}
