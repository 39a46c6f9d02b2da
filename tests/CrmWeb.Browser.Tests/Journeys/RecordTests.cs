using CrmWeb.Browser.Tests.Chrome;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class RecordTests(Chromium chromium)
{
    [Fact]
    public async Task A_contact_is_made_from_its_accounts_card()
    {
        var account = await chromium.Crm.CreateAsync("accounts", "{'name':'Harbour Freight Union'}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync($"/accounts/{account}");
        await ada.Page.ClickAsync("#related section[aria-label='Contacts'] .card-head a");
        await ada.Page.FillAsync("#f-givenName", "Ida");
        await ada.Page.FillAsync("#f-familyName", "Moreno");
        await ada.Page.ClickAsync("#new-record button.btn-primary");
        await ada.SeesAsync("h1", "Ida Moreno");
        await ada.SeesAsync("#related", "Harbour Freight Union");
        await ada.Page.ClickAsync("#related .card-link");
        await ada.SeesAsync("#related section[aria-label='Contacts']", "Ida Moreno");
    }

    [Fact]
    public async Task A_call_is_logged_in_two_clicks_and_taken_back_from_the_toast()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Tomas','familyName':'Wick'}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync($"/contacts/{contact}");
        await ada.MarkAsync();
        await ada.Page.ClickAsync("[data-composer-kind]:has-text('Call')");
        await ada.SeesAsync("#composer .composer-acts button", "Log call");
        await ada.Page.FillAsync("#composer-body", "Wants an offer by Friday");
        await ada.Page.ClickAsync("#composer .composer-acts button");
        await ada.SeesAsync(".entry", "Wants an offer by Friday");
        await ada.SeesAsync("[data-toast]", "Logged.");
        Assert.True(await ada.StayedAsync());
        Assert.Equal("", await ada.Page.InputValueAsync("#composer-body"));

        await ada.Page.ClickAsync("[data-toast] [data-undo]");
        await ada.SeesAsync("[data-toast]", "Undone.");
        await ada.SeesNoneAsync(".entry:has-text('Wants an offer')");
        Assert.Equal($"/contacts/{contact}", new Uri(ada.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_fact_is_edited_in_place()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Nils','familyName':'Oster','jobTitle':'Buyer'}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync($"/contacts/{contact}");
        await ada.MarkAsync();

        // Esc leaves it as it was
        await ada.Page.ClickAsync("#fact-jobTitle .fact-words");
        await ada.Page.FillAsync("#fact-jobTitle input.form-control", "Nobody");
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.SeesAsync("#fact-jobTitle .fact-value", "Buyer");

        // Enter saves
        await ada.Page.ClickAsync("#fact-jobTitle .fact-words");
        await ada.Page.FillAsync("#fact-jobTitle input.form-control", "Head of purchasing");
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync("#fact-jobTitle .fact-value", "Head of purchasing");
        await ada.SeesAsync("[data-toast]", "Saved.");

        // an error stays beside the value, with what was typed
        await ada.Page.ClickAsync("#fact-birthday .fact-words");
        await ada.Page.FillAsync("#fact-birthday input.form-control", "some day");
        await ada.Page.Keyboard.PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(ada["#fact-birthday .field-error"]).ToBeVisibleAsync();
        Assert.Equal("some day", await ada.Page.InputValueAsync("#fact-birthday input.form-control"));
        Assert.True(await ada.StayedAsync());
    }

    [Fact]
    public async Task The_search_box_finds_a_phone_by_its_digits_with_the_keyboard_alone()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Pia','familyName':'Zorn','phones':[{'value':'+49 30 5557 0142','primary':true}]}");
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync("/accounts");
        await ada.Page.Keyboard.PressAsync("/");
        await ada.Page.Keyboard.TypeAsync("55570142");
        await ada.SeesAsync("#found a.is-on", "Pia Zorn");
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync("h1", "Pia Zorn");
        Assert.Equal($"/contacts/{contact}", new Uri(ada.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_colleague_is_mentioned_by_a_few_letters_and_told()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Mara','familyName':'Noted'}");
        var zora = await chromium.Crm.AddPersonAsync("Zora Zuckerman", ["Manager"]);
        await chromium.Crm.AddPersonAsync("Zoe Zuckerman", ["Manager"]);
        await using var ada = await chromium.SignInAsync();
        await ada.GoAsync($"/contacts/{contact}");
        await ada.Page.ClickAsync("#composer-body");
        await ada.Page.Keyboard.TypeAsync("Mail to x@zuck.example. @zuck");
        await ada.SeesAsync(".mention-list [aria-selected=true]", "Zoe Zuckerman");
        Assert.Equal((1, "mention-list", "mention-0"), (await ada[".mention-list"].CountAsync(), await ada["#composer-body"].GetAttributeAsync("aria-controls"), await ada["#composer-body"].GetAttributeAsync("aria-activedescendant")));
        Assert.Empty(await Axe.CheckAsync(ada.Page));

        // Esc folds the list and keeps the text; it stays folded until the next @
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.SeesNoneAsync(".mention-list");
        await ada.Page.Keyboard.TypeAsync("er");
        await Task.Delay(500);
        await ada.SeesNoneAsync(".mention-list");
        for (var i = 0; i < "@zucker".Length; i++) await ada.Page.Keyboard.PressAsync("Backspace");
        await ada.Page.Keyboard.TypeAsync("@zucker");
        await ada.SeesAsync(".mention-list [aria-selected=true]", "Zoe Zuckerman");
        await ada.Page.Keyboard.PressAsync("ArrowDown");
        await ada.SeesAsync(".mention-list [aria-selected=true]", "Zora Zuckerman");
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.SeesNoneAsync(".mention-list");
        await ada.Page.Keyboard.TypeAsync("please call");
        Assert.Equal("Mail to x@zuck.example. @Zora Zuckerman please call", await ada.Page.InputValueAsync("#composer-body"));
        await ada.Page.ClickAsync("#composer .composer-acts button");
        await ada.SeesAsync("[data-toast]", "Logged.");

        // the form of a new interaction does the same; with the mouse
        await ada.GoAsync("/interactions/new");
        await ada.Page.FillAsync("#f-body", "");
        await ada.Page.ClickAsync("#f-body");
        await ada.Page.Keyboard.TypeAsync("@zora");
        await ada.Page.ClickAsync(".mention-list li");
        Assert.Equal("@Zora Zuckerman ", await ada.Page.InputValueAsync("#f-body"));

        // a record that is chosen there says who is offered
        await chromium.Crm.AddPersonAsync("Zeno Zuckerman", ["Sales rep"]);
        await chromium.Crm.CreateAsync("deals", "{'title':'Of the office'}");
        await ada.Page.FillAsync("#f-body", "");
        await ada.Page.ClickAsync("#f-body");
        await ada.Page.Keyboard.TypeAsync("@zeno");
        await ada.SeesAsync(".mention-list", "Zeno Zuckerman");
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await ada.Page.FillAsync("[name=dealText]", "Of the off");
        await ada.Page.ClickAsync(".suggest-list:not([hidden]) li:has-text('Of the office')");
        await ada.Page.FillAsync("#f-body", "");
        await ada.Page.ClickAsync("#f-body");
        await ada.Page.Keyboard.TypeAsync("@z");
        await ada.SeesAsync(".mention-list", "Zora Zuckerman");
        Assert.DoesNotContain("Zeno", await ada[".mention-list"].TextContentAsync(), StringComparison.Ordinal);

        await using var told = await chromium.SignInAsync(zora);
        await told.GoAsync("/notices");
        for (var tries = 0; tries < 100 && await told["main :text('Mara Noted')"].CountAsync() == 0; tries++) await told.Page.ReloadAsync();
        await told.SeesAsync("main", "Mara Noted");
    }
}
