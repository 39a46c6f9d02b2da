using System.Globalization;

namespace CrmWeb.Web.Ui;

/// <summary>First letters of a person's first and last word; stands where a photo would.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    /// <summary>One of the palette's 12 colours, the same for the same name on every machine.</summary>
    public static int Tone(string name)
    {
        var sum = 17;
        foreach (var letter in name)
        {
            sum = unchecked((sum * 31) + letter);
        }

        return ((sum % 12) + 12) % 12 + 1;
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
