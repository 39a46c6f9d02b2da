using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Accounts;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Lists;

/// <summary>A company with an administrator signed in and a few accounts.</summary>
public sealed class ListPages : IAsyncLifetime
{
    public CrmHost Host { get; private set; } = null!;

    public CrmBrowser Ada { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CrmHost.StartAsync();
        Ada = await Host.SignInAsync(Host.Admin);
        await AccountAsync("Alpha", "{'industry':'Finance','revenue':500,'currency':'EUR','employees':12}");
        await AccountAsync("Beta", "{'industry':'Energy','revenue':5000,'currency':'EUR'}");
        await AccountAsync("Gamma", "{'industry':'Media','tags':['Gold']}");
        await AccountAsync("=1+1, Ltd", "{'industry':'Retail','description':'x'}");
    }

    public async Task DisposeAsync()
    {
        Ada.Dispose();
        await Host.DisposeAsync();
    }

    public Task<Guid> AccountAsync(string name, string more = "{}", TestPerson? owner = null) => Host.AsAsync(owner ?? Host.Admin, async services =>
    {
        var facts = JsonNode.Parse(more.Replace('\'', '"'))!.AsObject();
        facts["name"] = name;
        return (await services.GetRequiredKeyedService<IRecords>(Account.Accounts).CreateAsync(facts, default)).Value!.Id;
    });

    /// <summary>Follows one redirect.</summary>
    public static async Task<string> FollowAsync(CrmBrowser browser, string url)
    {
        using var answer = await browser.GetAsync(url);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Names on a list page.</summary>
    public static async Task<string[]> NamesAsync(CrmBrowser browser, string url) =>
        [.. (await browser.PageAsync(url)).QuerySelectorAll("[data-row] .first").Select(cell => cell.TextContent.Trim())];
}
