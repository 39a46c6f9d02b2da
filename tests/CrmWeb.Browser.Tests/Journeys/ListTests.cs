using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class ListTests(Chromium chromium)
{
    [Fact]
    public async Task A_filtered_list_is_given_to_somebody_else_after_a_preview_and_taken_back()
    {
        foreach (var name in new[] { "Zedwick Alpha", "Zedwick Beta", "Zedwick Gamma", "Other Delta" }) await chromium.Crm.CreateAsync("accounts", $"{{'name':'{name}'}}");
        var kim = await chromium.Crm.AddPersonAsync("Kim Owner", ["Sales rep"]);
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/accounts");

        await ada.Page.ClickAsync(".filter-menu > summary");
        await ada.Page.SelectOptionAsync(".filter-menu [data-filter-field] >> nth=0", "name");
        await ada.Page.SelectOptionAsync(".filter-menu [data-filter-operator] >> nth=0", "contains");
        await ada.Page.FillAsync(".filter-menu [data-filter-line] input >> nth=0", "Zedwick");
        await ada.Page.ClickAsync(".filter-menu .filter-acts button");
        await ada.SeesAsync(".chip", "Zedwick");
        await Microsoft.Playwright.Assertions.Expect(ada["[data-row]"]).ToHaveCountAsync(3);

        // by name, then the other way round, without another page
        await ada.MarkAsync();
        await ada.SeesAsync("[data-row] >> nth=0", "Zedwick Alpha");
        await ada.Page.ClickAsync("th a.sort >> nth=0");
        await ada.SeesAsync("[data-row] >> nth=0", "Zedwick Gamma");
        Assert.True(await ada.StayedAsync());

        await ada.Page.CheckAsync("[data-pick-all]");
        await ada.SeesAsync("[data-bulk-count]", "3 chosen");
        await ada.Page.ClickAsync("[data-bulk-bar] button:has-text('Assign')");
        await ada.Page.SelectOptionAsync("#f-set-owner", kim.Id.ToString());
        await ada.Page.ClickAsync("#bulk button.btn-primary");
        await ada.SeesAsync(".bulk-preview", "3 accounts would change.");
        await ada.SeesAsync(".bulk-preview .changes", "Kim Owner");
        Assert.Empty(await Axe.CheckAsync(ada.Page));
        await ada.Page.ClickAsync(".bulk-preview button.btn-primary");
        await ada.SeesAsync("[data-toast]", "3 accounts changed.");
        await Microsoft.Playwright.Assertions.Expect(ada["[data-row]:has-text('Kim Owner')"]).ToHaveCountAsync(3);

        await ada.Page.ClickAsync("[data-toast] [data-undo]");
        await ada.SeesAsync("[data-toast]", "Undone.");
        await Microsoft.Playwright.Assertions.Expect(ada["[data-row]"]).ToHaveCountAsync(3);
        await ada.SeesNoneAsync("[data-row]:has-text('Kim Owner')");
    }
}
