using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

/// <summary>A deal was made.</summary>
public sealed record DealCreated(Guid DealId, Guid? AccountId, Guid? OwnerId) : DomainEvent
{
    public override string Name => "deal.created";
}

/// <summary>A deal went to another stage.</summary>
/// <param name="Status">open, won or lost: what it is now.</param>
/// <param name="Was">What it was.</param>
public sealed record DealStageChanged(Guid DealId, Guid? AccountId, string From, string To, string Status, string Was) : DomainEvent
{
    public override string Name => (Was, Status) switch
    {
        (_, "won") when Was != "won" => "deal.won",
        (_, "lost") when Was != "lost" => "deal.lost",
        (not "open", "open") => "deal.reopened",
        _ => "deal.stage-changed",
    };

    public override IReadOnlyList<Guid> Subjects => AccountId is { } account ? [DealId, account] : [DealId];
}

/// <summary>What a deal is worth changed.</summary>
public sealed record DealAmountChanged(Guid DealId, decimal? From, decimal? To, string? Currency) : DomainEvent
{
    public override string Name => "deal.amount-changed";

    public override IReadOnlyList<Guid> Subjects => [DealId];
}

/// <summary>The expected close date of an open deal moved.</summary>
public sealed record DealCloseDateMoved(Guid DealId, DateOnly? From, DateOnly? To) : DomainEvent
{
    public override string Name => "deal.close-date-moved";

    public override IReadOnlyList<Guid> Subjects => [DealId];
}
