using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Relative dates as people say them: "7 days ago" for <c>today-7d</c>.</summary>
internal static class RelativeDays
{
    private static readonly (string Code, string Words)[] Known =
    [
        ("today", "today"), ("today-1d", "yesterday"), ("today+1d", "tomorrow"),
        ("today-7d", "7 days ago"), ("today-30d", "30 days ago"), ("today-90d", "90 days ago"), ("today-1y", "a year ago"),
        ("today+7d", "in 7 days"), ("today+30d", "in 30 days"),
        ("startOfWeek", "start of this week"), ("startOfMonth", "start of this month"), ("startOfQuarter", "start of this quarter"), ("startOfYear", "start of this year"),
        ("startOfWeek-7d", "start of last week"), ("startOfMonth-1m", "start of last month"), ("startOfQuarter-3m", "start of last quarter"), ("startOfYear-1y", "start of last year"),
        ("startOfMonth+1m", "start of next month"), ("startOfQuarter+3m", "start of next quarter"), ("startOfYear+1y", "start of next year"),
    ];

    /// <summary>The words themselves are what the field offers and takes.</summary>
    public static IReadOnlyList<Choice> Offered(IStringLocalizer<Text> t) => [.. Known.Select(k => new Choice(t[k.Words], k.Code))];

    /// <summary>The code as words; itself when there are none for it.</summary>
    public static string Words(string code, IStringLocalizer<Text> t) =>
        Known.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.OrdinalIgnoreCase)).Words is { } words ? t[words].Value : code;

    /// <summary>Null when these are not the words of a relative date.</summary>
    public static string? Code(string words, IStringLocalizer<Text> t) =>
        Known.FirstOrDefault(k => string.Equals(t[k.Words].Value, words, StringComparison.OrdinalIgnoreCase)).Code;
}
