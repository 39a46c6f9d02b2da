using System.Globalization;

namespace CrmWeb.Application.Records.Lists;

/// <summary>The days between which a filter lets a date field lie.</summary>
internal static class FilterSpan
{
    /// <summary>First and last day; null unless the filter names both ends.</summary>
    public static (DateOnly First, DateOnly Last)? Of(FilterTree filter, string field, DateOnly today)
    {
        var conditions = filter.Flat().Items.OfType<FilterCondition>().Where(c => c.Field.Equals(field, StringComparison.OrdinalIgnoreCase)).ToList();
        var first = Days("gte", 0).Concat(Days("gt", 1)).Concat(Days("eq", 0)).ToList();
        var last = Days("lte", 0).Concat(Days("lt", -1)).Concat(Days("eq", 0)).ToList();
        if (first.Count == 0 || last.Count == 0 || first.Max() > last.Min()) return null;
        return (first.Max(), last.Min());

        IEnumerable<DateOnly> Days(string op, int further) => conditions.Where(c => c.Op == op).SelectMany(c => c.Texts())
            .Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : RelativeDate.Read(text, today))
            .OfType<DateOnly>().Where(day => day.Year is > 1 and < 9999).Select(day => day.AddDays(further));
    }
}
