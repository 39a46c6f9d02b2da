using CrmWeb.Application.Records;
using CrmWeb.Browser.Tests.Chrome;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task No_page_that_only_a_form_leads_to_has_a_violation_in_either_theme_or_sticks_out()
    {
        var findings = new List<string>();
        await using (var empty = await CrmHost.StartEmptyAsync(listens: true))
        await using (var stranger = await chromium.VisitAsync(empty)) await LookAsync(stranger, "/set-up?token=" + empty.SetUpToken, findings);
        foreach (var name in new[] { "Quillon Alpha", "Quillon Beta" }) await chromium.Crm.CreateAsync("accounts", $"{{'name':'{name}'}}");
        var contact = await chromium.Crm.CreateAsync("contacts", "{'familyName':'Quillon','jobTitle':'Buyer','department':'Office'}");
        await using var ada = await chromium.SignInAsync();

        await ada.GoAsync("/accounts?name.contains=Quillon");
        await ada.Page.CheckAsync("[data-pick-all]");
        await ada.Page.ClickAsync("[data-bulk-bar] button:has-text('Assign')");
        await StandAsync(ada, "the bulk form", findings);
        await ada.Page.SelectOptionAsync("#f-set-owner", chromium.Crm.Admin.Id.ToString());
        await ada.Page.ClickAsync("#bulk button.btn-primary");
        await ada.SeesAsync(".bulk-preview", "would change");
        await StandAsync(ada, "the bulk preview", findings);

        await ada.GoAsync($"/contacts/{contact}/edit");
        await EditAsync(contact, "Director");
        await ada.Page.FillAsync("#f-jobTitle", "Clerk");
        await ada.Page.ClickAsync("#edit-record button.btn-primary");
        await ada.SeesAsync("h1", "Two people changed");
        await StandAsync(ada, "the conflict", findings);

        // an undo that has to leave something as it is
        var changed = await EditAsync(contact, "Head clerk");
        await EditAsync(contact, "Chief clerk");
        await ada.GoAsync($"/contacts/{contact}/history");
        await ada.Page.ClickAsync($"form[action*='{changed}'] button");
        await ada.SeesAsync("main", "Chief clerk");
        await StandAsync(ada, "the undo's conflicts", findings);
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private async Task<Guid> EditAsync(Guid contact, string title) => TestData.Done((await chromium.Crm.AsAsync(chromium.Crm.Admin, services =>
        services.GetRequiredKeyedService<IRecords>("contacts").EditAsync(contact, new() { ["jobTitle"] = title }, null, CancellationToken.None)))!.Value).ChangeSet!.Value;

    private static async Task LookAsync(Visitor visitor, string address, List<string> findings, int expected = 200)
    {
        var status = await visitor.GoAsync(address);
        if (status != expected) findings.Add($"{address} answers {status}");
        await StandAsync(visitor, address, findings);
    }

    /// <summary>Looks at what is there now.</summary>
    private static async Task StandAsync(Visitor visitor, string address, List<string> findings)
    {
        await visitor.Page.SetViewportSizeAsync(1440, 900);
        // the company's name alone tells neither tabs apart nor a screen reader where one is
        if (await visitor.Page.EvaluateAsync<bool>("() => document.title.trim() === '' || document.title === document.querySelector('.rail-brand, .door-brand')?.textContent.trim()")) findings.Add($"{address} has no title of its own");
        await OverflowAsync(visitor, address, 1440, findings);
        foreach (var theme in new[] { "light", "dark" })
        {
            await visitor.Page.EvaluateAsync("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);
            findings.AddRange((await Axe.CheckAsync(visitor.Page)).Select(f => $"{address} {theme}: {f}"));
        }
        await OverflowAsync(visitor, address, 390, findings);
        await visitor.Page.SetViewportSizeAsync(1440, 900);
    }

    private static async Task OverflowAsync(Visitor visitor, string address, int width, List<string> findings)
    {
        await visitor.Page.SetViewportSizeAsync(width, 900);
        var wide = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (wide > width) findings.Add($"{address} is {wide} px wide in a window of {width} px");
    }
}
