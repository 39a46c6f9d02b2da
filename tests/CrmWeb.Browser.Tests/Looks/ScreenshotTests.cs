using CrmWeb.Application.Data;
using CrmWeb.Application.Demo;
using CrmWeb.Browser.Tests.Chrome;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>Makes the pictures of the documentation; docs/screenshots.sh runs it.</summary>
[Collection(ChromiumTests.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "screenshots");

    [ScreenshotFact]
    public async Task Pictures_of_the_documentation()
    {
        await using var crm = await CrmHost.StartAsync(listens: true);
        var pictured = await Pictured.FillAsync(crm);
        await using var ada = await chromium.SignInAsync(host: crm);
        Directory.CreateDirectory(Folder);
        await ShootAsync(ada, "account", $"/accounts/{pictured.Account}");
        await ShootAsync(ada, "contact", $"/contacts/{pictured.Contact}");
        await ShootAsync(ada, "list", "/accounts?industry=Technology,Retail&employees.gte=50&sort=-revenue");
        await ShootAsync(ada, "import", $"/import/{pictured.Import}");
        await ShootAsync(ada, "roles", $"/admin/roles/{pictured.Role}");
        // last, when it has something to show
        await ShootAsync(ada, "home", "/");
        await ada.Page.SetViewportSizeAsync(1440, 900);
        await ThemeAsync(ada, "light");
        await ada.GoAsync("/");
        await ada.Page.Keyboard.PressAsync("/");
        await ada.Page.Keyboard.TypeAsync("lark");
        await ada.SeesAsync("#found", "Larkfield Instruments");
        await SaveAsync(ada, "search-1440-light");
    }

    /// <summary>What sales looks at, from the made-up company of the demo.</summary>
    [ScreenshotFact]
    public async Task Pictures_of_sales()
    {
        await using var crm = await CrmHost.StartAsync(listens: true);
        var deal = await crm.AsSystemAsync(async services =>
        {
            Assert.False((await services.GetRequiredService<FillDemo>().RunAsync(CancellationToken.None)).Refused);
            return await services.GetRequiredService<CrmDb>().Set<Deal>().Where(d => d.Status == "open" && d.NextStep != null).OrderByDescending(d => d.Value).Select(d => d.Id).FirstAsync();
        });
        await using var ada = await chromium.SignInAsync(host: crm);
        await ShootAsync(ada, "today", "/today");
        await ShootAsync(ada, "board", "/deals/board");
        await ShootAsync(ada, "deal", $"/deals/{deal}");
        await ShootAsync(ada, "forecast", "/deals/forecast");
        await ShootAsync(ada, "review", "/deals/review");
        await ShootAsync(ada, "leads", "/leads");
    }

    private static async Task ShootAsync(Visitor visitor, string name, string address)
    {
        await visitor.Page.SetViewportSizeAsync(1440, 900);
        Assert.Equal(200, await visitor.GoAsync(address));
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await ThemeAsync(visitor, "light");
        await SaveAsync(visitor, $"{name}-1440-light");
        await ThemeAsync(visitor, "dark");
        await SaveAsync(visitor, $"{name}-1440-dark");
        await ThemeAsync(visitor, "light");
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await SaveAsync(visitor, $"{name}-390-light");
    }

    private static Task ThemeAsync(Visitor visitor, string theme) => visitor.Page.EvaluateAsync("theme => { document.documentElement.dataset.bsTheme = theme; }", theme);

    private static async Task SaveAsync(Visitor visitor, string name)
    {
        var picture = await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Assert.InRange(picture.Length, 1, 260_000);
    }
}

/// <summary>Runs only when the pictures are asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScreenshotFactAttribute : FactAttribute
{
    public ScreenshotFactAttribute() => Skip = Environment.GetEnvironmentVariable("CRM_SCREENSHOTS") is null ? "pictures are made by docs/screenshots.sh" : null;
}
