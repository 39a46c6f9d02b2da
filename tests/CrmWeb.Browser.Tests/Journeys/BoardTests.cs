using CrmWeb.Browser.Tests.Chrome;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class BoardTests(Chromium chromium)
{
    [Fact]
    public async Task Cards_are_dragged_moved_by_key_closed_and_loaded_on_while_the_filter_holds()
    {
        var cards = new List<string>();
        for (var i = 0; i < 32; i++)
            cards.Add("#card-" + await chromium.Crm.CreateAsync("deals", $"{{'title':'Voyage {i:00}','stage':'Discovery','amount':{i + 1},'closeDate':'2030-01-{i % 28 + 1:00}','tags':['voyage{(i < 30 ? "" : "','late")}']}}"));
        cards = [.. Enumerable.Range(0, 32).OrderBy(i => i % 28).ThenBy(i => i).Select(i => cards[i])];
        await using var ada = await chromium.SignInAsync();
        // as wide as the board: a drag starts where the card is, not where it was before something scrolled
        await ada.Page.SetViewportSizeAsync(2400, 900);
        await ada.GoAsync("/deals/board?tags=voyage");
        await ada.MarkAsync();

        await ada.Page.DragAndDropAsync(cards[0], "[data-name='Proposal'] h2");
        await ada.SeesAsync("[data-toast]", "Moved to Proposal.");
        await ada.SeesAsync("[data-name='Proposal'] .board-cards", "Voyage 00");
        await ada.SeesAsync("[data-board-says]", "Moved to Proposal.");

        // lifted, carried and dropped by key; the focus goes along
        await ada.Page.FocusAsync(cards[2]);
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync("[data-board-says]", "lifted");
        await ada.Page.Keyboard.PressAsync("ArrowRight");
        await ada.SeesAsync("[data-board-says]", "Over Proposal.");
        await ada.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ada[$"[data-name='Proposal'] {cards[2]}"]).ToBeFocusedAsync(new() { Timeout = 20_000 });

        await ada.Page.FocusAsync(cards[3]);
        await ada.Page.ClickAsync($"{cards[3]} .board-go");
        await ada.Page.ClickAsync(".board-ways button:has-text('Lost')");
        await ada.SeesAsync("#question-title", "Lost: Voyage");
        Assert.Empty(await Axe.CheckAsync(ada.Page));
        await ada.Page.SelectOptionAsync("#lost-reason", new SelectOptionValue { Index = 1 });
        await ada.Page.ClickAsync("dialog[data-back-to] .btn-primary");
        await Assertions.Expect(ada[$"[data-name='Lost'] {cards[3]}"]).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await ada.Page.DragAndDropAsync(cards[4], "[data-name='Won'] h2");
        await ada.Page.FillAsync("#won-amount", "1,250");
        await ada.Page.ClickAsync("dialog[data-back-to] .btn-primary");
        await ada.SeesAsync($"[data-name='Won'] {cards[4]}", "1,250");

        // what "More" brought moves too, and stays in sight
        await ada.Page.ClickAsync("[data-name='Discovery'] [data-board-more]");
        var last = cards[^1];
        await ada.Page.FocusAsync(last);
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.Page.Keyboard.PressAsync("ArrowLeft");
        await ada.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ada[$"[data-name='Qualification'] {last}"]).ToBeFocusedAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(ada["[data-name='Discovery'] [data-card]"]).ToHaveCountAsync(27);
        Assert.True(await ada.StayedAsync());

        await ada.Page.ClickAsync(".filter-menu summary");
        await ada.Page.SelectOptionAsync("select[name='f.1.field']", "amount");
        await ada.Page.SelectOptionAsync("select[name='f.1.op']", "gte");
        await ada.Page.FillAsync("input[name='f.1.value']", "30");
        await ada.Page.ClickAsync(".filter-acts .btn-primary");
        await ada.SeesAsync("[data-name='Discovery'] h2", "2");
        await ada.Page.ClickAsync(".look:has-text('List')");
        await ada.SeesAsync(".list", "Voyage 29");
        await ada.SeesNoneAsync("[data-row]:has-text('Voyage 10')");
    }

    [Fact]
    public async Task Two_who_move_a_card_at_once_end_in_one_truth_and_one_message()
    {
        var card = "#card-" + await chromium.Crm.CreateAsync("deals", "{'title':'Wanted twice','stage':'Discovery','amount':5,'tags':['twice']}");
        var ben = await chromium.Crm.AddPersonAsync("Ben Mover", ["Administrator"]);
        await using var first = await chromium.SignInAsync();
        await using var second = await chromium.SignInAsync(ben);
        await first.GoAsync("/deals/board?tags=twice");
        await second.GoAsync("/deals/board?tags=twice");
        // neither hears of the other before both have moved
        foreach (var visitor in new[] { first, second })
        {
            await visitor.Page.SetViewportSizeAsync(2400, 900);
            await visitor.Page.EvaluateAsync("() => document.getElementById('board-again').remove()");
        }

        var words = await Task.WhenAll(MoveAsync(first, card, "Proposal"), MoveAsync(second, card, "Negotiation"));
        Assert.Single(words, w => w.StartsWith("Moved to", StringComparison.Ordinal));
        var told = Assert.Single(words, w => w.StartsWith("Somebody else moved “Wanted twice” meanwhile", StringComparison.Ordinal));
        var stage = words.Single(w => w != told).Replace("Moved to ", "", StringComparison.Ordinal).TrimEnd('.');
        Assert.Contains($"it is in {stage} now", told, StringComparison.Ordinal);
        foreach (var visitor in new[] { first, second }) await Assertions.Expect(visitor[$"[data-name='{stage}'] {card}"]).ToBeVisibleAsync();

        // and from then on what one does appears at the other's
        await first.Page.DragAndDropAsync(card, "[data-name='Commitment'] h2");
        await Assertions.Expect(first[$"[data-name='Commitment'] {card}"]).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(second[$"[data-name='Commitment'] {card}"]).ToBeVisibleAsync(new() { Timeout = 2_000 });
    }

    /// <summary>What the one who moves is told; read as soon as it stands there, for a message goes by itself.</summary>
    private static async Task<string> MoveAsync(Visitor visitor, string card, string stage)
    {
        await visitor.Page.DragAndDropAsync(card, $"[data-name='{stage}'] h2");
        var words = visitor["[data-toast] p"].First;
        await Assertions.Expect(words).ToContainTextAsync("oved", new() { Timeout = 20_000 });
        return await words.InnerTextAsync();
    }
}
