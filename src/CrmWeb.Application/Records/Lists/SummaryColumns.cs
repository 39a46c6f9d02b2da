using System.Linq.Expressions;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>The aggregates that a measure needs, as expressions over a group, and what they come to.</summary>
/// <param name="read">The field's value in records of a type; null for count.</param>
/// <param name="money">How amounts of the field's currencies are told in one; null for plain numbers.</param>
internal sealed class SummaryColumns<TRecord>(SummaryMeasure measure, LambdaExpression? read, MoneyColumn<TRecord>? money) where TRecord : Record
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
        var record = Expression.Parameter(typeof(TRecord), "r");
        var body = new FilterCompiler.Rebind(read.Parameters[0], record).Visit(read.Body);
        if (measure.Measure == Measure.Rate)
        {
            var flag = Expression.Convert(body, typeof(bool?));
            yield return Count(group, Where(Expression.Equal(flag, Expression.Constant(true, typeof(bool?)))));
            yield return Count(group, Where(Expression.NotEqual(flag, Expression.Constant(null, typeof(bool?)))));
            yield return Count(group, null);
            yield break;
        }
        var value = Expression.Convert(body, typeof(decimal?));
        var nothing = Expression.Constant(null, typeof(decimal?));
        Expression given = Expression.NotEqual(value, nothing);
        var meant = money is null ? given : Expression.AndAlso(given, money.Known(record));
        Expression counted = money is null ? value : Expression.Condition(meant, money.Told(value, record), nothing);
        yield return Aggregate(group, Expression.Lambda<Func<TRecord, decimal?>>(counted, record));
        yield return Count(group, Where(meant));
        yield return Count(group, Where(given));
        yield return Count(group, null);

        Expression<Func<TRecord, bool>> Where(Expression condition) => Expression.Lambda<Func<TRecord, bool>>(condition, record);
    }

    /// <summary>Takes this measure's numbers off the row; returns how many there were.</summary>
    public int Put(object?[]? row, int from, Dictionary<string, decimal?> values, Dictionary<string, int> excluded)
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
        values[measure.Name] = meant == 0 ? null : (decimal?)row![from];
        if (all > given) excluded[field.Name + Empty] = all - given;
        if (given > meant) excluded[field.Name + OtherCurrency] = given - meant;
        return 4;
    }

    private Expression Aggregate(Expression group, Expression<Func<TRecord, decimal?>> value) => measure.Measure switch
    {
        Measure.Sum => Of(nameof(Enumerable.Sum), group, value),
        Measure.Avg => Of(nameof(Enumerable.Average), group, value),
        Measure.Min => Of(nameof(Enumerable.Min), group, value),
        Measure.Max => Of(nameof(Enumerable.Max), group, value),
        Measure.Median => Percentile(group, value, 0.5),
        Measure.P90 => Percentile(group, value, 0.9),
        Measure.Count or Measure.Rate => throw new InvalidOperationException("Counted, not aggregated."),
    };

    private static MethodCallExpression Of(string method, Expression group, Expression value) => Expression.Call(typeof(Enumerable), method, [typeof(TRecord)], group, value);

    private static MethodCallExpression Percentile(Expression group, Expression<Func<TRecord, decimal?>> value, double share)
    {
        var values = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TRecord), typeof(decimal?)], group, value);
        var array = Expression.Call(typeof(NpgsqlAggregateDbFunctionsExtensions), nameof(NpgsqlAggregateDbFunctionsExtensions.ArrayAgg), [typeof(decimal?)],
            Expression.Property(null, typeof(EF), nameof(EF.Functions)), values);
        return Expression.Call(typeof(Percentiles), nameof(Percentiles.Of), null, array, Expression.Constant(share));
    }

    private static MethodCallExpression Count(Expression group, LambdaExpression? which) => which is null
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRecord)], group)
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRecord)], group, which);
}
