using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>Ranks the 8-bit and East Asian encodings by how plausible the text is that they make of the bytes.</summary>
internal static class EncodingRanking
{
    /// <summary>A guess from here on is used unasked.</summary>
    internal const double SureFrom = 0.95;

    // Below this a text is hardly one: damaged, or in an encoding not listed here.
    private const double Plausible = -7;
    private const double Rare = -4;

    private static readonly (string Name, Tongue[] Tongues, double Prior)[] Known =
    [
        ("windows-1252", Tongue.Western, 0), ("iso-8859-15", Tongue.Western, -2), ("windows-1250", Tongue.Central, -1), ("windows-1251", Tongue.Cyrillic, -1),
        ("koi8-r", Tongue.Russian, -2), ("windows-1253", Tongue.Greek, -2), ("windows-1254", Tongue.Turkish, -2), ("windows-1255", Tongue.Hebrew, -2),
        ("windows-1256", Tongue.Arabic, -2), ("windows-1257", Tongue.Baltic, -2), ("windows-874", Tongue.Thai, -2), ("shift_jis", [], -2), ("gb18030", [], -2),
        ("big5", [], -2), ("ks_c_5601-1987", [], -2), ("euc-jp", [], -2), ("iso-8859-2", Tongue.Central, Rare), ("koi8-u", Tongue.Ukrainian, Rare),
        ("macintosh", Tongue.Western, Rare), ("ibm850", Tongue.Western, Rare), ("ibm852", Tongue.Central, Rare), ("ibm866", Tongue.Russian, Rare),
    ];

    static EncodingRanking() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Best first; never empty. Encodings that make the same text of the bytes count as one.</summary>
    internal static List<EncodingCandidate> Rank(ReadOnlySpan<byte> telling)
    {
        var scored = new List<(Encoding Encoding, string Text, double Score)>();
        foreach (var (name, tongues, prior) in Known)
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
            if (Decode(encoding, telling) is not { } text || scored.Exists(other => other.Text == text)) continue;
            scored.Add((Encoding.GetEncoding(name), text, Plausibility.Of(text, encoding, tongues) + prior));
        }
        scored.Sort((a, b) => b.Score.CompareTo(a.Score));

        // letters of one word are no independent witnesses: halve what they say
        var total = scored.Sum(other => Math.Exp((other.Score - scored[0].Score) / 2));
        var strange = scored[0].Score / Math.Max(1, HighBytes(telling)) < Plausible;
        var ranked = new List<EncodingCandidate>();
        foreach (var (encoding, _, score) in scored.Take(4))
            ranked.Add(Candidate(encoding, Math.Exp((score - scored[0].Score) / 2) / total * (strange ? 0.5 : 1), telling));
        return ranked;
    }

    internal static EncodingCandidate Candidate(Encoding encoding, double confidence, ReadOnlySpan<byte> telling) =>
        new(encoding, confidence, [.. encoding.GetString(telling).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Take(5).Select(line => line[..Math.Min(line.Length, 200)])]);

    private static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int HighBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes) count += b >= 0x80 ? 1 : 0;
        return count;
    }
}
