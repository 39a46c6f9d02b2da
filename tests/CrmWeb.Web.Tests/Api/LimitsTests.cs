using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Api;

/// <summary>Values that can be read and cannot be: refused at every door, beside their field.</summary>
public sealed class LimitsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("contacts", "{'fullName':'Born later','birthday':'2999-01-01'}", "birthday", "Birthday cannot be after today.")]
    [InlineData("deals", "{'title':'Below','amount':-1}", "amount", "Amount must be at least 0.")]
    [InlineData("deals", "{'title':'Below','recurringValue':-1}", "recurringValue", "Recurring value per month must be at least 0.")]
    [InlineData("deals", "{'title':'Below','lines':[{'product':'Limited','quantity':-1}]}", "lines", "Quantity must be at least 0.")]
    [InlineData("deals", "{'title':'Below','lines':[{'product':'Limited','price':-1}]}", "lines", "Price must be at least 0.")]
    [InlineData("products", "{'name':'Below','price':-1}", "price", "Price must be at least 0.")]
    public async Task What_cannot_be_is_refused_when_it_is_made(string kind, string facts, string field, string words)
    {
        await host.Admin.PostAsync("products", "{'name':'Limited','code':'LIM','externalId':'LIM','source':'limits'}");

        var answer = await host.Admin.PostAsync(kind, facts);

        Assert.Equal(422, answer.Code);
        Assert.Equal(words, answer.Body!["errors"]![field]![0]!.ToString());
    }

    [Fact]
    public async Task An_edit_a_move_and_a_bulk_edit_refuse_it_too()
    {
        var contact = await host.Admin.PostAsync("contacts", $"{{'fullName':'Born today','birthday':'{TimeProvider.System.GetUtcNow():yyyy-MM-dd}'}}");
        var deal = await host.Admin.PostAsync("deals", "{'title':'Zero','amount':0}");
        Assert.Equal((201, 201), (contact.Code, deal.Code));

        foreach (var answer in new[]
        {
            await host.Admin.PatchAsync($"contacts/{contact.Id}", "{'birthday':'2999-01-01'}"),
            await host.Admin.PatchAsync($"deals/{deal.Id}", "{'amount':-0.01}"),
            await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal','amount':-5}"),
            await host.Admin.PostAsync("deals/bulk", $"{{'ids':['{deal.Id}'],'set':{{'amount':-5}},'dryRun':true}}"),
            await host.Admin.PostAsync("contacts/bulk", $"{{'ids':['{contact.Id}'],'set':{{'birthday':'2999-01-01'}}}}"),
        }) Assert.Equal(422, answer.Code);

        Assert.Equal("0", (await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["amount"]!.GetValue<decimal>().ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_form_says_it_beside_the_field()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        using var answer = await ada.PostFormAsync("/contacts/new", new() { ["fullName"] = "Born later", ["birthday"] = "2999-01-01" }, "/contacts/new");

        var page = await HtmlPage.ReadAsync(answer);
        Assert.Equal(422, (int)answer.StatusCode);
        var input = page.QuerySelector("[name=birthday]")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("Birthday cannot be after today.", page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent, StringComparison.Ordinal);
    }
}
