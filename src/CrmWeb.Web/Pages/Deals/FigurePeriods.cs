using CrmWeb.Application.Records.Lists;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>Periods that the figures page offers: conditions on the close date as any filter has them, moving with the viewer's day.</summary>
internal static class FigurePeriods
{
    private const string Field = "closeDate";

    /// <summary>Null bounds: no limit on that side.</summary>
    public static readonly IReadOnlyList<(string Words, string? From, string? Before)> Offered =
    [
        ("All time", null, null),
        ("This month", "startOfMonth", "startOfMonth+1m"), ("This quarter", "startOfQuarter", "startOfQuarter+3m"), ("Last quarter", "startOfQuarter-3m", "startOfQuarter"),
        ("This year", "startOfYear", "startOfYear+1y"), ("Last year", "startOfYear-1y", "startOfYear"),
    ];

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
}
