using System.Net;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Lists;

/// <summary>The bin of a list, for those who may delete one record but not change many at once.</summary>
public sealed class BinPageTests
{
    [Fact]
    public async Task Who_deleted_a_record_brings_it_back_without_the_right_to_change_many()
    {
        await using var host = await CrmHost.StartAsync();
        var agent = await host.AddPersonAsync("Una Undo", ["Support agent"]);
        await host.LevelAsync("Support agent", Account.Accounts, AccessLevel.All);
        var account = await host.CreateAsync("accounts", "{'name':'Back again'}", agent);
        using var una = await host.SignInAsync(agent);
        using var deleted = await una.PostFormAsync($"/accounts/{account}?handler=Delete", [], from: "/accounts/new");
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);

        var bin = await una.PageAsync("/accounts?bin=true");
        Assert.Null(bin.QuerySelector("[data-bulk-bar]"));
        var button = bin.QuerySelector("form[method=post] [data-row] button[formaction$='Restore']");
        Assert.NotNull(button);
        using var restored = await una.PostFormAsync(button.GetAttribute("formaction")!, [], from: "/accounts?bin=true");

        Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        Assert.Equal(["Back again"], await ListPages.NamesAsync(una, "/accounts"));
    }
}
