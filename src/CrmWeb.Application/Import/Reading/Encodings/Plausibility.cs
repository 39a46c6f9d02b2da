using System.Globalization;
using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>
/// How plausible a decoded text is, as the logarithm of a likelihood over its characters outside ASCII: do letters fit a language (each line
/// may be in another), is the case of words regular, are they in one script, can one pronounce them, are symbols where symbols stand?
/// </summary>
internal static class Plausibility
{
    private const string Punctuation = "’‘“”„‚–—…·°€£©®™«»¿¡ªº№§×½¼¾²³•་،؟؛";

    internal static double Of(string text, Encoding encoding, Tongue[] tongues)
    {
        double total = 0;
        foreach (var line in text.Split('\n')) total += OfLine(line, encoding, tongues);
        return total;
    }

    private static double OfLine(string line, Encoding encoding, Tongue[] tongues)
    {
        double shared = 0;
        Span<double> fits = stackalloc double[tongues.Length];
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c < 0x80) continue;
            var before = i > 0 ? line[i - 1] : ' ';
            var after = i + 1 < line.Length ? line[i + 1] : ' ';
            if (!IsLetter(c)) shared += OfSymbol(c, before, after);
            else if (tongues.Length == 0) shared += EastAsian.Likelihood(c, encoding);
            else
            {
                for (var t = 0; t < fits.Length; t++) fits[t] += tongues[t].Of(c);
                shared += OfNeighbours(c, before, after, i > 1 ? line[i - 2] : ' ');
            }
        }
        if (tongues.Length > 0) shared += Pronounceable(line);
        var best = fits.Length == 0 ? 0 : double.NegativeInfinity;
        foreach (var fit in fits) best = Math.Max(best, fit);
        return shared + best;
    }

    private static double OfSymbol(char c, char before, char after)
    {
        if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) return -14;
        if (c is '\u3000' or '・' or '、' or '。' or 'ー' or '々' || c is >= '\uFF01' and <= '\uFF5E') return -5.5;
        var inside = IsLetter(before) && IsLetter(after);
        if (c == '’') return -3.5;
        if (c == '\u00A0') return inside ? -5 : -3.5;
        return Punctuation.Contains(c, StringComparison.Ordinal) ? inside ? -8 : -5 : inside ? -10 : -8;
    }

    private static double OfNeighbours(char c, char before, char after, char twoBefore)
    {
        double score = 0;
        var inner = IsLetter(before);
        if (char.IsUpper(c) && char.IsLower(before)) score -= 4; // "JosÉ"
        if (char.IsLower(c) && after < 0x80 && char.IsUpper(after)) score -= 3;
        if (char.IsLower(c) && char.IsUpper(before) && char.IsUpper(twoBefore)) score -= 2;
        if (!inner) score -= char.IsLower(c) ? 0.8 : 0.2; // names begin with a capital
        if (inner && Script(before) != Script(c)) score -= 5;
        if (IsLetter(after) && after < 0x80 && Script(after) != Script(c)) score -= 5;
        return score;
    }

    // Read in the wrong encoding, vowels become consonants and the other way round.
    private static double Pronounceable(string line)
    {
        double score = 0;
        int vowels = 0, consonants = 0, letters = 0, seen = 0;
        var telling = false;
        var upper = true;
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : ' ';
            if (IsLetter(c) && Script(c) < 3)
            {
                letters++;
                telling |= c >= 0x80;
                upper &= char.IsUpper(c);
                if (IsVowel(c)) { vowels++; seen++; consonants = 0; }
                else { consonants++; vowels = 0; }
                if (telling && (vowels >= 3 || consonants >= 5)) score -= 2;
                continue;
            }
            if (telling && !upper && letters > 1 && seen == 0) score -= 2.5;
            (vowels, consonants, letters, seen, telling, upper) = (0, 0, 0, 0, false, true);
        }
        return score;
    }

    private static bool IsVowel(char c)
    {
        var plain = char.ToLowerInvariant(c);
        if (plain >= 0x80 && plain is not ('ø' or 'æ' or 'œ' or 'ı')) plain = plain.ToString().Normalize(NormalizationForm.FormD)[0];
        return "aeiouyøæœıаеиоуыэюяіїєαεηιουω".Contains(plain, StringComparison.Ordinal);
    }

    private static bool IsLetter(char c) =>
        (char.IsLetter(c) && c is not ('ª' or 'º')) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Script(char c) => c switch
    {
        < '\u0370' => 0,
        < '\u0400' => 1,
        < '\u0530' => 2,
        < '\u0600' => 3,
        < '\u0E00' => 4,
        < '\u0E80' => 5,
        _ => 6,
    };
}
