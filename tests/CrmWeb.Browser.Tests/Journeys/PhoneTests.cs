using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Journeys;

/// <summary>What a phone is too narrow for is wrapped, not cut.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PhoneTests(Chromium chromium)
{
    [Fact]
    public async Task Titles_stand_whole_on_a_phone_and_hits_use_its_width()
    {
        const string title = "Twelve coffee machines for the new offices of Handheld Brothers";
        var rep = await chromium.Crm.AddPersonAsync("Hanna Handheld", ["Sales rep"], ["Handheld"]);
        var deal = await chromium.Crm.CreateAsync("deals", $"{{'title':'{title}','stage':'Discovery'}}", rep);
        await chromium.Crm.CreateAsync("tasks", $"{{'subject':'Ask about the twelve coffee machines, and for the plan','due':'2026-01-05'}}", rep);
        await using var hanna = await chromium.SignInAsync(rep);
        await hanna.Page.SetViewportSizeAsync(390, 844);

        await hanna.GoAsync($"/deals/{deal}");
        await StandsWholeAsync(".record-name h1");
        await hanna.GoAsync("/today");
        await StandsWholeAsync(".today-words a:has-text('Ask about')");
        await hanna.Page.WaitForSelectorAsync("#find[role='combobox']");
        await hanna.Page.FillAsync("#find", "Handheld Brothers");
        await hanna.SeesAsync("#found", title);
        Assert.InRange((await hanna["#found"].BoundingBoxAsync())!.Width, 350, 390);

        async Task StandsWholeAsync(string selector) =>
            Assert.True(await hanna[selector].First.EvaluateAsync<bool>("e => e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight + 1"), selector + " is cut");
    }
}
