using CrmWeb.Web.Tests.Lists;

namespace CrmWeb.Web.Tests.Ui;

public sealed class PageTitleTests : IAsyncLifetime
{
    private readonly ListPages _pages = new();

    public Task InitializeAsync() => _pages.InitializeAsync();

    public Task DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task The_tab_of_a_list_a_record_and_a_page_of_figures_says_which()
    {
        var record = (await _pages.Ada.PageAsync("/accounts")).QuerySelector("[data-row] .cell-title")!;
        foreach (var (address, name) in new[] { ("/accounts", "Accounts"), (record.GetAttribute("href")!, record.TextContent.Trim()), ("/deals/board", "Deals"), ("/today", "Today"), ("/deals/forecast", "Forecast"), ("/admin", "Admin") })
            Assert.StartsWith(name + " · ", (await _pages.Ada.PageAsync(address)).Title);
    }
}
