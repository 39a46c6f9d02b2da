using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;

namespace CrmWeb.Application.Tests.Edges;

[Collection(EdgeTests.Name)]
public sealed class VCardTests(SharedEdges shared)
{
    [Fact]
    public async Task Everything_we_can_write_comes_back()
    {
        var contact = JsonNode.Parse("""
            {"givenName":"A;B\\,C","familyName":"Ölüm 😀 ßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßßß","fullName":"x: \"q\" \\; y, z","nickname":"Nick","salutation":"Dr.",
             "phones":[{"label":"a;b,c\\d","value":"+31 6 12345678,,12","primary":false},{"label":"work fax","value":"020 1","primary":true}],
             "emails":[{"label":"work","value":"a@example.org","primary":true},{"label":null,"value":"b@example.org","primary":false}],
             "tags":["red","blue sky"],"externalId":"crm:1",
             "addresses":[{"label":"holiday home","street":"1; Long, Street\nBack door","city":"Ürümqi","region":"R","postcode":"1000 AA","country":"NL","primary":true}],
             "urls":[{"label":null,"value":"https://example.org/?a=b;c,d\\e","primary":true}],
             "accounts":[{"account":"Acme, Inc; x","role":"Boss","primary":true},{"account":"Old Ltd","role":"Boss","primary":false}],
             "jobTitle":"Boss","department":"R&D","birthday":"1960-02-29","notes":"one\ntwo\\n;,:\"","language":"nl",
             "more":{"X-SPOUSE":["Ann\\, of course"],"GEO":["1.5;2.5"]},"photo":{"mime":"image/gif","base64":"R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"}}
            """)!.AsObject();
        var account = JsonNode.Parse("""
            {"name":"Müller & Söhne; GmbH","phones":[{"label":"work","value":"030 1","primary":true}],"tags":["big"],"website":"https://example.org",
             "address":{"street":"Weg 1","city":"Berlin","postcode":"10115","country":"Germany"},"description":"two\nlines"}
            """)!.AsObject();
        var twin = new JsonObject { ["fullName"] = "Acme", ["accounts"] = new JsonArray(new JsonObject { ["account"] = "Acme", ["primary"] = true }) };
        var file = await shared.Host.Get<IVCards>().WriteAsync([new(false, contact), new(true, account), new(false, twin)], default);

        Assert.All(file!.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 76));
        var cards = (await CardText.ReadAsync(shared.Host, file)).Cards;
        Assert.Equal([false, true, false], cards.Select(card => card.IsAccount));
        Assert.True(JsonNode.DeepEquals(contact, cards[0].Fields), cards[0].Fields.ToJsonString());
        Assert.True(JsonNode.DeepEquals(account, cards[1].Fields), cards[1].Fields.ToJsonString());
        Assert.True(JsonNode.DeepEquals(twin, cards[2].Fields), cards[2].Fields.ToJsonString());
        Assert.All(cards, card => Assert.Empty(card.Warnings));
    }

    [Theory]
    [InlineData("1\r\nEMAIL:evil@example.org", "phones")]
    [InlineData("http://x\r\nEMAIL:evil@example.org", "urls")]
    public async Task A_line_break_in_a_value_makes_no_new_line(string value, string list)
    {
        var contact = new JsonObject { ["fullName"] = "Ann", [list] = new JsonArray(new JsonObject { ["label"] = "a\r\nEMAIL:evil@example.org", ["value"] = value, ["primary"] = true }) };
        var file = await shared.Host.Get<IVCards>().WriteAsync([new(false, contact)], default);
        Assert.Null(Assert.Single((await CardText.ReadAsync(shared.Host, file!)).Cards).Fields["emails"]);
    }

    [Fact]
    public async Task A_company_that_a_card_names_twice_is_one_account_of_the_person()
    {
        var card = Assert.Single((await CardText.ReadAsync(shared.Host, "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nN:;Ann;;;\nORG:Acme;Sales\nORG:Acme\nORG:Old Ltd\nEND:VCARD")).Cards);
        Assert.Equal(["Acme", "Old Ltd"], card.Fields["accounts"]!.AsArray().Select(each => (string?)each!["account"]));
    }

    [Theory]
    [InlineData("ORG:Acme;Sales\nTEL:1")]
    [InlineData("FN:Acme\nN:;;;;\nORG:Acme\nTEL:1")]
    [InlineData("KIND:org\nFN:Acme\nEMAIL:info@example.org")]
    [InlineData("X-ABShowAs:COMPANY\nN:;;;;\nFN:Acme\nORG:Acme")]
    public async Task A_card_without_a_person_is_an_account(string lines)
    {
        var card = Assert.Single((await CardText.ReadAsync(shared.Host, $"BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD")).Cards);
        Assert.True(card.IsAccount);
        Assert.Equal("Acme", (string?)card.Fields["name"]);
    }

    [Fact]
    public async Task Old_charsets_are_read_per_line()
    {
        var latin = Encoding.Latin1.GetBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:M\u00FCller;J\u00F6rg\r\nORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=C4rzte\r\nEND:VCARD\r\n");
        var card = Assert.Single((await CardText.ReadAsync(shared.Host, latin)).Cards);
        Assert.Equal(("Müller", "Jörg", "Ärzte"), ((string?)card.Fields["familyName"], (string?)card.Fields["givenName"], (string?)card.Fields["accounts"]![0]!["account"]));
        Assert.Empty(card.Warnings);

        var unnamed = Encoding.Latin1.GetBytes("BEGIN:VCARD\nVERSION:3.0\nFN:J\u00F6rg\nEND:VCARD\n");
        var guessed = Assert.Single((await CardText.ReadAsync(shared.Host, unnamed)).Cards);
        Assert.Equal("Jörg", (string?)guessed.Fields["fullName"]);
        Assert.Equal("encoding-guessed", Assert.Single(guessed.Warnings).Code);

        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("BEGIN:VCARD\nVERSION:3.0\nFN:日本 花子\nEND:VCARD\n")).ToArray();
        Assert.Equal("日本 花子", (string?)Assert.Single((await CardText.ReadAsync(shared.Host, utf16)).Cards).Fields["fullName"]);
    }

    [Fact]
    public async Task A_bad_card_or_line_does_not_cost_the_others()
    {
        var reading = await CardText.ReadAsync(shared.Host, """
            BEGIN:VCARD
            VERSION:3.0
            NOTE:nobody
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:The list
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Ann
            no colon here
            BDAY:March
            PHOTO;ENCODING=b:bm90IGEgcGljdHVyZQ==
            PHOTO;VALUE=uri:https://example.org/me.png
            BEGIN:VCARD
            VERSION:3.0
            FN:Bob
            END:VCARD
            """);
        Assert.Equal([new(1, "empty", null), new(2, "group", null)], reading.Problems);
        Assert.Equal(["Ann", "Bob"], reading.Cards.Select(card => (string?)card.Fields["fullName"]));
        Assert.Equal(
            ["birthday-incomplete", "card-cut-off", "photo-is-a-link", "photo-unreadable", "unreadable-line"],
            reading.Cards[0].Warnings.Select(w => w.Code).Order());
    }

    [Theory]
    [InlineData("TEL:1\n", 400_000)]
    [InlineData("ADR;LABEL=a:b:c", 400_000)]
    [InlineData("NOTE;X=\"", 400_000)]
    public async Task A_hostile_card_ends_in_time(string piece, int times)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        await CardText.ReadAsync(shared.Host, "BEGIN:VCARD\nFN:Ann\n" + string.Concat(Enumerable.Repeat(piece, times)) + "\nEND:VCARD\n");
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(30), $"took {started.Elapsed}");
        Assert.True((await shared.Host.Get<IInterop>().StatusAsync(default)).Available);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,email\nAnn,a@example.org\n")]
    public async Task A_file_without_cards_is_refused_with_words(string text) =>
        Assert.Equal("There is no vCard in this file.", (await CardText.ReadAsync(shared.Host, text)).Refusal);

    [Fact]
    public async Task Too_large_and_too_many_are_refused()
    {
        var large = await CardText.ReadAsync(shared.Host, new byte[IVCards.LargestFile + 1]);
        Assert.Contains("20 MB", large.Refusal, StringComparison.Ordinal);
        var card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n";
        var many = await CardText.ReadAsync(shared.Host, string.Concat(Enumerable.Repeat(card, IVCards.MostCards + 1)));
        Assert.Contains("10,000", many.Refusal, StringComparison.Ordinal);
        Assert.Equal(IVCards.MostCards, (await CardText.ReadAsync(shared.Host, string.Concat(Enumerable.Repeat(card, IVCards.MostCards)))).Cards.Count);
    }

    [Fact]
    public async Task Without_Node_it_says_so()
    {
        await using var edges = new EdgeHost("no-such-node-on-this-machine");
        Assert.Contains("Install Node", (await CardText.ReadAsync(edges, "BEGIN:VCARD\nEND:VCARD")).Refusal, StringComparison.Ordinal);
        Assert.Null(await edges.Get<IVCards>().WriteAsync([], default));
    }
}
