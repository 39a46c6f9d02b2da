using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>Every page type, looked at wide and narrow, light and dark: no accessibility violation, no blocked content, nothing that sticks out.</summary>
[Collection(ChromiumTests.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    [Fact]
    public async Task No_page_has_a_violation_in_either_theme_or_sticks_out_at_either_width()
    {
        var company = await Company.FillAsync(chromium.Crm);
        var findings = new List<string>();
        await using (var ada = await chromium.SignInAsync())
        {
            foreach (var address in PageAddresses.Of(chromium.Crm, company.Examples).Concat(company.More)) await LookAsync(ada, address, findings);
            // what somebody sees whose act was refused
            foreach (var status in new[] { 409, 422 }) await LookAsync(ada, $"/error?status={status}", findings, status);
            findings.AddRange(ada.Complaints);
        }
        await using (var stranger = await chromium.VisitAsync())
        {
            foreach (var address in new[] { "/sign-in", "/forgot", "/accept?token=none", "/reset?token=none", "/f/write-to-us" }) await LookAsync(stranger, address, findings);
            // a link of a mail that is not ours
            await LookAsync(stranger, "/f/write-to-us/confirm", findings, 422);
            findings.AddRange(stranger.Complaints);
        }
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private static async Task LookAsync(Visitor visitor, string address, List<string> findings, int expected = 200)
    {
        await visitor.Page.SetViewportSizeAsync(1440, 900);
        var status = await visitor.GoAsync(address);
        if (status != expected) findings.Add($"{address} answers {status}");
        await OverflowAsync(visitor, address, 1440, findings);
        foreach (var theme in new[] { "light", "dark" })
        {
            await visitor.Page.EvaluateAsync("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);
            findings.AddRange((await Axe.CheckAsync(visitor.Page)).Select(f => $"{address} {theme}: {f}"));
        }
        await OverflowAsync(visitor, address, 390, findings);
    }

    private static async Task OverflowAsync(Visitor visitor, string address, int width, List<string> findings)
    {
        await visitor.Page.SetViewportSizeAsync(width, 900);
        var wide = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (wide > width) findings.Add($"{address} is {wide} px wide in a window of {width} px");
    }
}
