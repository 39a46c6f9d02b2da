using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Group keys as text, in SQL.</summary>
internal sealed record KeyTexts
{
    public string? One { get; init; }
    public string? Two { get; init; }
    public string? Three { get; init; }

    public static readonly string[] Names = [nameof(One), nameof(Two), nameof(Three)];
}

/// <summary>How a field to group by becomes a key in SQL, and the key becomes words and a filter.</summary>
internal static class SummaryKeys
{
    /// <summary>Key of all groups whose record the actor may not see.</summary>
    public const string Hidden = "hidden";

    /// <summary>Key of records of which nobody knows what belongs here: as of an earlier day.</summary>
    public const string Unknown = "unknown";

    /// <summary>The id that stands in links for <see cref="Unknown"/>.</summary>
    public static readonly Guid UnknownId = Guid.Empty;

    /// <summary>The key of one record as an expression of text.</summary>
    /// <param name="read">The field, over the record.</param>
    /// <param name="seen">Index entries of what the actor sees.</param>
    public static Expression Text(SummaryGroup group, Expression read, IQueryable<SearchEntry> seen, string zone, DirectorySnapshot directory)
    {
        if (group.Through is { } step) return OwnerPath.Text(step, read, directory);
        if (group.Period is { } period)
        {
            var unit = Expression.Constant(period.ToString().ToLowerInvariant());
            var start = group.Field.Type == FieldType.Instant
                ? Expression.Call(typeof(Periods), nameof(Periods.StartOfInstant), null, unit,
                    Expression.Call(typeof(Periods), nameof(Periods.Local), null, Expression.Constant(zone), Expression.Convert(read, typeof(DateTimeOffset?))))
                : Expression.Call(typeof(Periods), nameof(Periods.StartOfDate), null, unit, Expression.Convert(read, typeof(DateOnly?)));
            return Expression.Call(typeof(Periods), nameof(Periods.Text), null, start, Expression.Constant("YYYY-MM-DD"));
        }
        if (group.Field.Type == FieldType.Boolean)
        {
            var word = Expression.Condition(Expression.Equal(read, Expression.Constant(true, read.Type)), Expression.Constant("true"), Expression.Constant("false"));
            return read.Type == typeof(bool) ? word : Expression.Condition(Expression.Equal(read, Expression.Constant(null, read.Type)), Expression.Constant(null, typeof(string)), word);
        }
        if (group.Field.LinkKind is null) return read;
        Expression<Func<Guid?, string?>> link = directory.Knows(group.Field.LinkKind!)
            ? id => id == null ? null : id.Value.ToString()
            : id => id == null ? null : seen.Any(e => e.RecordId == id) ? id.Value.ToString() : Hidden;
        return new FilterCompiler.Rebind(link.Parameters[0], read).Visit(link.Body);
    }

    public static SummaryKey Key(SummaryGroup group, string? text, IReadOnlyDictionary<Guid, string> titles, DirectorySnapshot directory)
    {
        var field = group.Field;
        if (group.Through is { } step)
        {
            Guid? id = text is null ? null : Guid.Parse(text);
            return new SummaryKey(text, id is { } known ? titles.GetValueOrDefault(known) : null, OwnerPath.Conditions(step, field.Name, id, directory));
        }
        FilterCondition If(string op, string value) => new(field.Name, op, value);
        if (text is null) return new SummaryKey(null, null, [If("empty", "true")]);
        if (group.Period is { } period)
        {
            var start = Periods.Read(text);
            return new SummaryKey(Periods.Key(period, start), Periods.Label(period, start),
                Periods.Next(period, start) is { } next ? [If("gte", Day(start)), If("lt", Day(next))] : [If("gte", Day(start))]);
        }
        return field.Type switch
        {
            FieldType.Boolean => new SummaryKey(text, text == "true" ? "Yes" : "No", [If("eq", text)]),
            FieldType.Link when Guid.TryParse(text, out var none) && none == UnknownId => new SummaryKey(Unknown, "Unknown", null),
            FieldType.Link or FieldType.Rows when Guid.TryParse(text, out var id) && titles.TryGetValue(id, out var title) => new SummaryKey(text, title, [If("eq", text)]),
            FieldType.Link or FieldType.Rows => new SummaryKey(Hidden, "Another record", null),
            _ => new SummaryKey(text, text, [If("eq", text)]),
        };
    }

    /// <summary>Keys that could be, whether records have them or not; the found ones included.</summary>
    /// <param name="span">Days between which the filter lets a date lie; null = as far as found ones go.</param>
    /// <param name="records">Ids of all records of the kind that links lead to, where it is one of records.</param>
    /// <param name="sight">Whose records the actor sees: a person of whom they see nothing has not none.</param>
    public static IEnumerable<string?> Possible(SummaryGroup group, IReadOnlyCollection<string?> found, (DateOnly First, DateOnly Last)? span, IReadOnlyList<Guid> records, DirectorySnapshot directory, Sight sight)
    {
        if (group.Period is { } period)
        {
            var days = found.OfType<string>().Select(Periods.Read).Concat(span is { } asked ? [Periods.First(period, asked.First), Periods.First(period, asked.Last)] : Array.Empty<DateOnly>()).Order().ToList();
            if (days.Count == 0) return found;
            var all = new List<string?>();
            for (DateOnly? day = days[0]; day <= days[^1] && all.Count <= SummaryRequest.MostGroups; day = Periods.Next(period, day.Value)) all.Add(Day(day.Value));
            return all.Union(found);
        }
        if (group.Through is { } step) return OwnerPath.Possible(step, directory, sight).Union(found);
        IEnumerable<string?> known = group.Field.Type switch
        {
            FieldType.Boolean => ["true", "false"],
            FieldType.Choice => Lookups.Values(group.Field.Lookup),
            FieldType.Link when group.Field.LinkKind == User.Users => directory.Users.Where(u => u.Active && sight.Reaches(u.Id, u.TeamIds)).Select(u => u.Id.ToString()),
            FieldType.Link when group.Field.LinkKind == Team.Teams => directory.Teams.Where(t => sight.Reaches(null, [t.Id])).Select(t => t.Id.ToString()),
            FieldType.Link or FieldType.Rows => directory.Choices(group.Field.LinkKind!).Select(c => c.Id).Concat(records).Select(id => id.ToString()),
            _ => [],
        };
        return known.Union(found);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
