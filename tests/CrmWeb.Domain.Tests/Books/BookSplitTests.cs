using CrmWeb.Domain.Books;

namespace CrmWeb.Domain.Tests.Books;

public sealed class BookSplitTests
{
    private static readonly BookReceiver Ann = new(Guid.CreateVersion7(), ["Netherlands", "belgium"]);
    private static readonly BookReceiver Bob = new(Guid.CreateVersion7(), ["France"]);
    private static readonly Guid Acme = Guid.CreateVersion7();

    private static readonly BookItem[] Items =
    [
        new("accounts", Acme, "Acme", Acme, "Belgium"), new("deals", Guid.CreateVersion7(), "Acme - one", Acme, null), new("deals", Guid.CreateVersion7(), "Acme - two", Acme, null),
        new("leads", Guid.CreateVersion7(), "Lead of France", null, "FRANCE"), new("tasks", Guid.CreateVersion7(), "Task", null, null),
    ];

    [Fact]
    public void One_receiver_gets_everything() =>
        Assert.All(BookSplit.Of(Items, [Bob], BookRule.InTurn, false), given => Assert.Equal(Bob.Person, given.Value));

    [Fact]
    public void In_turn_each_record_goes_to_the_next() =>
        Assert.Equal("ABABA", Said(BookSplit.Of(Items, [Ann, Bob], BookRule.InTurn, together: false)));

    [Fact]
    public void What_hangs_on_an_account_stays_together() =>
        Assert.Equal("AAABA", Said(BookSplit.Of(Items, [Ann, Bob], BookRule.InTurn, together: true)));

    [Fact]
    public void A_country_decides_and_what_has_none_goes_in_turn()
    {
        Assert.Equal("AAABA", Said(BookSplit.Of(Items, [Ann, Bob], BookRule.ByCountry, together: true)));
        Assert.Equal("BBBAB", Said(BookSplit.Of(Items, [Bob with { Countries = ["Belgium"] }, Ann with { Countries = ["france"] }], BookRule.ByCountry, together: true)));
    }

    private static string Said(IReadOnlyDictionary<Guid, Guid> split) => string.Concat(Items.Select(i => split[i.Id] == Ann.Person ? "A" : "B"));
}
