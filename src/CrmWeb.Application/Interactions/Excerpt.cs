using System.Globalization;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Interactions;

/// <summary>A line of what was said, around the words somebody looked for.</summary>
internal static class Excerpt
{
    /// <summary>Characters of a text that are looked at: a letter may be a book.</summary>
    public const int From = 4_000;

    private const int Before = 30;
    private const int Length = 100;

    /// <summary>Its beginning when no word stands in it as typed; null when there is nothing to show.</summary>
    public static string? Of(string? body, IReadOnlyList<SearchTerm> terms)
    {
        // marks of Markdown are no words
        if (TextRule.CleanLine(body?.Replace("*", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal)) is not { } line) return null;
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var at = terms.Select(t => compare.IndexOf(line, t.Typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = at <= Before ? 0 : line.IndexOf(' ', at - Before) is var space && space >= 0 && space < at ? space + 1 : at;
        var end = Math.Min(line.Length, start + Length);
        // half of a letter is none
        if (char.IsLowSurrogate(line[start])) start--;
        if (end < line.Length && char.IsLowSurrogate(line[end])) end--;
        return (start > 0 ? "… " : "") + line[start..end].TrimEnd() + (end < line.Length ? " …" : "");
    }
}
