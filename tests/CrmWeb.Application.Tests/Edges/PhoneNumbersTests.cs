using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Interop;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Edges;

[Collection(EdgeTests.Name)]
public sealed class PhoneNumbersTests(SharedEdges shared)
{
    private readonly IPhoneNumbers _phones = shared.Host.Get<IPhoneNumbers>();

    [Theory]
    [InlineData("06 12345678", "NL", "+31612345678")]
    [InlineData("06-12345678", "nld", "+31612345678")]
    [InlineData("(030) 901820", "Germany", "+4930901820")]
    [InlineData("030 901820", "Allemagne", "+4930901820")]
    [InlineData("03-3211-1111", "日本", "+81332111111")]
    [InlineData("020 7946 0958", "UK", "+442079460958")]
    [InlineData("+44 20 7946 0958 ext. 12", null, "+442079460958")]
    [InlineData("0044 20 7946 0958", null, "+442079460958")]
    [InlineData("0031 6 12345678", "United States", "+31612345678")]
    [InlineData("+31 (0)6 12345678", null, "+31612345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "NL", "+31612345678")]
    [InlineData("+1-418-656-9254", "Philipines", "+14186569254")]
    [InlineData("555 1111", "Philipines", null)]
    [InlineData("06 12345678", null, null)]
    [InlineData("n/a", "NL", null)]
    [InlineData("ask reception", "US", null)]
    [InlineData("", "US", null)]
    [InlineData("12", "US", null)]
    [InlineData("99999999999999999999999999999999", "US", null)]
    public async Task A_number_is_read_from_where_it_is_dialled(string typed, string? country, string? e164) =>
        Assert.Equal(e164, (await _phones.NormaliseAsync([new(typed, country)], default))[0]);

    [Fact]
    public async Task Many_numbers_come_back_in_order_and_repeats_are_remembered()
    {
        var numbers = Enumerable.Range(0, 12_000).Select(i => new PhoneToNormalise(i % 3 == 0 ? "n/a" : $"06 1{i % 7000:0000000}", "NL")).ToList();
        var first = await _phones.NormaliseAsync(numbers, default);
        Assert.Equal(12_000, first.Count);
        for (var i = 0; i < numbers.Count; i++) Assert.Equal(i % 3 == 0 ? null : $"+3161{i % 7000:0000000}", first[i]);
        Assert.Equal(first, await _phones.NormaliseAsync(numbers, default));
    }

    [Theory]
    [InlineData("+31 6 1234-5678", "+31612345678")]
    [InlineData("0044 20 7946 0958", "+442079460958")]
    [InlineData("06 12345678", null)]
    [InlineData("+31 (0)6 12345678", null)]
    [InlineData("+44 20 7946 0958 ext. 12", null)]
    [InlineData("+1234", null)]
    [InlineData("n/a", null)]
    public async Task Without_Node_only_international_digits_count(string typed, string? e164)
    {
        await using var edges = new EdgeHost("no-such-node-on-this-machine");
        Assert.Equal(e164, (await edges.Get<IPhoneNumbers>().NormaliseAsync([new(typed, "NL")], default))[0]);
    }

    /// <summary>
    /// 1,036 of 1,056 are read from the national form, 1,049 from the international one; the rest give null, never another number.
    /// The examples are of libphonenumber 8.12.57 (2022). Plans have changed since (Benin has ten digits, Mexico dropped its 1, and so
    /// on), and numbers that belong to no country (001) cannot be dialled without their code.
    /// </summary>
    private static readonly Dictionary<string, int> NotFromNational = new() { ["BJ"] = 4, ["BR"] = 1, ["HR"] = 1, ["MX"] = 1, ["NG"] = 1, ["SA"] = 1, ["ZW"] = 1, ["001"] = 10 };
    private static readonly Dictionary<string, int> NotFromInternational = new() { ["BJ"] = 4, ["HR"] = 1, ["MX"] = 1, ["NG"] = 1 };

    [FixtureFact]
    public async Task The_example_numbers_of_all_regions_are_read()
    {
        var rows = File.ReadLines(Fixtures.Path("reference/phone_examples.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.Equal(1056, rows.Count);
        var national = await _phones.NormaliseAsync([.. rows.Select(row => new PhoneToNormalise(row[4], row[0]))], default);
        var international = await _phones.NormaliseAsync([.. rows.Select(row => new PhoneToNormalise(row[5], null))], default);
        Assert.Equal(NotFromNational, UnreadByRegion(rows, national));
        Assert.Equal(NotFromInternational, UnreadByRegion(rows, international));
    }

    private static Dictionary<string, int> UnreadByRegion(List<string[]> rows, IReadOnlyList<string?> read)
    {
        Assert.All(rows.Index(), row => Assert.True(read[row.Index] is null || read[row.Index] == row.Item[5], string.Join(' ', row.Item)));
        return rows.Index().Where(row => read[row.Index] is null).GroupBy(row => row.Item[0]).ToDictionary(g => g.Key, g => g.Count());
    }

    [Fact]
    public void Memory_drops_what_was_not_asked_for_the_longest()
    {
        var recent = new RecentAnswers<string, int>(capacity: 2);
        recent.Keep("a", 1);
        recent.Keep("b", 2);
        Assert.True(recent.TryGet("a", out _));
        recent.Keep("c", 3);
        Assert.False(recent.TryGet("b", out _));
        Assert.True(recent.TryGet("a", out var kept) && kept == 1);
    }
}
