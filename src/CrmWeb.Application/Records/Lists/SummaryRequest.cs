using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>A question for numbers over a list: what to group by and what to measure.</summary>
/// <param name="List">Which records; its sort, cursor and limit do not matter.</param>
/// <param name="IncludeEmpty">Also groups without records: values of the pick list, people, periods in between.</param>
/// <param name="Currency">ISO 4217 code in which amounts are told; null = the actor's team's.</param>
/// <param name="AsOf">The end of the day as of which records are meant; null = now.</param>
public sealed record SummaryRequest(
    ListRequest List, IReadOnlyList<SummaryGroup> GroupBy, IReadOnlyList<SummaryMeasure> Measures, bool IncludeEmpty = false, string? Currency = null, DateOnly? AsOf = null)
{
    /// <summary>Most fields to group by.</summary>
    public const int MostFields = 3;

    /// <summary>Most groups of one answer.</summary>
    public const int MostGroups = 1000;

    /// <summary>Most groups of this answer.</summary>
    public int Most { get; init; } = MostGroups;

    /// <param name="groupBy">Such as <c>owner,month(createdAt)</c>; null = only the total.</param>
    /// <param name="measures">Such as <c>count,sum(revenue)</c>; null = count.</param>
    public static Outcome<SummaryRequest> Parse(IRecordType type, ListRequest list, string? groupBy, string? measures, bool includeEmpty)
    {
        var groups = new List<SummaryGroup>();
        foreach (var part in Split(groupBy))
        {
            var group = SummaryGroup.Parse(type, part);
            if (group.Refused) return group.Refusals.ToArray();
            groups.Add(group.Value!);
        }
        if (groups.Count > MostFields) return Refusal.Of("groupBy", "Group by at most {0} fields.", MostFields);
        if (groups.Count(g => g.ByMember) > 1) return Refusal.Of("groupBy", "Group by one list at a time.");
        var asked = new List<SummaryMeasure>();
        foreach (var part in Split(string.IsNullOrWhiteSpace(measures) ? "count" : measures))
        {
            var measure = SummaryMeasure.Parse(type, part);
            if (measure.Refused) return measure.Refusals.ToArray();
            if (asked.All(m => m.Name != measure.Value!.Name)) asked.Add(measure.Value!);
        }
        if (asked.Count > 10) return Refusal.Of("measures", "Ask for at most {0} measures.", 10);
        return asked.Select(m => m.Field?.CurrencyField).OfType<string>().Distinct().Count() > 1
            ? Refusal.Of("measures", "These amounts are in different currencies; ask for them one by one.")
            : new SummaryRequest(list, groups, asked, includeEmpty);
    }

    private static string[] Split(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One field to group by; dates by a period, people also by their team and what belongs to it.</summary>
public sealed record SummaryGroup(FieldInfo Field, Period? Period, OwnerStep? Through = null)
{
    /// <summary>Kind of record that the keys are ids of; null when they are none.</summary>
    public string? LinkKind => Through is { } step ? OwnerPath.KindOf(step) : Field.LinkKind;

    /// <summary>By each of the records that a list of rows is about: one with several counts under each of them.</summary>
    public bool ByMember => Field.Type == FieldType.Rows;

    public static Outcome<SummaryGroup> Parse(IRecordType type, string text)
    {
        var (function, name) = Call.Read(text);
        if (function is null && OwnerPath.Read(name) is var (people, step) && type.Find(people) is { Filterable: true, LinkKind: User.Users, Type: FieldType.Link } person) return new SummaryGroup(person, null, step);
        if (type.Find(name) is not { Filterable: true, AskedOnly: false } field) return Refusal.Of("groupBy", "There is no field “{0}” to group by.", name);
        if (function is not null)
        {
            if (field.Type is not (FieldType.Date or FieldType.Instant)) return Refusal.Of("groupBy", "“{0}” is no date.", name);
            return Enum.TryParse<Period>(function, ignoreCase: true, out var period) && Enum.IsDefined(period)
                ? new SummaryGroup(field, period)
                : Refusal.Of("groupBy", "Dates are grouped by day, week, month, quarter or year.");
        }
        return field.Type switch
        {
            FieldType.Date or FieldType.Instant => Refusal.Of("groupBy", "Group “{0}” by a period, such as month({0}).", name),
            FieldType.Text or FieldType.Choice or FieldType.Boolean or FieldType.Link or FieldType.Rows when field.Type != FieldType.Rows || field.LinkKind is not null => new SummaryGroup(field, null),
            _ => Refusal.Of("groupBy", "Lists cannot be grouped by “{0}”.", name),
        };
    }
}

/// <summary>One number per group.</summary>
/// <param name="Name">As asked for: <c>sum(revenue)</c>.</param>
/// <param name="Field">Null for count.</param>
public sealed record SummaryMeasure(string Name, Measure Measure, FieldInfo? Field)
{
    public static Outcome<SummaryMeasure> Parse(IRecordType type, string text)
    {
        if (text.Equals("count", StringComparison.OrdinalIgnoreCase)) return new SummaryMeasure("count", Measure.Count, null);
        var (function, name) = Call.Read(text);
        if (!Enum.TryParse<Measure>(function, ignoreCase: true, out var measure) || !Enum.IsDefined(measure) || measure == Measure.Count || int.TryParse(function, out _))
            return Refusal.Of("measures", "There is no measure “{0}”; there are count, and sum, avg, median, p90, min, max and rate of a field.", text);
        if (measure == Measure.Rate)
        {
            return type.Find(name) is { Type: FieldType.Boolean, Filterable: true } flag
                ? new SummaryMeasure($"rate({flag.Name})", measure, flag)
                : Refusal.Of("measures", "“{0}” is no yes or no to take the rate of.", name);
        }
        if (measure is Measure.Min or Measure.Max && type.Find(name) is { Type: FieldType.Date or FieldType.Instant } day) return new SummaryMeasure($"{function!.ToLowerInvariant()}({day.Name})", measure, day);
        return type.Find(name) is { Type: FieldType.Integer or FieldType.Decimal } field
            ? new SummaryMeasure($"{function!.ToLowerInvariant()}({field.Name})", measure, field)
            : Refusal.Of("measures", "There is no number “{0}” to measure.", name);
    }
}

/// <summary>What is measured: of the records that have a value. A rate is the share of yes among yes and no. Median and p90 interpolate (percentile_cont). Days and instants have a first and a last (min, max).</summary>
public enum Measure { Count, Sum, Avg, Median, P90, Min, Max, Rate }

/// <summary>Reads <c>name(argument)</c> or a bare argument.</summary>
internal static class Call
{
    public static (string? Function, string Argument) Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? (text[..open].Trim(), text[(open + 1)..^1].Trim()) : (null, text);
    }
}
