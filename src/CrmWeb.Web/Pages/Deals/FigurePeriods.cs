using CrmWeb.Application.Records.Lists;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>Periods that the figures page offers: conditions on the close date as any filter has them, moving with the viewer's day.</summary>
internal static class FigurePeriods
{
    private const string Field = "closeDate";

    private static readonly List<(string Words, string? From, string? Before)> Usual =
    [
        ("All time", null, null),
        ("This month", "startOfMonth", "startOfMonth+1m"), ("Last month", "startOfMonth-1m", "startOfMonth"),
        ("This quarter", "startOfQuarter", "startOfQuarter+3m"), ("Last quarter", "startOfQuarter-3m", "startOfQuarter"),
    ];

    /// <summary>Null bounds: no limit on that side.</summary>
    /// <param name="fiscalStart">Month in which the company's year begins; a year that is not the calendar's has fixed days.</param>
    public static IReadOnlyList<(string Words, string? From, string? Before)> Offered(DateOnly today, int fiscalStart)
    {
        if (fiscalStart == 1) return [.. Usual, ("This year", "startOfYear", "startOfYear+1y"), ("Last year", "startOfYear-1y", "startOfYear")];
        var start = new DateOnly(today.Month < fiscalStart ? today.Year - 1 : today.Year, fiscalStart, 1);
        return [.. Usual, ("This fiscal year", Text(start), Text(start.AddYears(1))), ("Last fiscal year", Text(start.AddYears(-1)), Text(start))];
    }

    /// <summary>The filter with two days in the place of all it said of the close date, both included; null = open on that side.</summary>
    public static FilterTree Between(FilterTree filter, DateOnly? first, DateOnly? last) =>
        Within(filter, first is { } from ? Text(from) : null, last is { } until ? Text(until.AddDays(1)) : null);

    /// <summary>The days of a period that names days, the last one included; null where it names none.</summary>
    public static (DateOnly? First, DateOnly? Last) Days(FilterTree filter)
    {
        DateOnly? Of(string op) => filter.Flat().Items.OfType<FilterCondition>().Where(c => c.Field == Field && c.Op == op)
            .Select(c => DateOnly.TryParseExact(c.Value?.ToString(), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null).FirstOrDefault();
        return (Of("gte"), Of("lt")?.AddDays(-1));
    }

    /// <summary>The filter with the period in the place of all it said of the close date.</summary>
    public static FilterTree Within(FilterTree filter, string? from, string? before) => new FilterGroup(true,
        [.. filter.Flat().Items.Where(item => item is not FilterCondition { Field: Field }), .. Conditions(from, before)]);

    /// <summary>Whether the filter says of the close date just this.</summary>
    public static bool Is(FilterTree filter, string? from, string? before) =>
        filter.Flat().Items.OfType<FilterCondition>().Where(c => c.Field == Field).Select(c => c.ToString()).Order().SequenceEqual(Conditions(from, before).Select(c => c.ToString()).Order());

    private static IEnumerable<FilterCondition> Conditions(string? from, string? before)
    {
        if (from is not null) yield return new FilterCondition(Field, "gte", from);
        if (before is not null) yield return new FilterCondition(Field, "lt", before);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
