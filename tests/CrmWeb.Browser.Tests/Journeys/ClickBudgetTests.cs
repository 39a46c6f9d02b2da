using CrmWeb.Browser.Tests.Chrome;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Journeys;

/// <summary>What the everyday deeds of a rep and of a manager may cost in clicks; each is done and looked for, not only clicked.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ClickBudgetTests(Chromium chromium)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Ahead of every time zone, so that it never lies before the first month that a forecast shows.</summary>
    private static readonly DateOnly Soon = Today.AddDays(2);

    [Fact]
    public async Task A_rep_does_the_days_work_within_its_clicks()
    {
        var rep = await chromium.Crm.AddPersonAsync("Rita Budget", ["Sales rep"], ["Budget"]);
        await chromium.Crm.CreateAsync("tasks", $"{{'subject':'Ring the Budget mill','due':'{Today:yyyy-MM-dd}'}}", rep);
        var first = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Anna','familyName':'Budgetlist','phones':[{'value':'+44 20 7946 0177','primary':true}]}", rep);
        await chromium.Crm.CreateAsync("contacts", "{'givenName':'Berta','familyName':'Budgetlist'}", rep);
        var deal = await chromium.Crm.CreateAsync("deals", "{'title':'Budget wheels','stage':'Discovery','amount':100,'closeDate':'2030-01-10'}", rep);
        var lead = await chromium.Crm.CreateAsync("leads", "{'givenName':'Lena','familyName':'Budgetlead','company':'Budgetlead Bakery','email':'lena@budgetlead.example'}", rep);
        await using var rita = await chromium.SignInAsync(rep);
        var budget = new Budget(rita);
        var (page, keys) = (rita.Page, rita.Page.Keyboard);

        budget.Of(0, "today's work");
        await rita.SeesAsync(".home-card:has(h2:text-is('Today'))", "Ring the Budget mill");

        budget.Of(2, "finish a step and set the next");
        await budget.ClickAsync(".home-card li:has-text('Ring the Budget mill') .today-done");
        await page.FillAsync("#f-outcome", "They want a visit");
        await page.FillAsync("#f-next", "Visit the Budget mill");
        await page.FillAsync("#f-nextDue", "today");
        await budget.PressAsync("Enter");
        await rita.SeesAsync("[data-toast]", "Done.");
        await rita.SeesAsync(".home-card:has(h2:text-is('Today'))", "Visit the Budget mill");
        await rita.SeesNoneAsync(".home-card .today-done:has-text('Ring the Budget mill')");

        budget.Of(1, "who is calling");
        // keys listen when the scripts of the page that came back have run
        await page.WaitForSelectorAsync("#find[role='combobox']");
        await budget.PressAsync("/");
        await keys.TypeAsync("79460177");
        await rita.SeesAsync("#found a.is-on", "Anna Budgetlist");

        budget.Of(2, "a new deal with its person and company");
        await rita.GoAsync("/");
        await budget.ClickAsync(".page-acts a[href='/deals/new']");
        await page.FillAsync("#f-title", "Budget ovens");
        await page.FillAsync("#f-account", "Budget Ovens Ltd");
        await page.FillAsync("[data-repeated='contacts'] [data-suggest-text] >> nth=0", "Olga Budgetoven");
        await page.FillAsync("#f-amount", "900");
        await budget.PressAsync("Enter");
        await rita.SeesAsync("h1", "Budget ovens");
        await rita.SeesAsync("#related", "Olga Budgetoven");
        await rita.SeesAsync("#fact-account", "Budget Ovens Ltd");

        budget.Of(2, "log a call on an open record");
        await rita.GoAsync($"/contacts/{first}");
        await budget.ClickAsync("[data-composer-kind]:has-text('Call')");
        await rita.SeesAsync("#composer .composer-acts button", "Log call");
        await page.FillAsync("#composer-body", "Asked for the price list");
        await budget.ClickAsync("#composer .composer-acts button");
        await rita.SeesAsync(".entry", "Asked for the price list");

        budget.Of(1, "move a stage");
        await rita.GoAsync($"/deals/{deal}");
        await budget.ClickAsync("#path button:text-is('Proposal')");
        await rita.SeesAsync("#path [aria-current='step']", "Proposal");

        budget.Of(2, "change an amount in place");
        await budget.ClickAsync("#fact-amount .fact-words");
        await page.FillAsync("#fact-amount input.form-control", "4321");
        await budget.PressAsync("Enter");
        await rita.SeesAsync("#fact-amount .fact-value", "4,321");

        budget.Of(2, "change a date in place");
        await budget.ClickAsync("#fact-closeDate .fact-words");
        await page.FillAsync("#fact-closeDate input.form-control", "2031-05-06");
        await budget.PressAsync("Enter");
        await rita.SeesAsync("#fact-closeDate .fact-value", "2031");

        budget.Of(2, "convert a lead");
        await rita.GoAsync($"/leads/{lead}");
        await budget.ClickAsync(".record-acts a[href$='/convert']");
        await budget.ClickAsync("#convert button.btn-primary");
        await rita.SeesAsync("[data-toast]", "The lead is converted.");
        await rita.SeesAsync("#related", "Lena Budgetlead");

        await rita.GoAsync("/contacts?fullName.contains=Budgetlist");
        await page.ClickAsync("[data-row] .cell-title:has-text('Anna')");
        await rita.SeesAsync("h1", "Anna Budgetlist");
        budget.Of(1, "the next record of my list");
        await budget.PressAsync("]");
        await rita.SeesAsync("h1", "Berta Budgetlist");
    }

    [Fact]
    public async Task A_manager_sees_and_steers_the_pipeline_within_its_clicks()
    {
        var manager = await chromium.Crm.AddPersonAsync("Mona Budget", ["Manager"], ["Budget"]);
        var rep = await chromium.Crm.AddPersonAsync("Rolf Budget", ["Sales rep"], ["Budget"]);
        await chromium.Crm.AddPersonAsync("Tess Budget", ["Sales rep"], ["Budget"]);
        await chromium.Crm.CreateAsync("deals", $"{{'title':'Budget turbines','stage':'Proposal','amount':7000,'closeDate':'{Soon:yyyy-MM-dd}'}}", rep);
        await chromium.Crm.CreateAsync("deals", $"{{'title':'Budget relics','stage':'Proposal','amount':3000,'startedOn':'2025-01-12','closeDate':'{Soon:yyyy-MM-dd}'}}", rep);
        await using var mona = await chromium.SignInAsync(manager);
        var budget = new Budget(mona);

        budget.Of(1, "totals by stage");
        await budget.ClickAsync(".home-card a[href='/deals/board']");
        await mona.SeesAsync("[data-name='Proposal'] .board-cards", "Budget turbines");
        await Assertions.Expect(mona["[data-name='Proposal'] .board-sum strong"]).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9][0-9,]{3,}$"));

        await mona.GoAsync("/");
        budget.Of(1, "stuck deals");
        await budget.ClickAsync(".home-card a[href*='stageSince']");
        await mona.SeesAsync(".list", "Budget relics");
        await mona.SeesNoneAsync("[data-row]:has-text('Budget turbines')");

        await mona.GoAsync("/");
        budget.Of(1, "what changed since Monday");
        await budget.ClickAsync(".home-card a[href^='/deals/review']");
        await mona.SeesAsync("#part-New", "Budget turbines");

        await mona.GoAsync("/");
        budget.Of(1, "the forecast by month and owner");
        await budget.ClickAsync(".home-card a[href='/deals/forecast']");
        var line = $".figure-span:has(tr:first-child th:has-text('{Soon.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}')) tr:has(th:has-text('Rolf Budget'))";
        await mona.SeesAsync(line, "10,000");

        budget.Of(1, "from a number to its records");
        await budget.ClickAsync($"{line} td a >> nth=0");
        await mona.SeesAsync(".list", "Budget turbines");
        await Assertions.Expect(mona["[data-row]"]).ToHaveCountAsync(2);

        await mona.GoAsync("/");
        budget.Of(4, "reassign a rep's book, with a preview");
        await budget.ClickAsync(".home-card a[href='/deals/forecast']");
        await budget.ClickAsync($"{line} .figure-book");
        await mona.SeesAsync("h1", "Book of Rolf Budget");
        await mona.Page.FocusAsync("select[name='to'] >> nth=0");
        await mona.Page.Keyboard.TypeAsync("Tess Budget");
        await budget.ClickAsync(".form-acts button:has-text('Preview')");
        await mona.SeesAsync(".admin-side .changes", "Tess Budget");
        await mona.SeesAsync(".admin-side .changes", "Budget turbines");
        await budget.ClickAsync(".admin-side button.btn-primary");
        await mona.SeesAsync("[data-toast]", "2 records have a new owner.");
        Assert.Equal(0, await HeldAsync());

        budget.Of(1, "and undo it");
        await budget.ClickAsync("[data-toast] [data-undo]");
        await mona.SeesAsync("[data-toast]", "Undone.");
        Assert.Equal(2, await HeldAsync());

        async Task<int> HeldAsync()
        {
            using var api = await chromium.Crm.ApiAsync(chromium.Crm.Admin);
            return System.Text.Json.Nodes.JsonNode.Parse(await api.GetStringAsync(new Uri($"/api/v1/deals?owner={rep.Id}", UriKind.Relative)))!["items"]!.AsArray().Count;
        }
    }
}
