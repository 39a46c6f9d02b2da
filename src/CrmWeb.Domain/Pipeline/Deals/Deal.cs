using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

/// <summary>A possible sale on its way through a pipeline.</summary>
public sealed partial class Deal : Record, IDescribed<DealFacts>
{
    public const string Deals = "deals";

    private readonly List<DealContact> _contacts = [];
    private readonly List<DealLine> _lines = [];

    private Deal() { }

    public override string Kind => Deals;

    public override string Title => Name;

    /// <summary>As somebody called it, else <see cref="AutoName"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>"Account - product" as of the last save; null without both.</summary>
    public string? AutoName { get; private set; }

    public Guid? AccountId { get; private set; }
    public Guid PipelineId { get; private set; }
    public Guid StageId { get; private set; }

    /// <summary>Since when it stands in its stage; of a deal brought in later: since it started, or closed.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>open, won or lost: the kind of its stage.</summary>
    public string Status { get; private set; } = "open";

    /// <summary>As typed, in <see cref="Currency"/>; null = the lines count.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; private set; }

    /// <summary>What the lines add up to; null without a priced line. Derived.</summary>
    public decimal? ListValue { get; private set; }

    /// <summary>The forecast value: the amount, else the list value. Derived.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Value times probability of an open deal; null when closed or without a value. Derived.</summary>
    public decimal? Weighted { get; private set; }

    /// <summary>What it brought: its value when won, 0 when lost, null while open. Derived.</summary>
    public decimal? WonValue { get; private set; }

    /// <summary>True when won, false when lost, null while open. Derived.</summary>
    public bool? Won { get; private set; }

    /// <summary>Days from start to close of a closed deal; null while open or when either day is unknown. Derived.</summary>
    public int? CycleDays { get; private set; }

    /// <summary>Percent: 100 won, 0 lost, else as given, else the stage's when the deal entered it.</summary>
    public int Probability { get; private set; }

    /// <summary>Percent that somebody gave; null = the stage's.</summary>
    public int? ProbabilityGiven { get; private set; }

    public DateOnly? StartedOn { get; private set; }
    public DateOnly? CloseDate { get; private set; }
    public string? LostReason { get; private set; }
    public string? LostNote { get; private set; }
    public string? NextStep { get; private set; }
    public string? Type { get; private set; }
    public string? LeadSource { get; private set; }
    public string[] Competitors { get; private set; } = [];
    public decimal? RecurringValue { get; private set; }
    public Guid[] CoOwnerIds { get; private set; } = [];
    public string[] CheckedItems { get; private set; } = [];

    /// <summary>In no order; see <see cref="Roles"/>.</summary>
    public IReadOnlyList<DealContact> Contacts => _contacts;

    /// <summary>In no order; see <see cref="Items"/>.</summary>
    public IReadOnlyList<DealLine> Lines => _lines;

    public override IReadOnlyList<Guid> CoOwners() => CoOwnerIds;

    public IReadOnlyList<DealRole> Roles()
    {
        NeedChildren();
        return [.. _contacts.OrderBy(c => c.Position).Select(c => c.Facts)];
    }

    public IReadOnlyList<DealItem> Items()
    {
        NeedChildren();
        return [.. _lines.OrderBy(l => l.Position).Select(l => l.Facts)];
    }

    /// <summary>A new deal, or why there cannot be one.</summary>
    public static Outcome<Deal> Create(DealFacts facts)
    {
        var deal = new Deal();
        deal.HasChildren();
        if (deal.Change(facts) is { } refusal) return refusal;
        deal.Raise(new DealCreated(deal.Id, deal.AccountId, deal.OwnerId));
        return deal;
    }

    public override void Derive()
    {
        base.Derive();
        if (Whole) ListValue = _lines.Any(l => l.Facts.Total is not null) ? _lines.Sum(l => l.Facts.Total ?? 0) : null;
        Value = Amount ?? ListValue;
        Won = Status switch { "won" => true, "lost" => false, _ => null };
        WonValue = Won switch { true => Value, false => 0, null => null };
        Weighted = Won is null && Value is { } value ? decimal.Round(value * Probability / 100, 2, MidpointRounding.AwayFromZero) : null;
        CycleDays = Won is not null && StartedOn is { } start && CloseDate is { } close ? close.DayNumber - start.DayNumber : null;
    }

    public override SearchCard Card() => new(Name, null, Name, [LookupKey.Name(Name), .. LookupKey.External(this)]);
}
