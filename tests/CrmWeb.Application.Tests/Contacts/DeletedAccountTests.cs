using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Contacts;

public sealed class DeletedAccountTests
{
    [Theory]
    [InlineData(null, false, "hidden")]
    [InlineData("{'contacts':'keep'}", false, "hidden")]
    [InlineData("{'contacts':'delete'}", true, null)]
    [InlineData("{'contacts':'move','to':'Bolt'}", false, "Bolt")]
    public async Task What_happens_to_its_contacts_is_one_act_and_one_undo(string? answer, bool gone, string? place)
    {
        await using var world = await TestWorld.NewAsync();
        var acme = await world.AccountAsync("Acme");
        await world.AccountAsync("Bolt");
        var ann = await world.ContactAsync("Ann", "Smith", "{'accounts':[{'account':'Acme','role':'Buyer'}]}");
        var before = (await world.FindAsync(Contact.Contacts, ann))!;

        var deleted = await world.DeleteAsync(Account.Accounts, acme, answer: answer);
        Assert.Null(await world.FindAsync(Account.Accounts, acme));
        var contact = await world.FindAsync(Contact.Contacts, ann);
        Assert.Equal(gone, contact is null);
        if (contact is not null) Assert.Contains(place!, contact["accounts"]!.ToJsonString(), StringComparison.Ordinal);

        Assert.Empty((await world.UndoAsync(deleted.ChangeSet!.Value)).Conflicts);
        Assert.NotNull(await world.FindAsync(Account.Accounts, acme));
        Assert.Equal(Facts(before), Facts((await world.FindAsync(Contact.Contacts, ann))!));
    }

    [Theory]
    [InlineData("{'contacts':'move'}")]
    [InlineData("{'contacts':'move','to':'Acme'}")]
    [InlineData("{'contacts':'move','to':'Nowhere'}")]
    [InlineData("{'contacts':'burn'}")]
    public async Task A_wrong_answer_deletes_nothing(string answer)
    {
        await using var world = await TestWorld.NewAsync();
        var acme = await world.AccountAsync("Acme");
        var refused = (await world.OnAsync(Actor.System, Account.Accounts, r => r.DeleteAsync(acme, Json(answer), default)))!.Value;
        Assert.True(refused.Refused);
        Assert.NotNull(await world.FindAsync(Account.Accounts, acme));
    }
}
