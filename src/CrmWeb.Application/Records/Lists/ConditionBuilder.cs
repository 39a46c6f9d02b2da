using System.Globalization;
using System.Linq.Expressions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>One condition as an expression over one field.</summary>
internal static class ConditionBuilder
{
    public static readonly string[] TextOps = ["eq", "ne", "in", "contains", "starts", "empty"];
    public static readonly string[] OrderOps = ["eq", "ne", "in", "gt", "gte", "lt", "lte", "empty"];
    public static readonly string[] LinkOps = ["eq", "ne", "in", "under", "me", "myteam", "empty"];
    public static readonly string[] TagOps = ["eq", "in", "ne", "empty"];

    /// <summary>Before a link's text: the records it names and all below them.</summary>
    public const string Under = "under ";

    /// <summary>Most values that are compared one by one, each a step of depth in the expression; lists of texts, links and tags are one array.</summary>
    private const int MostCompared = 50;

    /// <summary>Most values of one condition.</summary>
    public const int MostValues = 10_000;

    /// <summary>The operators a field of this type understands.</summary>
    public static string[] OpsOf(FieldType type) => type switch
    {
        FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.Instant => OrderOps,
        FieldType.Link or FieldType.Rows => LinkOps,
        FieldType.Tags => TagOps,
        FieldType.Boolean => ["eq", "empty"],
        _ => TextOps,
    };

    /// <param name="id">Of the record.</param>
    public static Outcome<Expression> Build(FieldInfo field, Expression? folded, Expression read, Expression id, FilterCondition condition, FilterContext context)
    {
        if (!OpsOf(field.Type).Contains(condition.Op) || (condition.Op == "under" && !FilterOperators.Of(field).Contains("under"))) return Refuse(field, "“{0}” cannot be compared with “{1}”.", field.Label, condition.Op);
        var most = condition.Op is "contains" or "starts" || field.Type is FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.Instant ? MostCompared : MostValues;
        if (condition.Value is System.Text.Json.Nodes.JsonArray given && given.Count > most) return Refuse(field, "“{0}” is compared with at most {1} values at once.", field.Label, most);
        if (field.Type == FieldType.Rows) return Rows(field, read, condition, context);
        if (PointConditions.IsWhole(field, condition)) return PointConditions.Whole(field, read, id, condition, context);
        if (context.Db is not null && PointConditions.IsPart(field, condition)) return PointConditions.PartOf(field, read, id, condition, context);
        if (condition.Op == "empty") return Empty(field, read, Wanted(condition));
        return field.Type switch
        {
            FieldType.Integer or FieldType.Decimal => Ordered(field, read, condition, text => Number(read.Type, text)),
            FieldType.Date => Ordered(field, read, condition, text => Day(text, context)),
            FieldType.Instant => Moment(field, read, condition, context),
            FieldType.Link => Link(field, read, condition, context),
            FieldType.Tags => Tags(read, condition),
            FieldType.Boolean => Expression.Equal(read, Expression.Constant(Wanted(condition), read.Type)),
            _ => Text(field, folded, read, condition),
        };
    }

    /// <summary>The record itself: any of these ids. A text that is no id names no record.</summary>
    public static Expression Id(Expression id, FilterCondition condition) =>
        Not(Among(id, Values(condition).Select(v => Guid.TryParse(v, out var guid) ? guid : Guid.Empty).ToList()), condition.Op == "ne");

    private static bool Wanted(FilterCondition condition) => condition.Value?.ToString() is not ("false" or "False" or "0" or "no");

    private static Refusal Refuse(FieldInfo field, string message, params object[] arguments) =>
        new("bad-filter", message, RefusalKind.Rule, field.Name, arguments);

    private static List<string> Values(FilterCondition condition) => [.. condition.Texts()];

    /// <summary>A value EF sends as a parameter: plans and the query cache stay shared.</summary>
    internal static Expression Parameter<T>(T value)
    {
        var holder = new Holder<T>(value);
        return Expression.Property(Expression.Constant(holder), nameof(Holder<T>.Value));
    }

    internal static Expression Not(Expression condition, bool not) => not ? Expression.Not(condition) : condition;

    private static Expression Empty(FieldInfo field, Expression read, bool wanted)
    {
        if (field.Type == FieldType.Tags) return Not(Expression.Equal(Expression.ArrayLength(read), Expression.Constant(0)), !wanted);
        return read.Type.IsValueType && Nullable.GetUnderlyingType(read.Type) is null
            ? Expression.Constant(!wanted)
            : Not(Expression.Equal(read, Expression.Constant(null, read.Type)), !wanted);
    }

    private static Outcome<Expression> Text(FieldInfo field, Expression? folded, Expression read, FilterCondition condition)
    {
        var values = Values(condition).Select(v => Lookups.Spelt(field.Lookup, v)!).ToList();
        var compared = folded ?? read;
        var fold = folded is null ? (Func<string, string>)(v => v.ToLowerInvariant()) : TextRule.Fold;
        if (condition.Op is "contains" or "starts")
        {
            var target = folded is null ? Expression.Call(read, nameof(string.ToLower), null) : compared;
            var method = condition.Op == "contains" ? nameof(string.Contains) : nameof(string.StartsWith);
            var any = values.Select(v => (Expression)Expression.Call(target, method, null, Parameter(fold(v)))).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
            return Expression.AndAlso(Expression.NotEqual(target == compared ? compared : read, Expression.Constant(null, typeof(string))), any);
        }
        if (values.Count == 1) return Not(Expression.Equal(read, Parameter<string?>(values[0])), condition.Op == "ne");
        return Not(Known(read, Among(read, values.Cast<string?>().ToList())), condition.Op == "ne");
    }

    private static Outcome<Expression> Ordered(FieldInfo field, Expression read, FilterCondition condition, Func<string, object?> parse)
    {
        var parsed = Values(condition).Select(parse).ToList();
        if (parsed.Count == 0 || parsed.Contains(null)) return Refuse(field, "“{0}” needs a number or date to compare with.", field.Label);
        return Compare(read, condition.Op, parsed!);
    }

    private static Expression Compare(Expression read, string op, IReadOnlyList<object> values)
    {
        var any = values.Select(value =>
        {
            var type = Nullable.GetUnderlyingType(read.Type) ?? read.Type;
            var parameter = (Expression)typeof(ConditionBuilder).GetMethod(nameof(Parameter), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(read.Type).Invoke(null, [Convert.ChangeType(value, type, CultureInfo.InvariantCulture)])!;
            return op switch
            {
                "gt" => Expression.GreaterThan(read, parameter),
                "gte" => Expression.GreaterThanOrEqual(read, parameter),
                "lt" => Expression.LessThan(read, parameter),
                "lte" => Expression.LessThanOrEqual(read, parameter),
                _ => (Expression)Expression.Equal(read, parameter),
            };
        }).Aggregate(Expression.OrElse);
        return Not(any, op == "ne");
    }

    /// <summary>A day compared with an instant means that whole day in the viewer's zone.</summary>
    private static Outcome<Expression> Moment(FieldInfo field, Expression read, FilterCondition condition, FilterContext context)
    {
        var any = new List<Expression>();
        foreach (var value in Values(condition))
        {
            if (Day(value, context) is DateOnly { Year: >= 2 and <= 9998 } day) any.Add(OnDay(read, condition.Op, Start(day, context.Zone), Start(day.AddDays(1), context.Zone)));
            else if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                any.Add(Compare(read, condition.Op == "ne" ? "eq" : condition.Op, [Data.CrmClock.Truncate(at.ToUniversalTime())]));
            else return Refuse(field, "“{0}” needs a date to compare with.", field.Label);
        }
        if (any.Count == 0) return Refuse(field, "“{0}” needs a date to compare with.", field.Label);
        var within = any.Aggregate(Expression.OrElse);
        if (condition.Op != "ne") return within;
        // SQL would take the negation of a comparison with null for false
        return Nullable.GetUnderlyingType(read.Type) is null ? Expression.Not(within) : Expression.OrElse(Expression.Equal(read, Expression.Constant(null, read.Type)), Expression.Not(within));
    }

    private static Expression OnDay(Expression read, string op, DateTimeOffset start, DateTimeOffset end) => op switch
    {
        "gt" => Compare(read, "gte", [end]),
        "gte" => Compare(read, "gte", [start]),
        "lt" => Compare(read, "lt", [start]),
        "lte" => Compare(read, "lt", [end]),
        _ => Expression.AndAlso(Compare(read, "gte", [start]), Compare(read, "lt", [end])),
    };

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static List<Guid> Linked(FieldInfo field, FilterCondition condition, FilterContext context) => condition.Op switch
    {
        "me" => context.Actor.UserId is { } me ? [me] : [],
        "myteam" => [.. context.MyTeams],
        "under" => Values(condition).SelectMany(v => context.Links(field.LinkKind!, Under + v)).Distinct().ToList(),
        _ => Values(condition).SelectMany(v => v == "me" && context.Actor.UserId is { } self ? [self] : context.Links(field.LinkKind!, v)).Distinct().ToList(),
    };

    /// <summary>Any of the rows is about one of the records.</summary>
    private static Expression Rows(FieldInfo field, Expression members, FilterCondition condition, FilterContext context)
    {
        if (condition.Op == "empty") return Not(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(Guid)], members), Wanted(condition));
        var member = Expression.Parameter(typeof(Guid), "m");
        var among = Expression.Lambda<Func<Guid, bool>>(Among(member, Linked(field, condition, context)), member);
        return Not(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(Guid)], members, among), condition.Op == "ne");
    }

    private static Outcome<Expression> Link(FieldInfo field, Expression read, FilterCondition condition, FilterContext context)
    {
        var ids = Linked(field, condition, context);
        if (ids.Count == 1) return Not(Expression.Equal(read, Parameter<Guid?>(ids[0])), condition.Op == "ne");
        return Not(Known(read, Among(read, ids.Select(id => (Guid?)id).ToList())), condition.Op == "ne");
    }

    private static Outcome<Expression> Tags(Expression read, FilterCondition condition)
    {
        // any of the tags: overlap of two arrays, served by the GIN index
        var values = Values(condition);
        var tag = Expression.Parameter(typeof(string), "t");
        var among = Expression.Lambda<Func<string, bool>>(Among(tag, values), tag);
        return Not(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(string)], read, among), condition.Op == "ne");
    }

    /// <summary>Said aloud, for SQL would ask whether nothing is among the values too, which no index answers.</summary>
    private static Expression Known(Expression read, Expression among) =>
        read.Type.IsValueType && Nullable.GetUnderlyingType(read.Type) is null ? among : Expression.AndAlso(Expression.NotEqual(read, Expression.Constant(null, read.Type)), among);

    internal static Expression Among<T>(Expression read, List<T> values) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], Parameter(values), read);

    private static object? Number(Type type, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (Nullable.GetUnderlyingType(type) ?? type) == typeof(int)
                ? number is >= int.MinValue and <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null
                : number
            : null;

    private static object? Day(string text, FilterContext context) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : RelativeDate.Read(text, context.Today);

    private sealed record Holder<T>(T Value);
}
