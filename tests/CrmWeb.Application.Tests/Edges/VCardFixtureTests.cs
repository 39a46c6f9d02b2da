using CrmWeb.Application.Edges;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Edges;

/// <summary>One expectation per file of fixtures/vcard, written down by reading the file.</summary>
[Collection(EdgeTests.Name)]
public sealed class VCardFixtureTests(SharedEdges shared)
{
    /// <summary>Per card: name | company | phones (label=value) | e-mails | what else matters. The primary entry has a star.</summary>
    public static TheoryData<string, string[]> Files => new()
    {
        {
            "John_Doe_ANDROID.vcf",
            [
                " | | | *john.doe@company.com",
                " | | | *jane.doe@company.com",
                "Ñ Ñ Ñ Ñ Ñ | | *mobile=123456789 | ",
                "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ | | *mobile=123456, home=234567, mobile=3456789, home=45678901 | ",
                "Ñ Ñ Ñ Ñ | ÑÑÑÑÑÑÑÑÑÑÑÑ | *mobile=123456, work=123456, work fax=123456 | *work=bob@company.com, ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ",
                "ÑÑÑÑ | " + new string('Ñ', 44) + ", " + new string('Ñ', 44) + "\uFFFD | *mobile=55556666 | *henry@company.com",
            ]
        },
        { "John_Doe_BLACK_BERRY.vcf", ["John Doe | Acme Solutions | *mobile=+96123456789 | "] },
        { "John_Doe_EVOLUTION.vcf", ["Mr. John Richter, James Doe Sr. | IBM | *mobile=905-666-1234, work=905-555-1234 | *work=john.doe@ibm.com"] },
        { "John_Doe_GMAIL.vcf", ["Mr. John Richter, James Doe Sr. | IBM | *mobile=905-555-1234, home=905-666-1234 | *home=john.doe@ibm.com"] },
        {
            "gmail-list.vcf",
            ["Arnold Smith | | | *asmithk@gmail.com", "Chris Beatle | | | *chrisy55d@yahoo.com", "Doug White | | | *dwhite@gmail.com"]
        },
        { "gmail-single.vcf", ["Greg Dartmouth | TheCompany | *mobile=555 555 1111, GRAND_CENTRAL=555 555 2222 | *gdartmouth@hotmail.com"] },
        { "issue114.vcf", ["Dummy, Dummy | Dummy GmbH | *mobile=+49 1234 56789, work=+49 9876 54321 | *home=dummy.dummy@dummy.com"] },
        {
            "rfc2426-example.vcf",
            [
                "Frank Dawson | Lotus Development Corporation | *work=+1-919-676-9515, work fax=+1-919-676-9564 | *Frank_Dawson@Lotus.com, fdawson@earthlink.net",
                "Tim Howes | Netscape Communications Corp. | *work=+1-415-937-3419, work fax=+1-415-528-4164 | *howes@netscape.com",
            ]
        },
        { "rfc6350-example.vcf", ["Simon Perreault | Viagenie | *work=+1-418-656-9254 ext. 102, mobile=+1-418-262-6501 | *work=simon.perreault@viagenie.ca"] },
        {
            "thunderbird-MoreFunctionsForAddressBook-extension.vcf",
            [
                "John Doe | TheOrganization | *work=555-555-1111, home=555-555-2222, mobile=555-555-5555, fax=555-555-3333, pager=555-555-4444 | "
                + "*doe.john@hotmail.com, additional-email@company.com, additional-email1@company.com, additional-email2@company.com, additional-email3@company.com",
            ]
        },
    };

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public async Task A_file_gives_the_names_phones_and_emails_that_one_reads_in_it(string file, string[] cards)
    {
        var reading = await ReadAsync(file);
        Assert.Equal(cards.Select(Squeezed), reading.Cards.Select(card => Squeezed(CardText.Of(card))));
        Assert.All(reading.Cards, card => Assert.False(card.IsAccount));
    }

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public async Task A_file_written_by_us_comes_back_whole(string file, string[] cards)
    {
        var reading = await ReadAsync(file);
        var written = await shared.Host.Get<IVCards>().WriteAsync([.. reading.Cards.Select(c => new CardToWrite(c.IsAccount, c.Fields))], default);
        var again = await CardText.ReadAsync(shared.Host, written!);
        Assert.Equal(cards.Length, again.Cards.Count);
        Assert.Equal(reading.Cards.Select(CardText.WithoutMore), again.Cards.Select(CardText.WithoutMore));
    }

    [FixtureFact]
    public async Task The_details_of_single_cards_are_read()
    {
        var evolution = (await ReadAsync("John_Doe_EVOLUTION.vcf")).Cards[0].Fields;
        Assert.Equal("1980-03-22", (string?)evolution["birthday"]);
        Assert.Equal("Accounting, Dungeon", (string?)evolution["department"]);
        Assert.Equal("Money Counter", (string?)evolution["accounts"]![0]!["role"]);
        Assert.Equal("477343c8e6bf375a9bac1f96a5000837", (string?)evolution["externalId"]);
        Assert.Equal("Albaney", (string?)evolution["addresses"]![0]!["city"]);
        Assert.Equal("VIP", (string?)evolution["tags"]![0]);

        var thunderbird = (await ReadAsync("thunderbird-MoreFunctionsForAddressBook-extension.vcf")).Cards[0].Fields;
        Assert.Equal(["category1", "category2", "category3"], thunderbird["tags"]!.AsArray().Select(tag => (string?)tag));
        Assert.Equal("image/jpeg", (string?)thunderbird["photo"]!["mime"]);
        Assert.EndsWith("in the \"note\" field; even curse words.", (string?)thunderbird["notes"], StringComparison.Ordinal);

        var dummy = (await ReadAsync("issue114.vcf")).Cards[0].Fields["addresses"]![0]!;
        Assert.Equal(("Bad Homburg", "61352", "Germany"), ((string?)dummy["city"], (string?)dummy["postcode"], (string?)dummy["country"]));

        var rfc = (await ReadAsync("rfc6350-example.vcf")).Cards[0];
        Assert.Contains(new CardWarning("birthday-incomplete", "--0203"), rfc.Warnings);
        Assert.Null(rfc.Fields["birthday"]);
    }

    private async Task<CardReading> ReadAsync(string file)
    {
        await using var stream = File.OpenRead(Fixtures.Path("vcard/" + file));
        var reading = await shared.Host.Get<IVCards>().ReadAsync(stream, default);
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Problems);
        return reading;
    }

    private static string Squeezed(string text) => string.Join('|', text.Split('|').Select(part => part.Trim()));
}
