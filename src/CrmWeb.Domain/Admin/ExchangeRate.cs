using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>What a currency is worth from a day on. Older rates are kept: the newest on or before a day counts.</summary>
public sealed class ExchangeRate : Entity, IStamped
{
    public const string Table = "exchange_rates";

    private ExchangeRate() { }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Units of the company's currency for one unit of this one.</summary>
    public decimal Rate { get; private set; }

    /// <summary>First day on which it counts.</summary>
    public DateOnly Day { get; private set; }

    public static Outcome<ExchangeRate> Create(string? currency, decimal? rate, DateOnly? day)
    {
        var made = new ExchangeRate();
        return made.Change(currency, rate, day) is { } refusal ? refusal : made;
    }

    public Refusal? Change(string? currency, decimal? rate, DateOnly? day)
    {
        if (currency is null) return Refusal.Of("currency", "Say which currency it is.");
        if (CurrencyCode.Check(currency) is { } bad) return bad;
        if (rate is not (> 0 and < 1_000_000_000)) return Refusal.Of("rate", "A rate is a number above zero.");
        if (day is not { } known) return Refusal.Of("day", "Say from which day on it counts.");
        (Currency, Rate, Day) = (currency.ToUpperInvariant(), rate.Value, known);
        return null;
    }

    public void Stamp(DateTimeOffset now) => UpdatedAt = now;
}
