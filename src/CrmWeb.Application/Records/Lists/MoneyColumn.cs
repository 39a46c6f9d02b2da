using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Amounts of several currencies told in one, row by row. A record without a currency is in the company's.</summary>
/// <param name="code">Reads a record's currency.</param>
/// <param name="own">The company's currency.</param>
/// <param name="to">The currency in which amounts are told.</param>
/// <param name="factors">What one unit of each currency that occurs is worth in it; a currency that is missing has no rate.</param>
internal sealed class MoneyColumn<TRecord>(Expression<Func<TRecord, string?>> code, string own, string to, IReadOnlyDictionary<string, decimal> factors) where TRecord : Record
{
    /// <summary>Whether a record's amount can be told.</summary>
    public Expression Known(ParameterExpression record)
    {
        Expression? known = null;
        foreach (var currency in factors.Keys) known = known is null ? Is(record, currency) : Expression.OrElse(known, Is(record, currency));
        return known ?? Expression.Constant(false);
    }

    /// <summary>A record's amount in the one currency; as it stands where all are in it.</summary>
    public Expression Told(Expression amount, ParameterExpression record)
    {
        var told = amount;
        foreach (var (currency, factor) in factors.Where(f => f.Key != to))
            told = Expression.Condition(Is(record, currency), Expression.Multiply(amount, Expression.Constant(factor, typeof(decimal?))), told);
        return told;
    }

    private Expression Is(ParameterExpression record, string currency)
    {
        var read = new FilterCompiler.Rebind(code.Parameters[0], record).Visit(code.Body);
        var same = Expression.Equal(read, Expression.Constant(currency));
        return currency == own ? Expression.OrElse(Expression.Equal(read, Expression.Constant(null, typeof(string))), same) : same;
    }
}

/// <summary>The currency of a summary, and what the others are worth in it.</summary>
/// <param name="RatesOn">Day of the oldest rate used; null when nothing is converted.</param>
internal sealed record SummaryCurrency(string Code, string Own, IReadOnlyDictionary<string, decimal> Factors, DateOnly? RatesOn)
{
    /// <param name="used">Currencies that occur.</param>
    /// <param name="wanted">The one asked for; null = the actor's, and where amounts are all in one that cannot be told in it, that one.</param>
    public static SummaryCurrency Of(IReadOnlyList<string> used, string? wanted, string home, string own, RatesOfDay rates)
    {
        var code = wanted ?? (used is [var only] && rates.Factor(only, home) is null ? only : home);
        var factors = used.Append(code).Distinct().Select(c => (Code: c, Factor: rates.Factor(c, code))).Where(c => c.Factor is not null).ToDictionary(c => c.Code, c => c.Factor!.Value);
        return new SummaryCurrency(code, own, factors, factors.Keys.Select(c => rates.Day(c, code)).Min());
    }
}
