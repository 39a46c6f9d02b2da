using CrmWeb.Testing;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Chrome;

/// <summary>One browser, and one running company that the tests of a collection share; each test has a context and records of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public CrmHost Crm { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var host = CrmHost.StartAsync(listens: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CRM_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            // as root, in containers and without a screen
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
        Crm = await host;
    }

    /// <summary>A fresh browser window at a host, not signed in.</summary>
    public async Task<Visitor> VisitAsync(CrmHost? host = null, bool scripts = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (host ?? Crm).Address.ToString(),
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        // the machine may be busy with other suites; a real failure is told by what is on the page, not by seconds
        context.SetDefaultTimeout(20_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>The same, signed in; the administrator when nobody is named.</summary>
    public async Task<Visitor> SignInAsync(TestPerson? person = null, CrmHost? host = null, bool scripts = true)
    {
        var visitor = await VisitAsync(host, scripts);
        await visitor.GoAsync("/sign-in");
        await visitor.Page.FillAsync("#f-email", (person ?? (host ?? Crm).Admin).Email);
        await visitor.Page.FillAsync("#f-password", CrmHost.Password);
        await visitor.Page.ClickAsync("main button.btn-primary");
        await visitor.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return visitor;
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Crm.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
