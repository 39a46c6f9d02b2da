using System.Text;
using CrmWeb.Application.Import.Reading.Encodings;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Import;

public sealed class EncodingDetectionTests
{
    public static TheoryData<string> Files => Fixtures.Folder is null ? ["absent"] : [.. ExpectedRows().Keys];

    [FixtureTheory]
    [MemberData(nameof(Files))]
    public async Task Every_encoding_is_found_for_sure_and_every_value_equals_its_utf8_row(string file)
    {
        await using var stream = ImportFixtures.Open("import/encodings/" + file);
        var guess = await EncodingDetection.DetectAsync(stream, CancellationToken.None);
        Assert.True(guess.Sure, $"{guess.Encoding.WebName} {guess.Confidence}: {string.Join(" ", guess.Others.Select(o => $"{o.Encoding.WebName} {o.Confidence:0.0000}"))}");

        var (table, rows) = await ImportFixtures.ReadAsync(stream, guess.Encoding);
        var (count, locales) = ExpectedRows()[file];
        await using var utf8 = ImportFixtures.Open("import/encodings/people_utf8.csv");
        var (model, all) = await ImportFixtures.ReadAsync(utf8);
        var expected = all.Select(row => row.Cells).Where(cells => locales == "all" || locales.Split(',').Contains(cells[0])).ToList();

        Assert.Equal(model.Headers, table.Headers);
        Assert.Equal(count, rows.Count);
        Assert.Equal(expected, rows.Select(row => row.Cells));
    }

    /// <summary>Each locale of the fixture alone (five rows) in each encoding that can hold it.</summary>
    [FixtureTheory]
    [InlineData("windows-1252", "da de es fi fr is it nb_NO nl pt_BR pt_PT sv", 10)]
    [InlineData("windows-1250", "cs_CZ hr hu pl sk ro", 5)]
    [InlineData("windows-1251", "ru uk mk sr_RS_cyr bg", 3)]
    [InlineData("windows-1253", "el", 1)]
    [InlineData("windows-1254", "tr", 1)]
    [InlineData("windows-1255", "he", 1)]
    [InlineData("windows-1256", "ar", 1)]
    [InlineData("windows-1257", "lv", 1)]
    [InlineData("windows-874", "th", 1)]
    [InlineData("koi8-r", "ru", 1)]
    [InlineData("ibm866", "ru", 1)]
    [InlineData("shift_jis", "ja", 1)]
    [InlineData("euc-jp", "ja", 1)]
    [InlineData("ks_c_5601-1987", "ko", 1)]
    [InlineData("gb18030", "zh_CN zh_TW", 2)]
    [InlineData("big5", "zh_TW", 1)]
    [InlineData("macintosh", "de fr es sv", 3)]
    public async Task Five_rows_of_one_language_are_enough_or_declared_unsure(string name, string locales, int atLeastSure)
    {
        var encoding = EncodingNames.Find(name)!;
        var lines = await File.ReadAllLinesAsync(Path.Combine(Fixtures.Folder, "import/encodings/people_utf8.csv"));
        var sure = 0;
        var notes = new List<string>();
        foreach (var locale in locales.Split(' '))
        {
            var text = string.Join("\r\n", lines.Where(line => line.StartsWith($"\"{locale}\",", StringComparison.Ordinal)));
            var bytes = encoding.GetBytes(text);
            if (text.Length == 0 || encoding.GetString(bytes) != text) continue;
            using var stream = new MemoryStream(bytes);
            var guess = await EncodingDetection.DetectAsync(stream, CancellationToken.None);
            var right = guess.Encoding.GetString(bytes) == text;
            notes.Add($"{locale}: {guess.Encoding.WebName} {guess.Confidence:0.000} {(right ? "" : "WRONG")} {string.Join(" ", guess.Others.Select(o => $"{o.Encoding.WebName} {o.Confidence:0.000}"))}");
            Assert.True(right || !guess.Sure, string.Join("\n", notes));
            Assert.True(guess.Others.Any(other => other.Encoding.GetString(bytes) == text) || right, string.Join("\n", notes));
            if (right && guess.Sure) sure++;
        }
        Assert.True(sure >= atLeastSure, string.Join("\n", notes));
    }

    [Theory]
    [InlineData("Grøn", "windows-1252")]
    [InlineData("José Muñoz", "windows-1252")]
    [InlineData("Łódź", "windows-1250")]
    [InlineData("Дмитрий", "windows-1251")]
    public async Task One_word_is_never_decided_wrongly_for_sure(string word, string name)
    {
        var bytes = EncodingNames.Find(name)!.GetBytes($"name,city\r\n{word},Springfield\r\n");
        using var stream = new MemoryStream(bytes);
        var guess = await EncodingDetection.DetectAsync(stream, CancellationToken.None);
        Assert.True(!guess.Sure || guess.Encoding.GetString(bytes).Contains(word, StringComparison.Ordinal));
        Assert.Contains(guess.Others, other => other.Encoding.GetString(bytes).Contains(word, StringComparison.Ordinal));
        Assert.Contains(guess.Others, other => other.Preview.Any(line => line.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_late_accent_in_a_long_utf8_file_is_seen_and_damage_makes_it_unsure()
    {
        var text = "name\n" + string.Concat(Enumerable.Repeat("Plain Ascii\n", 100_000)) + "Zoë\n";
        using var late = ImportFixtures.Utf8(text);
        Assert.Equal(("utf-8", true), await Found(late));

        using var latin = new MemoryStream(Encoding.Latin1.GetBytes(text));
        Assert.Equal("windows-1252", (await Found(latin)).Name);

        var damaged = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Zoë, Björn, Łukasz\n", 20)));
        damaged[2] = (byte)'x';
        using var broken = new MemoryStream(damaged);
        Assert.Equal(("utf-8", false), await Found(broken));

        static async Task<(string Name, bool Sure)> Found(Stream stream)
        {
            var guess = await EncodingDetection.DetectAsync(stream, CancellationToken.None);
            return (guess.Encoding.WebName, guess.Sure);
        }
    }

    [Fact]
    public async Task A_named_encoding_wins_an_unknown_name_is_refused_and_doubt_lists_the_candidates()
    {
        using var stream = ImportFixtures.Utf8("a\nb");
        var sure = await EncodingDetection.DetectAsync(stream, CancellationToken.None);
        var unsure = sure with { Sure = false, Others = [new(EncodingNames.Find("cp1250")!, 0.6, []), new(EncodingNames.Find("iso8859-2")!, 0.4, [])] };

        Assert.Equal(1252, EncodingNames.Choose("cp1252", unsure).Value!.CodePage);
        Assert.Equal("utf-8", EncodingNames.Choose("auto", sure).Value!.WebName);
        Assert.Equal("encoding", EncodingNames.Choose("klingon", sure).Refusals[0].Field);
        Assert.Contains("windows-1250, iso-8859-2", EncodingNames.Choose(null, unsure).Refusals[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("UTF-16LE")]
    [InlineData("cp1250")]
    [InlineData("iso8859-15")]
    [InlineData("ISO-8859-1")]
    [InlineData("koi8-r")]
    [InlineData("shift_jis")]
    [InlineData("euc-kr")]
    [InlineData("gb18030")]
    [InlineData("iso2022_jp")]
    [InlineData("iso-2022-jp")]
    [InlineData("big5")]
    [InlineData("cp850")]
    [InlineData("windows-1251")]
    [InlineData("macintosh")]
    [InlineData("cp874")]
    [InlineData("cp936")]
    [InlineData("UTF-8")]
    public void Encodings_are_found_by_their_usual_names(string name) => Assert.NotNull(EncodingNames.Find(name));

    private static Dictionary<string, (int Rows, string Locales)> ExpectedRows() =>
        File.ReadAllLines(Path.Combine(Fixtures.Folder, "import/encodings/expected.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => (int.Parse(cells[2], null), cells[3]));
}
