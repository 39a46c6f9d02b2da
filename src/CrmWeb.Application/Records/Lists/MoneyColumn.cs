using System.Linq.Expressions;
using CrmWeb.Application.Admin;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Amounts of several currencies told in one, row by row. A record without a currency is in the company's.</summary>
/// <param name="code">Reads a row's currency.</param>
internal sealed class MoneyColumn<TRow>(LambdaExpression code, SummaryCurrency currency)
{
    /// <summary>Whether a row's amount can be told; null when all can.</summary>
    public Expression? Known(ParameterExpression row)
    {
        if (currency.Complete) return null;
        Expression? known = null;
        foreach (var other in currency.Factors.Keys) known = known is null ? Is(row, other) : Expression.OrElse(known, Is(row, other));
        return known ?? Expression.Constant(false);
    }

    /// <summary>A row's amount in the one currency; as it stands where all are in it.</summary>
    public Expression Told(Expression amount, ParameterExpression row)
    {
        var told = amount;
        foreach (var (other, factor) in currency.Factors.Where(f => f.Key != currency.Code))
            told = Expression.Condition(Is(row, other), Expression.Multiply(amount, Expression.Constant(factor, typeof(decimal?))), told);
        return told;
    }

    private Expression Is(ParameterExpression row, string currencyCode)
    {
        var read = new FilterCompiler.Rebind(code.Parameters[0], row).Visit(code.Body);
        var same = Expression.Equal(read, Expression.Constant(currencyCode));
        return currencyCode == currency.Own ? Expression.OrElse(Expression.Equal(read, Expression.Constant(null, typeof(string))), same) : same;
    }
}

/// <summary>The currency of a summary, and what the others are worth in it.</summary>
/// <param name="RatesOn">Day of the oldest rate used; null when nothing is converted.</param>
/// <param name="Complete">Every currency that occurs has a rate.</param>
internal sealed record SummaryCurrency(string Code, string Own, IReadOnlyDictionary<string, decimal> Factors, DateOnly? RatesOn, bool Complete)
{
    /// <param name="used">Currencies that occur.</param>
    /// <param name="wanted">The one asked for; null = the actor's, and where amounts are all in one that cannot be told in it, that one.</param>
    public static SummaryCurrency Of(IReadOnlyList<string> used, string? wanted, string home, string own, RatesOfDay rates)
    {
        var code = wanted ?? (used is [var only] && rates.Factor(only, home) is null ? only : home);
        var factors = used.Append(code).Distinct().Select(c => (Code: c, Factor: rates.Factor(c, code))).Where(c => c.Factor is not null).ToDictionary(c => c.Code, c => c.Factor!.Value);
        return new SummaryCurrency(code, own, factors, factors.Keys.Select(c => rates.Day(c, code)).Min(), used.All(factors.ContainsKey));
    }
}
