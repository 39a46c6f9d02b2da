using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>The figures of the thousand deals: by whatever they are grouped and wherever who looks at them is, they add up to the same.</summary>
public sealed class DealFiguresTests
{
    private static readonly (int Won, int Lost, int Open, decimal Value) Totals = (598, 216, 186, 1_363_333m);

    [FixtureFact]
    public async Task Every_grouping_adds_up_to_the_same_totals_for_every_viewer()
    {
        await using var host = await ImportHost.StartAsync();
        await DealsFixtureTests.BeforeAsync(host);
        await DealsFixtureTests.ImportAsync(host, "deals", "sales_pipeline_first1000.csv", DealsFixtureTests.Mapping);
        var ada = await host.DbAsync(db => db.People.Where(p => p.Email != null && p.Email.StartsWith("ada@")).Select(p => p.Id).SingleAsync());

        var months = new List<string>();
        foreach (var zone in new[] { null, "Pacific/Honolulu", "Pacific/Tongatapu" })
        {
            await MoveToAsync(host, ada, zone);
            foreach (var by in Enum.GetValues<DealGrouping>())
            {
                var figures = await ReadAsync(host, ada, by);
                Assert.True(Totals == Sum([figures.Total]), $"{by} in {zone}");
                Assert.True(Totals == Sum(figures.Groups), $"{by} in {zone}: {Sum(figures.Groups)}");
                if (by is DealGrouping.Month) months.Add(Said(figures));
                if (by is not DealGrouping.Account) continue;
                var trees = await host.AsPersonAsync(ada, s => s.GetRequiredService<AccountTrees>().TogetherAsync(figures.Groups, default));
                Assert.Equal(Totals, Sum(trees));
                Assert.True(trees.Count < figures.Groups.Count);
            }
            var total = await host.AsPersonAsync(ada, async s => (await s.GetRequiredKeyedService<IRecords>(Deal.Deals).TotalsAsync(ListRequest.All, ["wonValue"], default))!["wonValue"]);
            Assert.Equal((Totals.Value, "EUR"), (total.Amount!.Value, total.Currency));
        }
        Assert.Equal(73.5m, decimal.Round((await ReadAsync(host, ada, DealGrouping.Owner)).Total.WinRate!.Value * 100, 1));
        Assert.Single(months.Distinct());
        // people without deals are listed, and have no rate
        Assert.Contains((await ReadAsync(host, ada, DealGrouping.Owner)).Groups, g => g.Key!.Label == "Mei-Mei Johns" && g is { WinRate: null, Won.Count: 0 });
    }

    [FixtureFact]
    public async Task Board_list_forecast_leaderboard_and_roll_up_tell_the_same_of_the_same_deals()
    {
        await using var host = await ImportHost.StartAsync();
        await DealsFixtureTests.BeforeAsync(host);
        await DealsFixtureTests.ImportAsync(host, "deals", "sales_pipeline_first1000.csv", DealsFixtureTests.Mapping);
        var ada = await host.DbAsync(db => db.People.Where(p => p.Email != null && p.Email.StartsWith("ada@")).Select(p => p.Id).SingleAsync());

        var leaders = (await ReadAsync(host, ada, DealGrouping.Owner)).Total;
        var accounts = (await ReadAsync(host, ada, DealGrouping.Account)).Groups;
        var list = await host.AsPersonAsync(ada, async s => (await s.GetRequiredKeyedService<IRecords>(Deal.Deals).TotalsAsync(new ListRequest(new FilterCondition("status", "eq", "open")), ["value", "weighted"], default))!);
        foreach (var by in Enum.GetValues<ForecastBy>())
        {
            var forecast = TestData.Done(await host.AsPersonAsync(ada, s => s.GetRequiredService<DealForecast>().ReadAsync(new ForecastRequest(ListRequest.All, ForecastPeriod.Month, by, new DateOnly(2016, 10, 1), 24), default)));
            Assert.Equal((leaders.Won.Value, leaders.Open.Value, leaders.Won.Count + leaders.Open.Count), (forecast.Total.Closed, forecast.Total.Committed + forecast.Total.BestCase + forecast.Total.Pipeline, forecast.Total.Deals));
            Assert.Equal(list["weighted"].Amount, forecast.Total.Weighted);
        }
        var board = TestData.Done(await host.AsPersonAsync(ada, async s => await s.GetRequiredService<DealBoard>().ReadAsync((await s.GetRequiredService<Application.Data.CrmDb>().Set<Domain.Pipeline.SalesPipeline>().SingleAsync(p => p.Name == "Maven sales")).Id, ListRequest.All, default)));
        (int, decimal?) Column(StageKind kind) => (board.Columns.Where(c => c.Stage.Kind == kind).Sum(c => c.Count), board.Columns.Where(c => c.Stage.Kind == kind).Sum(c => c.Sum));
        Assert.Equal(list["weighted"].Amount, board.Columns.Sum(c => c.Weighted ?? 0));
        Assert.Equal([(leaders.Open.Count, leaders.Open.Value), (leaders.Won.Count, leaders.Won.Value), (leaders.Lost.Count, leaders.Lost.Value)], new[] { Column(StageKind.Open), Column(StageKind.Won), Column(StageKind.Lost) });
        Assert.Equal((Totals.Won, Totals.Lost, Totals.Open, (decimal?)Totals.Value), (leaders.Won.Count, leaders.Lost.Count, leaders.Open.Count, leaders.Won.Value));
        Assert.Equal((leaders.Open.Value, leaders.Won.Value), (list["value"].Amount, Totals.Value));
        Assert.Equal((leaders.Open.Value, leaders.Won.Value), (accounts.Sum(a => a.Open.Value), accounts.Sum(a => a.Won.Value)));
        // each account by itself, and each tree from its top; deals without an account are the rest
        var alone = await RollUpAsync(host, ada, await host.DbAsync(db => db.Accounts.Select(a => a.Id).ToListAsync()), false);
        var trees = await RollUpAsync(host, ada, await host.DbAsync(db => db.Accounts.Where(a => a.ParentId == null).Select(a => a.Id).ToListAsync()), true);
        var rest = TestData.Done(await host.AsPersonAsync(ada, s => s.GetRequiredService<DealInsights>().TotalAsync(new FilterCondition("account", "empty", "true"), null, default)));
        Assert.Equal((Totals, Totals, "EUR"), (Sum([.. alone, rest.Figures]), Sum([.. trees, rest.Figures]), rest.Currency));
        Assert.True(trees.Count < alone.Count);
    }

    private static async Task<IReadOnlyList<DealFigures>> RollUpAsync(ImportHost host, Guid viewer, IReadOnlyList<Guid> accounts, bool subsidiaries)
    {
        var figures = new List<DealFigures>();
        foreach (var account in accounts)
            figures.Add(TestData.Done(await host.AsPersonAsync(viewer, s => s.GetRequiredService<DealInsights>().TotalAsync(DealInsights.OfAccount(account, subsidiaries), null, default))).Figures);
        return figures;
    }

    private static async Task<Insights> ReadAsync(ImportHost host, Guid viewer, DealGrouping by) =>
        TestData.Done(await host.AsPersonAsync(viewer, s => s.GetRequiredService<DealInsights>().ReadAsync(by, FilterTree.Everything, default)));

    private static (int, int, int, decimal) Sum(IReadOnlyList<DealFigures> groups) =>
        (groups.Sum(g => g.Won.Count), groups.Sum(g => g.Lost.Count), groups.Sum(g => g.Open.Count), groups.Sum(g => g.Won.Value ?? 0));

    private static string Said(Insights figures) => string.Join(' ', figures.Groups.Select(g => $"{g.Key!.Key}:{g.Won.Count}:{g.Won.Value}"));

    private static Task<int> MoveToAsync(ImportHost host, Guid person, string? zone) => host.AsAsync(async s =>
    {
        var db = s.GetRequiredService<Application.Data.CrmDb>();
        var user = await db.People.SingleAsync(p => p.Id == person);
        Assert.Null(user.Prefer(zone, null, null, db.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        s.GetRequiredService<CompanyDirectory>().Forget();
        return 0;
    });
}
