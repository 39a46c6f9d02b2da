using System.Text.RegularExpressions;

namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>
/// A target as the mapping writes it: "name", "emails[work]", "address.city", "addresses[home].city", "accounts.name", "birthday.year";
/// a number in brackets ties columns together: "emails[2].label" and "emails[2].value".
/// </summary>
/// <param name="Field">Name of the <see cref="TargetField"/>.</param>
/// <param name="Label">Fixed label of the entry; null when there is none.</param>
/// <param name="Entry">Number of the entry; null when the column stands alone.</param>
/// <param name="Part">What of the field; null for its plain value.</param>
public sealed partial record TargetPath(string Field, string? Label = null, int? Entry = null, string? Part = null)
{
    /// <summary>Part of a date that only counts where no other column gives the day.</summary>
    public const string Expected = "expected";

    /// <summary>The hour on the day of a date, in a column of its own.</summary>
    public const string Time = "time";

    /// <summary>It is a whole value, not one of the three columns of a date.</summary>
    internal bool IsWholeDate => Part is null or Expected;

    /// <summary>The path; null when the text is none.</summary>
    public static TargetPath? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var bracket = match.Groups["bracket"];
        int? entry = bracket.Success && int.TryParse(bracket.Value, null, out var number) ? number : null;
        return new TargetPath(
            match.Groups["field"].Value,
            bracket.Success && entry is null ? bracket.Value : null,
            entry,
            match.Groups["part"].Success ? match.Groups["part"].Value : null);
    }

    /// <summary>As <see cref="Read"/> reads it.</summary>
    public override string ToString() =>
        Field + (Entry is { } entry ? FormattableString.Invariant($"[{entry}]") : Label is null ? "" : $"[{Label}]") + (Part is null ? "" : "." + Part);

    [GeneratedRegex(@"^(?<field>[a-zA-Z][a-zA-Z0-9]*)(\[(?<bracket>[^\[\]]{1,50})\])?(\.(?<part>[a-zA-Z][a-zA-Z0-9]*))?$")]
    private static partial Regex Pattern();
}
