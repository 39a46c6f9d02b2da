using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>What a person sees on a phone without scrolling sideways.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PhoneTests(Chromium chromium)
{
    [Fact]
    public async Task The_date_of_an_entry_stands_beside_who_and_what_whatever_pills_it_has()
    {
        var account = await chromium.Crm.CreateAsync("accounts", "{'name':'Seen on a phone'}");
        await chromium.Crm.CreateAsync("interactions", $"{{'kind':'call','direction':'out','outcome':'Left a message','duration':25,'internal':true,'subject':'About the offer','account':'{account}','at':'2025-03-02T10:30:00Z'}}");
        await chromium.Crm.CreateAsync("interactions", $"{{'kind':'note','body':'Short','account':'{account}'}}");
        await using var ada = await chromium.SignInAsync();
        await ada.Page.SetViewportSizeAsync(390, 844);
        foreach (var address in new[] { $"/accounts/{account}", $"/accounts/{account}/history" })
        {
            await ada.GoAsync(address);
            var heads = await ada.Page.EvaluateAsync<double[][]>("""
                () => [...document.querySelectorAll('.entry-head')].map((head) => {
                  const [what, when, card] = [head.querySelector('p'), head.querySelector('time'), head].map((e) => e.getBoundingClientRect());
                  return [Math.abs(when.top - what.top), when.left - what.right, card.right - when.right];
                })
                """);
            Assert.NotEmpty(heads);
            // the smaller letters of the date stand on the same line, behind the words, inside the card
            Assert.All(heads, head => Assert.True(head[0] < 8 && head[1] >= 0 && head[2] >= 0, $"{address}: {string.Join(" ", head)}"));
        }
    }

    [Fact]
    public async Task Every_tick_of_a_role_is_seen_with_its_word()
    {
        await using var ada = await chromium.SignInAsync();
        await ada.Page.SetViewportSizeAsync(390, 844);
        await ada.GoAsync("/admin/roles");
        await ada.Page.ClickAsync("main a[href^='/admin/roles/']:has-text('Sales rep')");
        await ada.SeesAsync("h1", "Sales rep");

        var outside = await ada.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.role-matrix select, .role-matrix input, .role-matrix .tick-word')]
              .filter((e) => { const box = e.getBoundingClientRect(); return box.width === 0 || box.left < 0 || box.right > innerWidth; }).map((e) => e.name ?? e.textContent)
            """);

        Assert.Empty(outside);
        var box = ada["input[name='rights.deals'][value='Delete']"];
        var before = await box.IsCheckedAsync();
        await ada["label:has(> input[name='rights.deals'][value='Delete']) .tick-word"].ClickAsync();
        Assert.NotEqual(before, await box.IsCheckedAsync());
        Assert.Empty(await Axe.CheckAsync(ada.Page));
    }
}
