using System.Linq.Expressions;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>The aggregates that a measure needs, as expressions over a group, and what they add up to.</summary>
/// <param name="read">The field's value in records of a type; null for count.</param>
/// <param name="inCurrency">Holds for records in the summary's currency; null for plain numbers.</param>
internal sealed class SummaryColumns<TRecord>(SummaryMeasure measure, LambdaExpression? read, Expression<Func<TRecord, bool>>? inCurrency) where TRecord : Record
{
    /// <summary>One row of numbers per group; positions as <see cref="Put"/> reads them.</summary>
    public IEnumerable<Expression> Of(Expression group)
    {
        if (read is null)
        {
            yield return Count(group, null);
            yield break;
        }
        var record = Expression.Parameter(typeof(TRecord), "r");
        var value = Expression.Convert(new FilterCompiler.Rebind(read.Parameters[0], record).Visit(read.Body), typeof(decimal?));
        Expression given = Expression.NotEqual(value, Expression.Constant(null, typeof(decimal?)));
        var meant = inCurrency is null ? given : Expression.AndAlso(given, new FilterCompiler.Rebind(inCurrency.Parameters[0], record).Visit(inCurrency.Body));
        var counted = inCurrency is null ? value : (Expression)Expression.Condition(meant, value, Expression.Constant(null, typeof(decimal?)));
        yield return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), [typeof(TRecord)], group, Expression.Lambda<Func<TRecord, decimal?>>(counted, record));
        yield return Count(group, Expression.Lambda<Func<TRecord, bool>>(meant, record));
        yield return Count(group, Expression.Lambda<Func<TRecord, bool>>(given, record));
        yield return Count(group, null);
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
        var (meant, given, all) = (Whole(1), Whole(2), Whole(3));
        // nothing to add up is not zero
        values[measure.Name] = meant == 0 ? null : (decimal)row![from]!;
        if (all > given) excluded[field.Name + ":empty"] = all - given;
        if (given > meant) excluded[field.Name + ":currency"] = given - meant;
        return 4;
    }

    private static MethodCallExpression Count(Expression group, LambdaExpression? which) => which is null
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRecord)], group)
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(TRecord)], group, which);
}
