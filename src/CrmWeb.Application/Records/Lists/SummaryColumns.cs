using System.Linq.Expressions;
using CrmWeb.Application.Records.Fields;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>The aggregates that a measure needs, as expressions over a group, and what they come to.</summary>
/// <param name="read">The field's value in records of a type; null for count.</param>
/// <param name="money">How amounts of the field's currencies are told in one; null for plain numbers.</param>
internal sealed class SummaryColumns<TRow>(SummaryMeasure measure, LambdaExpression? read, MoneyColumn<TRow>? money)
{
    private const string Empty = ":empty";
    private const string OtherCurrency = ":currency";

    /// <summary>One row of numbers per group; positions as <see cref="Put"/> reads them.</summary>
    public IEnumerable<Expression> Of(Expression group)
    {
        if (read is null)
        {
            yield return Count(group, null);
            yield break;
        }
        var record = Expression.Parameter(typeof(TRow), "r");
        var body = new FilterCompiler.Rebind(read.Parameters[0], record).Visit(read.Body);
        if (measure.Measure == Measure.Rate)
        {
            var flag = Expression.Convert(body, typeof(bool?));
            yield return Count(group, Where(Expression.Equal(flag, Expression.Constant(true, typeof(bool?)))));
            yield return Count(group, Where(Expression.NotEqual(flag, Expression.Constant(null, typeof(bool?)))));
            yield return Count(group, null);
            yield break;
        }
        var value = Expression.Convert(body, measure.Field?.Type switch { FieldType.Date => typeof(DateOnly?), FieldType.Instant => typeof(DateTimeOffset?), _ => typeof(decimal?) });
        var nothing = Expression.Constant(null, value.Type);
        Expression given = Expression.NotEqual(value, nothing);
        var known = money?.Known(record);
        var meant = known is null ? given : Expression.AndAlso(given, known);
        var told = money is null ? value : money.Told(value, record);
        // all in one currency: the column as it is
        yield return Aggregate(group, Expression.Lambda(known is null ? told : Expression.Condition(meant, told, nothing), record));
        yield return Count(group, Where(meant));
        yield return Count(group, Where(given));
        yield return Count(group, null);

        Expression<Func<TRow, bool>> Where(Expression condition) => Expression.Lambda<Func<TRow, bool>>(condition, record);
    }

    /// <summary>Takes this measure's numbers off the row; returns how many there were.</summary>
    /// <param name="times">First and last days and instants.</param>
    public int Put(object?[]? row, int from, Dictionary<string, decimal?> values, Dictionary<string, object?> times, Dictionary<string, int> excluded)
    {
        int Whole(int at) => row is null ? 0 : (int)row[from + at]!;
        if (measure.Field is not { } field)
        {
            values[measure.Name] = Whole(0);
            return 1;
        }
        if (measure.Measure == Measure.Rate)
        {
            var (yes, known, every) = (Whole(0), Whole(1), Whole(2));
            values[measure.Name] = known == 0 ? null : (decimal)yes / known;
            if (every > known) excluded[field.Name + Empty] = every - known;
            return 3;
        }
        var (meant, given, all) = (Whole(1), Whole(2), Whole(3));
        // nothing to add up is not zero
        if (measure.Field?.Type is FieldType.Date or FieldType.Instant) times[measure.Name] = meant == 0 ? null : row![from];
        else values[measure.Name] = meant == 0 ? null : (decimal?)row![from];
        if (all > given) excluded[field.Name + Empty] = all - given;
        if (given > meant) excluded[field.Name + OtherCurrency] = given - meant;
        return 4;
    }

    private Expression Aggregate(Expression group, LambdaExpression value) => measure.Measure switch
    {
        Measure.Sum => Of(nameof(Enumerable.Sum), group, value),
        Measure.Avg => Of(nameof(Enumerable.Average), group, value),
        Measure.Min => Most(nameof(Enumerable.Min), group, value),
        Measure.Max => Most(nameof(Enumerable.Max), group, value),
        Measure.Median => Percentile(group, value, 0.5),
        Measure.P90 => Percentile(group, value, 0.9),
        Measure.Count or Measure.Rate => throw new InvalidOperationException("Counted, not aggregated."),
    };

    private static MethodCallExpression Of(string method, Expression group, Expression value) => Expression.Call(typeof(Enumerable), method, [typeof(TRow)], group, value);

    private static MethodCallExpression Most(string method, Expression group, LambdaExpression value) => value.ReturnType == typeof(decimal?)
        ? Of(method, group, value)
        : Expression.Call(typeof(Enumerable), method, [typeof(TRow), value.ReturnType], group, value);

    private static MethodCallExpression Percentile(Expression group, LambdaExpression value, double share)
    {
        var values = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TRow), typeof(decimal?)], group, value);
        var array = Expression.Call(typeof(NpgsqlAggregateDbFunctionsExtensions), nameof(NpgsqlAggregateDbFunctionsExtensions.ArrayAgg), [typeof(decimal?)],
            Expression.Property(null, typeof(EF), nameof(EF.Functions)), values);
        return Expression.Call(typeof(Percentiles), nameof(Percentiles.Of), null, array, Expression.Constant(share));
    }

    private static MethodCallExpression Count(Expression group, LambdaExpression? which) => which is null
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRow)], group)
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRow)], group, which);
}
