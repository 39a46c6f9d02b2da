using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>
/// Finds the encoding of a text file: byte order marks, UTF-16 without one, strict UTF-8, ISO-2022-JP by its escapes, and the 8-bit and
/// East Asian ones by how plausible the decoded words are (docs/adr/0003). The whole file is read once; it is never decided silently when in doubt.
/// </summary>
public static class EncodingDetection
{
    /// <param name="stream">Seekable; is rewound.</param>
    public static async Task<EncodingGuess> DetectAsync(Stream stream, CancellationToken cancellationToken)
    {
        var sample = await EncodingSample.ReadAsync(stream, cancellationToken);
        if (Marked(sample.Head) is { } marked) return Certain(marked);
        if (Utf16(sample.Head) is { } wide) return Certain(wide);
        if (sample.JapaneseEscapes && sample.Ascii) return Certain(EncodingNames.Find("iso-2022-jp")!);
        if (sample.Utf8Invalid == 0) return Certain(new UTF8Encoding(false));

        var ranked = EncodingRanking.Rank(sample.Telling);
        // UTF-8 with some damage: hardly ever the other way round, but not for us to decide
        if (sample.Utf8Valid > 9 * sample.Utf8Invalid)
            ranked = [EncodingRanking.Candidate(new UTF8Encoding(false), 0.8, sample.Telling), .. ranked.Select(other => other with { Confidence = other.Confidence * 0.2 })];

        var best = ranked[0];
        return new EncodingGuess(best.Encoding, best.Confidence, best.Confidence >= EncodingRanking.SureFrom, ranked);
    }

    private static EncodingGuess Certain(Encoding encoding) => new(encoding, 1, true, [new EncodingCandidate(encoding, 1, [])]);

    private static Encoding? Marked(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true),
        _ => null,
    };

    // Commas, quotes, digits and line ends have a zero byte on one side in UTF-16, whatever the language.
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> head)
    {
        head = head[..(head.Length & ~1)];
        int first = 0, second = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0 && head[i + 1] != 0) first++;
            else if (head[i + 1] == 0 && head[i] != 0) second++;
        }
        if (Math.Max(first, second) * 20 < head.Length || Math.Max(first, second) < 20 * Math.Min(first, second)) return null;
        var encoding = new UnicodeEncoding(first > second, false);
        return encoding.GetString(head).IndexOfAny(['\n', '\r', ',', ';']) >= 0 ? encoding : null;
    }
}
