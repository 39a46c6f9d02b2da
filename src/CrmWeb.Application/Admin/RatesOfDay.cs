using CrmWeb.Domain.Admin;

namespace CrmWeb.Application.Admin;

/// <summary>The rates that count on a day, against the company's currency.</summary>
public sealed class RatesOfDay
{
    private readonly Dictionary<string, (decimal Rate, DateOnly Day)> _rates = [];
    private readonly string _own;

    /// <param name="own">The company's currency.</param>
    /// <param name="all">Rates of any day.</param>
    public RatesOfDay(string own, IEnumerable<ExchangeRate> all, DateOnly day)
    {
        _own = own;
        foreach (var rate in all.Where(r => r.Day <= day).OrderBy(r => r.Day)) _rates[rate.Currency] = (rate.Rate, rate.Day);
    }

    /// <summary>Units of one currency for one unit of another; null when a rate is missing.</summary>
    public decimal? Factor(string from, string to) => from == to ? 1 : Of(from) is { } one && Of(to) is { } other ? one / other : null;

    /// <summary>The day of the older of the two rates used; null when none was.</summary>
    public DateOnly? Day(string from, string to) => from == to ? null
        : new[] { from, to }.Where(code => code != _own && _rates.ContainsKey(code)).Select(code => (DateOnly?)_rates[code].Day).Min();

    private decimal? Of(string code) => code == _own ? 1 : _rates.TryGetValue(code, out var known) ? known.Rate : null;
}
