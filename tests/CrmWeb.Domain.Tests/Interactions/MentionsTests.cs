using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Tests.Interactions;

public sealed class MentionsTests
{
    private static readonly User Ann = Person("Ann");
    private static readonly User AnnLee = Person("Ann Lee");
    private static readonly User Zoe = Person("Zoë Ünal");
    private static readonly User[] Everybody = [Ann, AnnLee, Zoe];

    [Fact]
    public void The_longest_name_is_meant() => Assert.Equal([AnnLee], Mentions.In("@Ann Lee, have a look", Everybody));

    [Fact]
    public void Case_and_accents_do_not_matter() => Assert.Equal([Zoe, Ann], Mentions.In("Thanks @zoe unal and (@ANN).", Everybody));

    [Theory]
    [InlineData("ann@example.org wrote")]
    [InlineData("mail x@ann")]
    [InlineData("@Annika is new")]
    [InlineData("Ann said so")]
    [InlineData("@")]
    public void Others_are_not(string text) => Assert.Empty(Mentions.In(text, Everybody));

    [Fact]
    public void Nobody_is_named_twice_and_who_left_is_not_named()
    {
        var left = Person("Bo");
        left.Deactivate(DateTimeOffset.UnixEpoch);
        Assert.Equal([Ann], Mentions.In("@Ann @ann @Bo", [Ann, left]));
    }

    private static User Person(string name) => User.Create(name, null, DateTimeOffset.UnixEpoch).Value!;
}
