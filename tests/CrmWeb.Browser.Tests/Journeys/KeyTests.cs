using CrmWeb.Browser.Tests.Chrome;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class KeyTests(Chromium chromium)
{
    [Fact]
    public async Task What_a_message_says_was_done_is_undone_by_key()
    {
        var deal = await chromium.Crm.CreateAsync("deals", "{'title':'Keys alone','stage':'Discovery','amount':5,'tags':['keysalone']}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/deals/board?tags=keysalone");
        await ada.Page.FocusAsync($"#card-{deal}");
        foreach (var key in new[] { "Enter", "ArrowRight", "Enter" }) await ada.Page.Keyboard.PressAsync(key);
        await ada.SeesAsync("[data-toast]", "Moved to Proposal.");

        await ada.Page.Keyboard.PressAsync("u");

        await ada.SeesAsync("[data-toast]", "Undone.");
        await ada.SeesAsync("[data-name='Discovery'] .board-cards", "Keys alone");
    }

    [Fact]
    public async Task A_queue_goes_on_by_Ctrl_Enter_from_each_of_its_fields()
    {
        foreach (var name in new[] { "Queue One", "Queue Two" }) await chromium.Crm.CreateAsync("leads", $"{{'familyName':'{name}','tags':['queuekeys']}}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/leads?tags=queuekeys");
        await ada.Page.ClickAsync("a:has-text('Work through')");
        await ada.SeesAsync("h1", "Queue");
        var first = await ada["h1"].InnerTextAsync();
        await ada.Page.FillAsync(".queue-next", "Send an offer");
        await ada.Page.FillAsync(".queue-due", "31 February");

        await ada.Page.Keyboard.PressAsync("Control+Enter");
        await ada.SeesAsync(".queue .field-error", "date");
        await ada.Page.FillAsync(".queue-due", "fri");
        await ada.Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(ada["h1"]).Not.ToContainTextAsync(first, new() { Timeout = 20_000 });
        await ada.SeesAsync("h1", "Queue");
    }

    [Fact]
    public async Task Each_row_that_is_added_is_called_by_its_own_number()
    {
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/admin/templates/new");
        for (var i = 0; i < 2; i++) await ada.Page.ClickAsync("[data-repeated-add]");

        Assert.Equal(["Tasks 1: Subject", "Tasks 2: Subject", "Tasks 3: Subject"],
            await ada.Page.EvalOnSelectorAllAsync<string[]>("[data-repeated-row] input[name$='.subject']", "inputs => inputs.map(input => input.getAttribute('aria-label'))"));
        await ada.SeesAsync("[data-repeated-row]:last-of-type [data-repeated-remove]", "Remove Tasks 3");
    }
}
