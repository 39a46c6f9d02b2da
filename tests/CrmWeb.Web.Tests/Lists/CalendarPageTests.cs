using System.Net;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Admin;

namespace CrmWeb.Web.Tests.Lists;

public sealed class CalendarPageTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private readonly CrmHost _host = company.Host;

    [Fact]
    public async Task A_month_shows_each_day_and_a_record_moves_to_another_once()
    {
        using var ada = await _host.SignInAsync(_host.Admin);
        var id = await _host.CreateAsync(Deal.Deals, "{'title':'Signing','closeDate':'2030-03-12'}", _host.Admin);
        for (var i = 0; i < 7; i++) await _host.CreateAsync(Deal.Deals, $"{{'title':'Crowd {i}','closeDate':'2030-03-20'}}", _host.Admin);
        var page = await ada.PageAsync("/deals?look=calendar&month=2030-03");

        // five weeks from Monday 25 February on
        Assert.Equal((35, "2030-02-25"), (page.QuerySelectorAll(".cal-day").Length, page.QuerySelector(".cal-day")!.GetAttribute("data-day")));
        Assert.NotNull(page.QuerySelector($"[data-day='2030-03-12'] #item-{id}[draggable]"));
        var crowd = page.QuerySelector("[data-day='2030-03-20'] .cal-more")!;
        Assert.StartsWith("3 more", crowd.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, (await ada.PageAsync(crowd.GetAttribute("href")!)).QuerySelectorAll("[data-row]").Length);
        Assert.NotNull((await ada.PageAsync(page.QuerySelector($"#item-{id} .cal-go")!.GetAttribute("href")!)).QuerySelector("#calendar-day"));

        Dictionary<string, string> Move(string from, string day) => new() { ["id"] = id.ToString(), ["from"] = from, ["day"] = day, ["back"] = "/deals?look=calendar&month=2030-03" };
        using var moved = await ada.PostFormAsync("/deals?handler=Day", Move("2030-03-12", "2030-03-14"), from: "/deals?look=calendar");
        Assert.Equal((HttpStatusCode.Redirect, "/deals?look=calendar&month=2030-03"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        using var late = await ada.PostFormAsync("/deals?handler=Day", Move("2030-03-12", "2030-03-15"), from: "/deals?look=calendar");
        var truth = await HtmlPage.ReadAsync(late);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Somebody else moved “Signing” meanwhile", truth.QuerySelector(".toast.is-bad")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(truth.QuerySelector($"[data-day='2030-03-14'] #item-{id}"));
        using var nonsense = await ada.PostFormAsync("/deals?handler=Day", Move("2030-03-14", "never"), from: "/deals?look=calendar");
        Assert.Equal("never", (await HtmlPage.ReadAsync(nonsense)).QuerySelector("#calendar-day")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_kind_with_a_date_has_a_calendar_and_what_one_may_only_see_stays()
    {
        var rhea = await _host.AddPersonAsync("Rhea Watching", ["Read-only"]);
        var task = await _host.CreateAsync(CrmTask.Tasks, "{'subject':'Visit','due':'2030-04-03'}", _host.Admin);
        using var reader = await _host.SignInAsync(rhea);

        var page = await reader.PageAsync("/tasks?look=calendar&month=2030-04");
        Assert.NotNull(page.QuerySelector($"[data-day='2030-04-03'] #item-{task}:not([draggable])"));
        using var refused = await reader.PostFormAsync("/tasks?handler=Day", new() { ["id"] = task.ToString(), ["day"] = "2030-04-04" }, from: "/tasks?look=calendar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty((await reader.PageAsync("/contacts?look=calendar")).QuerySelectorAll(".cal"));
    }
}
