using CrmWeb.Browser.Tests.Chrome;
using Microsoft.Playwright;

namespace CrmWeb.Browser.Tests.Journeys;

[Collection(ChromiumTests.Name)]
public sealed class TogetherTests(Chromium chromium)
{
    [Fact]
    public async Task The_second_to_save_sees_both_versions_and_chooses()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Lea','familyName':'Brandt','jobTitle':'Buyer','department':'Office'}");
        var ben = await chromium.Crm.AddPersonAsync("Ben Second", ["Manager"]);
        await using var first = await chromium.SignInAsync();
        await using var second = await chromium.SignInAsync(ben);
        await first.GoAsync($"/contacts/{contact}/edit");
        await second.GoAsync($"/contacts/{contact}/edit");

        await first.Page.FillAsync("#f-jobTitle", "Director");
        await first.Page.ClickAsync("#edit-record button.btn-primary");
        await first.SeesAsync("[data-toast]", "Saved.");

        await second.Page.FillAsync("#f-jobTitle", "Clerk");
        await second.Page.FillAsync("#f-department", "Store");
        await second.Page.ClickAsync("#edit-record button.btn-primary");
        await second.SeesAsync("h1", "Two people changed Lea Brandt");
        // only what both changed is asked
        await Assertions.Expect(second[".conflict-field"]).ToHaveCountAsync(1);
        await second.SeesAsync(".conflict-field", "Director");
        await second.SeesAsync(".conflict-field", "Clerk");
        await second.SeesAsync(".conflict-field", "Buyer");
        Assert.Empty(await Axe.CheckAsync(second.Page));
        await second.Page.CheckAsync("input[name='take.jobTitle'][value='theirs']");
        await second.Page.ClickAsync(".conflict button.btn-primary");
        await second.SeesAsync("#fact-jobTitle", "Director");
        await second.SeesAsync("#fact-department", "Store");
    }

    [Fact]
    public async Task A_word_about_others_leaves_the_undo_of_ones_own_deed_and_a_phone_shows_what_stays()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Ina','familyName':'Beside','jobTitle':'Buyer','department':'Office'}");
        var ben = await chromium.Crm.AddPersonAsync("Ben Beside", ["Manager"]);
        await using var ada = await chromium.SignInAsync();
        await using var other = await chromium.SignInAsync(ben);
        await ada.Page.SetViewportSizeAsync(390, 844);
        await ada.GoAsync($"/contacts/{contact}/edit");
        await ada.Page.FillAsync("#f-jobTitle", "Director of purchasing");
        await ada.Page.FillAsync("#f-department", "Purchasing");
        await ada.Page.ClickAsync("#edit-record button.btn-primary");
        await ada.SeesAsync("[data-toast]", "Saved.");
        // the message stays 8 s, longer while the pointer is on it
        await ada.Page.HoverAsync("[data-toast]");

        await other.GoAsync($"/contacts/{contact}/edit");
        await other.Page.FillAsync("#f-jobTitle", "Clerk in the store behind the house");
        await other.Page.ClickAsync("#edit-record button.btn-primary");
        await ada.SeesAsync("[data-toast]:not(:has([data-undo]))", "This record was changed by Ben Beside.");
        await ada.Page.ClickAsync("[data-toast]:not(:has([data-undo])) [data-close-toast]");
        await ada.SeesNoneAsync("[data-toast]:not(:has([data-undo]))");
        await ada.Page.ClickAsync("[data-toast] [data-undo]");

        await ada.SeesAsync(".left-alone", "Clerk in the store behind the house");
        foreach (var cell in await ada[".left-alone td"].AllAsync()) Assert.InRange((await cell.BoundingBoxAsync())!.Width, 300, 390);
        Assert.Empty(await Axe.CheckAsync(ada.Page));
        await ada.Page.ClickAsync(".problem .btn-primary");
        await ada.SeesAsync("#fact-department", "Office");
    }

    [Fact]
    public async Task A_deleted_record_is_gone_until_it_is_restored()
    {
        var contact = await chromium.Crm.CreateAsync("contacts", "{'givenName':'Jon','familyName':'Gone'}");
        await using var ada = await chromium.SignInAsync();
        ada.SaysYes();
        await ada.GoAsync($"/contacts/{contact}");
        await ada.Page.ClickAsync(".record-acts details.menu summary");
        await ada.Page.ClickAsync(".record-acts .menu-act.is-grave");
        await ada.SeesAsync("[data-toast]", "moved to the bin");
        await ada.SeesNoneAsync("[data-row]:has-text('Jon Gone')");
        await ada.Page.ClickAsync("[data-toast] [data-undo]");
        await ada.SeesAsync("[data-toast]", "Undone.");
        Assert.Equal(200, await ada.GoAsync($"/contacts/{contact}"));
        await ada.SeesAsync("h1", "Jon Gone");

        // once more, and back from the bin
        await ada.Page.ClickAsync(".record-acts details.menu summary");
        await ada.Page.ClickAsync(".record-acts .menu-act.is-grave");
        await ada.SeesAsync("[data-toast]", "moved to the bin");
        await ada.GoAsync("/contacts?bin=true");
        await ada.Page.ClickAsync("[data-row]:has-text('Jon Gone') button");
        await ada.SeesAsync("h1", "Jon Gone");
        await ada.SeesAsync("[data-toast]", "Contact restored.");
    }
}
