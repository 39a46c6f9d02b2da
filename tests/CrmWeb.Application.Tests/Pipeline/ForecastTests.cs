using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Pipeline;

/// <summary>What counts when and how sure, targets beside it, as of a day, and moving a deal to another month.</summary>
public sealed class ForecastTests : IAsyncLifetime
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private TestWorld _world = null!;
    private Team _all = null!;
    private Team _west = null!;
    private User _rita = null!;
    private User _walt = null!;

    public async Task InitializeAsync()
    {
        _world = await TestWorld.NewAsync();
        _all = await _world.TeamAsync("Everyone");
        _west = await _world.TeamAsync("West", _all);
        var role = await _world.RoleAsync("Rep", new ModuleRights(AccessLevel.Own, AccessLevel.Own), Deal.Deals);
        _rita = await _world.UserAsync("Rita", teams: [_west], roles: [role]);
        _walt = await _world.UserAsync("Walt", teams: [_all], roles: [role]);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Deals_count_in_the_period_they_close_in_by_the_category_of_their_stage()
    {
        await DealsAsync();

        var forecast = await ReadAsync(Months(3));

        Assert.Equal(["before:1:0/0/0/5/0", "2026-03:3:40/100/0/0/90", "2026-04:1:0/0/20/0/10", "2026-05:0:0/0/0/0/0", "none:1:0/0/0/7/1"], forecast.Spans.Select(Said));
        Assert.Equal(["Rita", "Walt"], forecast.Spans[1].Lines.Select(l => l.Who.Label));
        Assert.Equal("EUR", forecast.Currency);
        Assert.Equal(["2026-Q1:5:1040/100/0/5/90", "2026-Q2:1:0/0/20/0/10"], (await ReadAsync(Months(2) with { Period = ForecastPeriod.Quarter })).Spans.SkipLast(1).Select(Said));
        var teams = await ReadAsync(Months(1) with { By = ForecastBy.Team });
        Assert.Equal(["Everyone", "West"], teams.Spans[1].Lines.Select(l => l.Who.Label));
        // a deal that is omitted is said to be
        Assert.Equal(0, forecast.Total.Omitted);
    }

    [Fact]
    public async Task As_of_a_day_the_deals_stand_as_they_stood()
    {
        var deal = await _world.DealAsync("{'amount':100,'closeDate':'2026-03-20','stage':'Commitment'}");
        _world.Clock.Pass(TimeSpan.FromDays(10));
        await _world.EditAsync(Deal.Deals, deal, "{'amount':300,'closeDate':'2026-04-20','stage':'Won'}");

        var then = await ReadAsync(Months(2) with { AsOf = DateOnly.FromDateTime(_world.Clock.GetUtcNow().DateTime).AddDays(-5) });
        var now = await ReadAsync(Months(2));

        Assert.Equal(["2026-03:1:0/100/0/0/90", "2026-04:0:0/0/0/0/0"], then.Spans.Select(Said));
        Assert.Equal(["2026-03:0:0/0/0/0/0", "2026-04:1:300/0/0/0/0"], now.Spans.Select(Said));
    }

    [Fact]
    public async Task Before_it_was_known_how_they_would_end_imported_deals_count_as_pipeline_in_an_unknown_stage()
    {
        await _world.DealAsync("{'amount':100,'status':'won','startedOn':'2020-01-01','closeDate':'2020-06-10'}");
        await _world.DealAsync("{'amount':30,'status':'lost','startedOn':'2020-02-01','closeDate':'2020-04-10'}");
        var then = Months(6) with { From = new DateOnly(2020, 3, 1), AsOf = new DateOnly(2020, 3, 31) };

        Assert.Equal(["none:2:0/0/0/130/0"], (await ReadAsync(then)).Spans.Where(s => s.Sum.Deals > 0).Select(Said));
        Assert.Equal([("unknown", 2)], (await ReadAsync(then with { By = ForecastBy.Stage })).Spans.SelectMany(s => s.Lines).Select(l => (l.Who.Key, l.Sum.Deals)));
        var after = await ReadAsync(then with { AsOf = new DateOnly(2020, 6, 30) });
        Assert.Equal(["2020-06:1:100/0/0/0/0"], after.Spans.Where(s => s.Sum.Deals > 0).Select(Said));
        // by stage, pipeline and year the same deals add up to the same
        foreach (var by in Enum.GetValues<ForecastBy>())
            Assert.Equal((1, 100m), ((await ReadAsync(then with { AsOf = null, By = by, Period = ForecastPeriod.Year, Count = 1 })).Total.Deals, (await ReadAsync(then with { AsOf = null, By = by })).Total.Closed));
    }

    [Fact]
    public async Task Targets_stand_beside_what_is_won_and_roll_up()
    {
        await DealsAsync();
        await SetAsync(Actor.System, (_rita, March, 100), (_rita, March.AddMonths(1), 50), (_walt, March, 10));

        var people = await ReadAsync(Months(2));
        Assert.Equal(("110", "70"), ($"{people.Spans[1].Sum.Target:0}", $"{people.Spans[1].Sum.Gap:0}"));
        Assert.Equal((160m, 120m), (people.Total.Target, people.Total.Gap));
        // a quarter has what its months have, a team what its people have; the team above holds the one below
        Assert.Equal(160m, (await ReadAsync(Months(2) with { Period = ForecastPeriod.Quarter })).Total.Target);
        Assert.Equal(160m, (await ReadAsync(Months(1) with { Period = ForecastPeriod.Year })).Total.Target);
        await SetAsync(Actor.System, (_all, March, 500));
        var teams = await ReadAsync(Months(1) with { By = ForecastBy.Team });
        Assert.Equal([500m, 100m], teams.Spans[1].Lines.Select(l => l.Sum.Target!.Value));
        Assert.Equal(500m, teams.Spans[1].Sum.Target);
        // a rep sees their own only
        Assert.Equal(10m, (await ReadAsync(Months(1), await _world.ActorAsync(_walt))).Total.Target);
    }

    [Fact]
    public async Task Leads_set_the_targets_of_their_teams_and_nobody_else_does()
    {
        await _world.AsAsync<Application.Data.CrmDb, int>(Actor.System, db =>
        {
            db.Teams.Single(t => t.Id == _west.Id).Change("West", _all.Id, _walt.Id, "USD");
            return db.SaveChangesAsync();
        });
        _world.ForgetDirectory();
        var (walt, rita) = (await _world.ActorAsync(_walt), await _world.ActorAsync(_rita));

        await SetAsync(walt, (_rita, March, 100), (_west, March, 900));
        Assert.Equal(["USD", "USD"], await _world.AsAsync<TargetDesk, List<string>>(walt, async d => [.. (await d.AllAsync(default)).Select(t => t.Target.Currency)]));
        Assert.Equal(RefusalKind.Forbidden, (await TryAsync(walt, (_walt, March, 1)))!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await TryAsync(walt, (_all, March, 1)))!.Kind);
        Assert.Equal(RefusalKind.Forbidden, (await TryAsync(rita, (_rita, March, 1)))!.Kind);
        Assert.Equal("start", (await TryAsync(walt, (_rita, March.AddDays(1), 1)))!.Field);
        Assert.Equal("amount", (await TryAsync(walt, (_rita, March, -1)))!.Field);
        // without a rate nothing is claimed
        Assert.Equal(0m, (await ReadAsync(Months(1), Actor.System)).Total.Target);
    }

    [Fact]
    public async Task A_deal_goes_to_another_month_and_back_again()
    {
        var deal = await _world.DealAsync("{'closeDate':'2026-03-31'}");
        var undated = await _world.DealAsync();
        var won = await _world.DealAsync("{'closeDate':'2026-03-31','status':'won'}");

        var moved = Done((await MoveAsync(deal, "2026-04"))!.Value);
        Assert.Equal("2026-04-30", (await _world.FindAsync(Deal.Deals, deal))!["closeDate"]!.ToString());
        await _world.UndoAsync(moved.ChangeSet!.Value);
        Assert.Equal("2026-03-31", (await _world.FindAsync(Deal.Deals, deal))!["closeDate"]!.ToString());
        Done((await MoveAsync(undated, "2028-02"))!.Value);
        Assert.Equal("2028-02-29", (await _world.FindAsync(Deal.Deals, undated))!["closeDate"]!.ToString());
        Assert.Equal(["closed", "invalid"], new[] { (await MoveAsync(won, "2026-04"))!.Value, (await MoveAsync(deal, "soon"))!.Value }.Select(m => m.Refusals[0].Code));
        Assert.Null(await MoveAsync(Guid.CreateVersion7(), "2026-04"));
    }

    /// <summary>Deals of 7 without a date, 5 that passed, in March 100 committed and 40 won, in April 20 at best.</summary>
    private async Task DealsAsync()
    {
        foreach (var (more, owner) in new[]
        {
            ("'amount':7,'stage':'Qualification'", _rita), ("'amount':5,'stage':'Qualification','closeDate':'2026-02-27','probability':0", _rita), ("'amount':100,'stage':'Commitment','closeDate':'2026-03-31'", _rita),
            ("'amount':40,'status':'won','closeDate':'2026-03-01'", _walt), ("'status':'won','closeDate':'2026-03-02'", _walt), ("'amount':20,'stage':'Proposal','closeDate':'2026-04-01'", _rita),
            ("'amount':1000,'status':'lost','closeDate':'2026-03-05'", _rita), ("'amount':1000,'status':'won','closeDate':'2026-02-28'", _rita),
        })
            await _world.DealAsync("{" + more + ",'owner':'" + owner.Id + "'}");
    }

    /// <summary>Key, deals, then won/committed/best case/pipeline/weighted.</summary>
    private static string Said(ForecastSpan s) => FormattableString.Invariant($"{s.Key}:{s.Sum.Deals}:{s.Sum.Closed:0}/{s.Sum.Committed:0}/{s.Sum.BestCase:0}/{s.Sum.Pipeline:0}/{s.Sum.Weighted:0}");

    private static ForecastRequest Months(int count) => new(ListRequest.All, ForecastPeriod.Month, ForecastBy.Owner, March, count);

    private async Task<Forecast> ReadAsync(ForecastRequest request, Actor? actor = null) => Done(await _world.AsAsync<DealForecast, Outcome<Forecast>>(actor ?? Actor.System, f => f.ReadAsync(request, default)));

    private async Task SetAsync(Actor actor, params (Entity Of, DateOnly Start, decimal Amount)[] targets) => Assert.Null(await TryAsync(actor, targets));

    private Task<Refusal?> TryAsync(Actor actor, params (Entity Of, DateOnly Start, decimal Amount)[] targets) =>
        _world.AsAsync<TargetDesk, Refusal?>(actor, d => d.SetAsync([.. targets.Select(t => new TargetInput(t.Of.Id, TargetPeriod.Month, t.Start, t.Amount))], default));

    private Task<Outcome<SavedRecord>?> MoveAsync(Guid deal, string month) => _world.AsAsync<MoveToMonth, Outcome<SavedRecord>?>(Actor.System, m => m.RunAsync(deal, month, null, default));
}
