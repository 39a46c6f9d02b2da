using System.Net;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>Handing over a book as an administrator does it, without JavaScript.</summary>
public sealed class BookPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_book_is_previewed_handed_over_printed_and_taken_back()
    {
        var (gone, heir) = (await host.Crm.AddPersonAsync("Gone Book", ["Sales rep"]), await host.Crm.AddPersonAsync("Heir Book", ["Sales rep"]));
        var account = await host.Admin.AccountAsync("Bookkeepers", "{'owner':'" + gone.Id + "'}");
        var deal = await host.Admin.PostAsync("deals", "{'title':'Ledger','nextStep':'Ring them','account':'" + account.Id + "','owner':'" + gone.Id + "'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        Assert.Contains($"/people/{gone.Id}/book", (await ada.PageAsync($"/admin/people/{gone.Id}")).Body!.InnerHtml, StringComparison.Ordinal);
        var address = $"/people/{gone.Id}/book";

        using var nobody = await ada.PostFormAsync(address, new() { ["kinds"] = "deals", ["rule"] = "turn" });
        Assert.Contains("Choose at least one active colleague.", (await HtmlPage.ReadAsync(nobody)).Words("main"), StringComparison.Ordinal);
        using var previewed = await ada.PostFormAsync(address, new() { ["kinds[0]"] = "deals", ["kinds[1]"] = "accounts", ["to"] = heir.Id.ToString(), ["rule"] = "turn", ["together"] = "true" });
        var preview = await HtmlPage.ReadAsync(previewed);
        Assert.Contains("Bookkeepers · Ledger", preview.Words("main"), StringComparison.Ordinal);
        using var done = await ada.PostFormAsync(address + "?handler=Run", new() { ["plan"] = preview.QuerySelector("[name=plan]")!.GetAttribute("value")! }, address);
        Assert.Equal(heir.Id.ToString(), (await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["owner"]!["id"]!.ToString());
        var summary = await ada.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("Ring them", summary.Words("main"), StringComparison.Ordinal);
        using var undone = await ada.PostFormAsync(summary.QuerySelector("#toasts form")!.GetAttribute("action")!, [], address);
        Assert.Equal(gone.Id.ToString(), (await host.Admin.ReadAsync($"accounts/{account.Id}")).Body!["owner"]!["id"]!.ToString());

        using var rep = await host.Crm.SignInAsync(await host.Crm.AddPersonAsync("Reader Book", ["Read-only"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await rep.GetAsync(address)).StatusCode);
    }
}
