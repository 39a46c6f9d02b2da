using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Plans;

/// <summary>Forecasts read what lies in their periods, not all deals there ever were.</summary>
[Collection(nameof(PlanTests))]
public sealed class ForecastPlanTests(GeneratedWorld world)
{
    private static readonly DateOnly First = new(2026, 10, 1);
    private static readonly DateOnly AsOf = new(2026, 10, 20);

    [Fact]
    public async Task A_forecast_and_its_deals_by_month_are_ranges_of_an_index()
    {
        // what was open at the end of that day, and what had been won in the three months
        const string alive = "not deleted and since < '2026-10-21' and (until is null or until >= '2026-10-21')";
        var counting = await world.OneAsync<long>($"select count(*) from deal_states where {alive} and (status = 'open' or (status = 'won' and close_date between '2026-10-01' and '2026-12-31'))");
        var faults = new List<string>();
        foreach (var (who, actor) in world.Viewers)
        {
            foreach (var (what, plans) in new[] { ("forecast", await ForecastAsync(actor, null)), ("months", await MonthsAsync(actor)) })
                faults.AddRange(plans.SelectMany(p => p.All.Where(n => n.Type == "Seq Scan" && n.Table is Deal.Deals).Select(n => $"{what} as {who} reads all of {n.Table}\n{p}")));
            // the deals themselves are not looked at, but for what is in the bin
            foreach (var plan in (await ForecastAsync(actor, AsOf)).Where(p => p.All.Any(n => n.Table == "deal_states")))
                faults.AddRange(plan.All.Where(n => (n.Table == Deal.Deals && n.Index != "ix_deals_deleted_at") || n.Touched > counting * 5 / 4 + 500).Select(n => $"as of a day as {who}: {n.Type} touches {n.Touched:0} of {n.Table}, {counting} counted then\n{plan}"));
        }
        GeneratedWorld.None(faults);
    }

    private Task<IReadOnlyList<PlanNode>> ForecastAsync(Actor actor, DateOnly? asOf) => world.PlansAsync(async () =>
        TestData.Done(await world.World.AsAsync<DealForecast, Outcome<Forecast>>(actor, f => f.ReadAsync(new ForecastRequest(ListRequest.All, ForecastPeriod.Month, ForecastBy.Owner, First, 3, AsOf: asOf), default))));

    private Task<IReadOnlyList<PlanNode>> MonthsAsync(Actor actor) => world.PlansAsync(async () =>
        TestData.Done(await world.World.AsAsync<MonthGrid, Outcome<MonthColumns>>(actor, g => g.ReadAsync(ListRequest.All, [First, First.AddMonths(1)], default))));
}
