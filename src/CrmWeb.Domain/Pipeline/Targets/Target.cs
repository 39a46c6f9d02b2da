using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Targets;

/// <summary>What a target is set for.</summary>
public enum TargetPeriod { Month, Quarter }

/// <summary>What a person or a team is to win in a month or a quarter. Who set it may take it back, administrator or not.</summary>
public sealed class Target : Entity, IPersonal, IStamped
{
    public const string Targets = "targets";

    /// <summary>What numeric(18,2) holds.</summary>
    private const decimal Most = 9_999_999_999_999_999m;

    private Target() { }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Id of the person or the team.</summary>
    public Guid SubjectId { get; private set; }

    public TargetPeriod Period { get; private set; }

    /// <summary>First day of the month or the quarter.</summary>
    public DateOnly Start { get; private set; }

    public decimal Amount { get; private set; }

    /// <summary>ISO 4217 code: that of the team when the target was set.</summary>
    public string Currency { get; private set; } = "";

    public static Outcome<Target> Create(Guid subject, TargetPeriod period, DateOnly start, decimal amount, string currency)
    {
        if (start != First(period, start)) return Refusal.Of("start", "A target begins with a month or a quarter.");
        var target = new Target { SubjectId = subject, Period = period, Start = start };
        return target.Change(amount, currency) is { } refusal ? refusal : target;
    }

    public Refusal? Change(decimal amount, string currency)
    {
        if (amount is < 0 or > Most) return Refusal.Of("amount", "A target is an amount of zero or more.");
        (Amount, Currency) = (decimal.Round(amount, 2, MidpointRounding.AwayFromZero), currency);
        return null;
    }

    public void Stamp(DateTimeOffset now) => UpdatedAt = now;

    /// <summary>First day of the period that a day lies in.</summary>
    public static DateOnly First(TargetPeriod period, DateOnly day) => period switch
    {
        TargetPeriod.Month => new DateOnly(day.Year, day.Month, 1),
        TargetPeriod.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
    };
}
