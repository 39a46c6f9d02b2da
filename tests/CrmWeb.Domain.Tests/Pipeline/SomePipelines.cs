using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Domain.Tests.Pipeline;

/// <summary>Two pipelines with stages, an account and two products, as deals meet them.</summary>
internal sealed class SomePipelines
{
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 22, 30, 0, TimeSpan.Zero);

    public static readonly Guid Acme = Guid.CreateVersion7(), Pump = Guid.CreateVersion7(), Valve = Guid.CreateVersion7();

    public static readonly ChecklistItem Budget = new(Guid.CreateVersion7(), "Budget known", true), Reference = new(Guid.CreateVersion7(), "Reference sent", false);

    public SalesPipeline Sales { get; } = SalesPipeline.Create("Sales", 0,
    [
        new("Talk", StageKind.Open, 20) { Checklist = [Budget, Reference] }, new("Offer", StageKind.Open, 50), new("Won", StageKind.Won, 100), new("Lost", StageKind.Lost, 0),
    ]).Value!;

    public SalesPipeline Renewals { get; } = SalesPipeline.Create("Renewals", 1, [new("Due", StageKind.Open, 80), new("Talk", StageKind.Open, 85), new("Renewed", StageKind.Won, 100), new("Ended", StageKind.Lost, 0)]).Value!;

    public DateTimeOffset At { get; set; } = Now;

    public PipelineBook Book(string zone = "UTC", bool renewals = true) => new(
        [Sales, Renewals], At, TimeZoneInfo.FindSystemTimeZoneById(zone), renewals ? new HashSet<Guid> { Sales.Id, Renewals.Id } : new HashSet<Guid> { Sales.Id },
        new Dictionary<Guid, string> { [Acme] = "Acme" },
        new Dictionary<Guid, PricedProduct>
        {
            [Pump] = new("Pump", new Dictionary<string, decimal> { ["EUR"] = 100, [""] = 100, ["USD"] = 110 }),
            [Valve] = new("Valve", new Dictionary<string, decimal>()),
        });

    public Stage Stage(string name) => Sales.Named(name)!;

    /// <summary>A deal as it is after its first save.</summary>
    public Deal Deal(Action<DealFacts>? with = null)
    {
        var made = Try(with);
        return made.Refused ? throw new InvalidOperationException(made.Refusals[0].Text) : Saved(made.Value!);
    }

    public Outcome<Deal> Try(Action<DealFacts>? with = null, PipelineBook? book = null)
    {
        var facts = new DealFacts { Book = book ?? Book() };
        with?.Invoke(facts);
        return Domain.Pipeline.Deals.Deal.Create(facts);
    }

    public Refusal? Change(Deal deal, Action<DealFacts> with, PipelineBook? book = null)
    {
        var facts = deal.Facts();
        facts.Book = book ?? Book();
        with(facts);
        var refused = deal.Change(facts);
        if (refused is null) deal.Derive();
        return refused;
    }

    private Deal Saved(Deal deal)
    {
        deal.Stamp(At, created: true);
        deal.Derive();
        deal.ForgetEvents();
        return deal;
    }
}
