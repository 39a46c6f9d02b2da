using System.Net;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>Deals beside other records, and list cells edited where they stand.</summary>
public sealed class DockTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Accounts_contacts_and_products_show_their_deals_with_sum_and_add()
    {
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Dock Ltd'}");
        var below = await host.Crm.CreateAsync("accounts", $"{{'name':'Dock North','parent':'{account}'}}");
        var contact = await host.Crm.CreateAsync("contacts", $"{{'familyName':'Docker','accounts':['{account}']}}");
        var product = await host.Crm.CreateAsync("products", "{'name':'Dock pump','price':10}");
        await host.Crm.CreateAsync("deals", $"{{'title':'First berth','account':'{account}','amount':1000,'contacts':['{contact}'],'lines':['{product}']}}");
        await host.Crm.CreateAsync("deals", $"{{'title':'Second berth','account':'{account}','amount':500,'closeDate':'2026-01-01'}}");
        await host.Crm.CreateAsync("deals", $"{{'title':'Old berth','account':'{account}','amount':70,'status':'won'}}");
        await host.Crm.CreateAsync("deals", $"{{'title':'North berth','account':'{below}','amount':9}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        var page = await ada.PageAsync($"/accounts/{account}");
        var card = page.QuerySelectorAll("#related .card-box").First(c => c.GetAttribute("aria-label") == "Deals");
        Assert.Contains("2 open · 1,500", card.Words("h2"), StringComparison.Ordinal);
        Assert.Equal(["Second berth", "First berth", "Old berth"], card.QuerySelectorAll(".card-link").Select(a => a.TextContent));
        Assert.Contains("North berth", page.Words(".card-folded"), StringComparison.Ordinal);
        var form = await ada.PageAsync(card.QuerySelector("a.btn-icon")!.GetAttribute("href")!);
        Assert.Equal((account.ToString(), "Dock Ltd"), (form.QuerySelector("[name=account]")!.GetAttribute("value"), form.QuerySelector("[name=accountText]")!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector($".record-acts a[href='/accounts/{account}/delete']"));

        var ofContact = await ada.PageAsync($"/contacts/{contact}");
        Assert.Contains("First berth", ofContact.Words("#related"), StringComparison.Ordinal);
        form = await ada.PageAsync(ofContact.QuerySelectorAll("#related .card-box").First(c => c.GetAttribute("aria-label") == "Deals").QuerySelector("a.btn-icon")!.GetAttribute("href")!);
        Assert.Equal(("Docker", "Dock Ltd"), (form.QuerySelector("[name='contacts[0].contact']")!.GetAttribute("value"), form.QuerySelector("[name=accountText]")!.GetAttribute("value")));
        Assert.Contains("First berth", (await ada.PageAsync($"/products/{product}")).Words("#related"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", "hidden")]
    [InlineData("move", "Harbour Ltd")]
    public async Task The_deals_of_a_deleted_account_stay_or_go_where_one_says(string answer, string account)
    {
        var gone = await host.Crm.CreateAsync("accounts", "{'name':'Gone Ltd'}");
        var to = await host.Crm.CreateAsync("accounts", "{'name':'Harbour Ltd'}");
        var deal = await host.Crm.CreateAsync("deals", $"{{'title':'Left behind','account':'{gone}'}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var deleted = await ada.PostFormAsync($"/accounts/{gone}/delete", new() { ["deals"] = answer, ["to"] = to.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Contains(account, (await host.Admin.ReadAsync($"deals/{deal}")).Body!["account"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_a_list_is_edited_where_it_stands()
    {
        var deal = await host.Crm.CreateAsync("deals", "{'title':'Celled','amount':10}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var row = (await ada.PageAsync("/deals?title.contains=Celled")).QuerySelector($"[data-href='/deals/{deal}']")!;
        Assert.NotNull(row.QuerySelector("[data-cell=value]"));
        async Task<IEnumerable<KeyValuePair<string, string>>> FormAsync() => (await ada.PageAsync($"/deals/{deal}?handler=Cell&edit=value"))
            .QuerySelectorAll("form input[type=hidden]").Where(i => i.GetAttribute("name") is "version" or "was").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        Task<HttpResponseMessage> SaveAsync(IEnumerable<KeyValuePair<string, string>> form, string amount) =>
            ada.PostFormAsync($"/deals/{deal}?handler=Cell&edit=value", [.. form, new("amount", amount)], $"/deals/{deal}?handler=Cell&edit=value");

        var seen = await FormAsync();
        using var wrong = await SaveAsync(seen, "much");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.NotEmpty((await HtmlPage.ReadAsync(wrong)).Errors());
        using var saved = await SaveAsync(seen, "20");
        Assert.Contains("20", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var late = await SaveAsync(seen, "30");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("30", (await HtmlPage.ReadAsync(late)).QuerySelector("[name=amount]")!.GetAttribute("value"));
        Assert.Equal(20m, (await host.Admin.ReadAsync($"deals/{deal}")).Body!["amount"]!.GetValue<decimal>());
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync($"/deals/{deal}?handler=Cell&edit=lines")).StatusCode);
    }

    [Fact]
    public async Task Giving_a_record_away_in_its_cell_leads_back_to_the_list()
    {
        var rep = await host.Crm.AddPersonAsync("Gila Giver", ["Sales rep"], ["Givers"]);
        var task = await host.Crm.CreateAsync("tasks", "{'subject':'Call them back'}", rep);
        using var gila = await host.Crm.SignInAsync(rep);
        var cell = $"/tasks/{task}?handler=Cell&edit=owner";
        var seen = (await gila.PageAsync(cell)).QuerySelectorAll("form input[type=hidden]").Where(i => i.GetAttribute("name") is "version" or "was")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        using var given = await gila.PostFormAsync(cell, [.. seen, new("owner", host.Crm.Admin.Id.ToString())], cell);
        Assert.Equal((HttpStatusCode.OK, "/tasks"), (given.StatusCode, given.Headers.GetValues("HX-Redirect").Single()));
        Assert.Equal(HttpStatusCode.NotFound, (await gila.GetAsync($"/tasks/{task}")).StatusCode);
    }

    [Fact]
    public async Task The_price_list_of_a_product_is_changed_on_its_page()
    {
        var product = await host.Crm.CreateAsync("products", "{'name':'Priced pump','price':100,'prices':[{'currency':'USD','price':110}]}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        async Task<HttpResponseMessage> SaveAsync(string currency, string price)
        {
            var form = (await ada.PageAsync($"/products/{product}")).QuerySelectorAll(".card-form input").Where(i => i.GetAttribute("name") is { } name && !name.StartsWith("__", StringComparison.Ordinal) && !name.StartsWith("prices[1]", StringComparison.Ordinal))
                .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
            return await ada.PostFormAsync($"/products/{product}?handler=Prices", [.. form, new("prices[1].currency", currency), new("prices[1].price", price)], $"/products/{product}");
        }
        using var wrong = await SaveAsync("dollar", "5");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.NotNull((await HtmlPage.ReadAsync(wrong)).QuerySelector(".card-form[open] .field-error"));
        using var saved = await SaveAsync("chf", "95.50");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["USD 110", "CHF 95.5"], (await host.Admin.ReadAsync($"products/{product}")).Body!["prices"]!.AsArray()
            .Select(p => FormattableString.Invariant($"{p!["currency"]} {p["price"]!.GetValue<decimal>():0.##}")));
        Assert.Contains("95.50 CHF", (await ada.PageAsync($"/products/{product}")).Words("#related"), StringComparison.Ordinal);
    }
}
