using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Plans;

/// <summary>Forecasts read what lies in their periods, not all deals there ever were.</summary>
[Collection(nameof(PlanTests))]
public sealed class ForecastPlanTests(GeneratedWorld world)
{
    private static readonly DateOnly First = new(2026, 10, 1);

    [Fact]
    public async Task A_forecast_and_its_deals_by_month_are_ranges_of_an_index()
    {
        var faults = new List<string>();
        foreach (var (who, actor) in world.Viewers)
        {
            foreach (var (what, plans) in new[] { ("forecast", await ForecastAsync(actor, null)), ("as of a day", await ForecastAsync(actor, new DateOnly(2026, 10, 20))), ("months", await MonthsAsync(actor)) })
                faults.AddRange(plans.SelectMany(p => p.All.Where(n => n.Type == "Seq Scan" && n.Table is Deal.Deals or "deal_states" && (what != "as of a day" || n.Table != Deal.Deals)).Select(n => $"{what} as {who} reads all of {n.Table}\n{p}")));
        }
        GeneratedWorld.None(faults);
    }

    private Task<IReadOnlyList<PlanNode>> ForecastAsync(Actor actor, DateOnly? asOf) => world.PlansAsync(async () =>
        TestData.Done(await world.World.AsAsync<DealForecast, Outcome<Forecast>>(actor, f => f.ReadAsync(new ForecastRequest(ListRequest.All, TargetPeriod.Month, ForecastBy.Owner, First, 3, AsOf: asOf), default))));

    private Task<IReadOnlyList<PlanNode>> MonthsAsync(Actor actor) => world.PlansAsync(async () =>
        TestData.Done(await world.World.AsAsync<MonthGrid, Outcome<IReadOnlyList<MonthColumn>>>(actor, g => g.ReadAsync(ListRequest.All, [First, First.AddMonths(1)], default))));
}
