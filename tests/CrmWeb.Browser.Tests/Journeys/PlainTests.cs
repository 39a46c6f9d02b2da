using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Journeys;

/// <summary>Without JavaScript everything reads and saves.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PlainTests(Chromium chromium)
{
    [Fact]
    public async Task Creating_editing_logging_and_deleting_work_without_scripts()
    {
        await using var ada = await chromium.SignInAsync(scripts: false);
        await ada.GoAsync("/accounts/new");
        await ada.Page.FillAsync("#f-name", "Plain Paper Works");
        await ada.Page.ClickAsync("#new-record button.btn-primary");
        await ada.SeesAsync("h1", "Plain Paper Works");

        await ada.Page.ClickAsync("#fact-website a[data-edit]");
        await ada.Page.FillAsync("#fact-website input.form-control", "plainpaper.example");
        await ada.Page.ClickAsync("#fact-website button.btn-primary");
        await ada.SeesAsync("#fact-website", "plainpaper.example");

        await ada.Page.FillAsync("#composer-body", "Said nothing");
        await ada.Page.ClickAsync("#composer .composer-acts button");
        await ada.SeesAsync(".entry", "Said nothing");

        await ada.Page.ClickAsync(".record-acts a[href$='/edit']");
        await ada.Page.FillAsync("#f-name", "Plain Paper Mills");
        await ada.Page.ClickAsync("#edit-record button.btn-primary");
        await ada.SeesAsync("h1", "Plain Paper Mills");

        await ada.Page.ClickAsync(".record-acts details.menu summary");
        await ada.Page.ClickAsync(".record-acts .menu-act.is-grave");
        await ada.SeesAsync(".toasts", "moved to the bin");
    }
}
