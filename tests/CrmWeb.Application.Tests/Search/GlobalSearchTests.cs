using CrmWeb.Application.Search;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Search;

[Trait("Postgres", "18")]
public sealed class GlobalSearchTests
{
    [Fact]
    public async Task Names_e_mails_domains_and_phones_are_found_however_they_are_typed()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Éclair & Söhne", "{'website':'https://www.eclair.example/shop','phones':['+49 (0)30 1234567']}");
        await world.AccountAsync("Straße 7 GmbH");
        await world.ContactAsync("José", "Muñoz-Ørsted", "{'emails':[{'value':'Jose.Munoz@eclair.example'}],'phones':['+31 6 1234 5678'],'nickname':'Pepe'}");
        await world.ContactAsync("Mary", "Moss", "{'phones':['020-555 0199']}");

        foreach (var (typed, expected) in new[]
        {
            ("ec", "Éclair & Söhne"), ("eclair", "Éclair & Söhne, José Muñoz-Ørsted"), ("SOHNE", "Éclair & Söhne"), ("strasse", "Straße 7 GmbH"), ("straße", "Straße 7 GmbH"),
            ("jose", "José Muñoz-Ørsted"), ("munoz jose", "José Muñoz-Ørsted"), ("munoz jo", "José Muñoz-Ørsted"), ("munoz os", ""), ("orsted", "José Muñoz-Ørsted"), ("pepe", "José Muñoz-Ørsted"),
            ("munoz@eclair", "José Muñoz-Ørsted"), ("JOSE.MUNOZ@ECLAIR.EXAMPLE", "José Muñoz-Ørsted"), ("clair.exam", "Éclair & Söhne, José Muñoz-Ørsted"),
            ("0612345678", "José Muñoz-Ørsted"), ("+31 (0)6-1234.5678", "José Muñoz-Ørsted"), ("0031612345678", "José Muñoz-Ørsted"), ("12345678", "José Muñoz-Ørsted"),
            ("(020) 555 01 99", "Mary Moss"), ("ma", "Mary Moss"), ("ry", ""), ("ary", "Mary Moss"), ("x", ""), ("", ""), ("   ", ""), ("%%%", ""), ("___", ""), ("m_ry", ""), ("\"", ""), ("\\", ""),
        })
        {
            var hits = (await FindAsync(world, typed)).SelectMany(g => g.Hits).Select(h => h.Title).Order(StringComparer.Ordinal);
            Assert.Equal((typed, string.Join(", ", expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))), (typed, string.Join(", ", hits)));
        }
    }

    [Fact]
    public async Task Names_that_begin_like_it_come_first_and_a_group_says_when_there_is_more()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var name in new[] { "Joanna", "Annabel", "Hannah", "Anna", "Susanna" }) await world.ContactAsync(name, "X");
        var group = Assert.Single(await FindAsync(world, "anna", 3));
        Assert.Equal(["Anna X", "Annabel X"], group.Hits.Take(2).Select(h => h.Title));
        Assert.True(group.More);
        Assert.Equal(3, group.Hits.Count);
        Assert.False(Assert.Single(await FindAsync(world, "anna", 5)).More);
    }

    /// <summary>Not by a code word such as "call": without a subject, a hit shows the words around what was looked for.</summary>
    [Fact]
    public async Task What_was_said_without_a_subject_is_shown_by_its_words()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        await world.InteractionAsync("call", "{'account':'Acme','body':'**Short** talk about zébras.'}");
        await world.InteractionAsync("call", "{'account':'Acme','body':'" + string.Join(' ', Enumerable.Repeat("before", 30)) + " the giraffe " + string.Join(' ', Enumerable.Repeat("after", 30)) + "'}");

        Assert.Equal("Short talk about zébras.", Assert.Single(Assert.Single(await FindAsync(world, "zebra")).Hits).Title);
        var giraffe = Assert.Single(Assert.Single(await FindAsync(world, "giraffe")).Hits).Title;
        Assert.StartsWith("… before before before", giraffe, StringComparison.Ordinal);
        Assert.Contains(" the giraffe after ", giraffe, StringComparison.Ordinal);
        Assert.EndsWith(" …", giraffe, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_is_found_by_words_beginnings_and_phrases_newest_first()
    {
        await using var world = await TestWorld.NewAsync();
        await world.AccountAsync("Acme");
        await world.InteractionAsync("call", "{'account':'Acme','subject':'Budget für 2027','body':'They want a *cheaper* follow-up offer.','at':'2026-03-01T08:00:00Z'}");
        await world.InteractionAsync("note", "{'account':'Acme','body':'offer cheaper: no. Naïve question.','at':'2026-03-02T08:00:00Z'}");

        Assert.Equal("note call", await Kinds("cheap"));
        Assert.Equal("note call", await Kinds("offer cheaper"));
        Assert.Equal("note", await Kinds("\"offer cheaper\""));
        Assert.Equal("call", await Kinds("\"cheaper follow-up\""));
        Assert.Equal("call", await Kinds("follow-u"));
        Assert.Equal("call", await Kinds("FUR budget"));
        Assert.Equal("note", await Kinds("naive"));
        Assert.Equal("", await Kinds("heaper"));
        Assert.Equal("", await Kinds("'; drop table x; --"));
        Assert.Equal("Acme", (await FindAsync(world, "naive")).Single().Hits.Single().Subtitle);

        async Task<string> Kinds(string typed) =>
            string.Join(' ', (await FindAsync(world, typed)).SelectMany(g => g.Hits).Select(h => h.Title.StartsWith("Budget", StringComparison.Ordinal) ? "call" : h.Title.StartsWith("offer cheaper: no.", StringComparison.Ordinal) ? "note" : h.Title));
    }

    [Fact]
    public async Task A_hit_tells_owner_and_last_contact()
    {
        await using var world = await TestWorld.NewAsync();
        await world.UserAsync("Olga Owner");
        var ann = await world.ContactAsync("Ann", "Smith", "{'owner':'Olga Owner','jobTitle':'Buyer'}");
        await world.InteractionAsync("meeting", $$"""{'contacts':['{{ann}}'],'at':'2026-03-01T08:00:00Z'}""");
        var hit = (await FindAsync(world, "smith")).First(g => g.Kind == "contacts").Hits.Single();
        Assert.Equal(("Olga Owner", "Buyer", new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)), (hit.Owner, hit.Subtitle, hit.At!.Value));
    }

    private static Task<IReadOnlyList<SearchGroup>> FindAsync(TestWorld world, string typed, int most = 10) =>
        world.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(Actor.System, s => s.FindAsync(typed, most, default));
}
