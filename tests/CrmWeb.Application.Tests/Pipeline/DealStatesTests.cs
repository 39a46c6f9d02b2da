using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Pipeline;

/// <summary>The course that the trigger keeps, by whatever path a deal is written.</summary>
[Trait("Postgres", "18")]
public sealed class DealStatesTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Every_move_and_every_change_of_worth_ends_a_span_and_begins_one()
    {
        var deal = await _world.DealAsync("{'amount':100}");
        await EditAsync(deal, "{'stage':'Proposal'}");
        await EditAsync(deal, "{'nextStep':'Call'}");
        await EditAsync(deal, "{'amount':250}");
        await EditAsync(deal, "{'stage':'Won'}");

        Assert.Equal(["Qualification open 100", "Proposal open 100", "Proposal open 250", "Won won 250"], await _world.CourseAsync(deal));
        var states = await _world.StatesAsync(deal);
        Assert.Equal(states.Skip(1).Select(s => (DateTimeOffset?)s.Since), states.SkipLast(1).Select(s => s.Until));
        Assert.Null(states[^1].Until);
    }

    [Fact]
    public async Task A_move_taken_back_at_once_was_never_there_and_later_it_stays()
    {
        var deal = await _world.DealAsync();
        _world.Clock.Pass(Hour);
        var move = await _world.EditAsync(Deal.Deals, deal, "{'stage':'Proposal'}");
        _world.Clock.Pass(TimeSpan.FromMinutes(5));
        await _world.UndoAsync(move.ChangeSet!.Value);
        Assert.Equal(["Qualification open "], await _world.CourseAsync(deal));
        Assert.Null(Assert.Single(await _world.StatesAsync(deal)).Until);

        await EditAsync(deal, "{'stage':'Proposal'}");
        await EditAsync(deal, "{'stage':'Qualification'}");
        Assert.Equal(["Qualification open ", "Proposal open ", "Qualification open "], await _world.CourseAsync(deal));
    }

    [Fact]
    public async Task A_deal_entered_late_has_its_course_from_the_day_it_started()
    {
        var open = await _world.DealAsync("{'startedOn':'2026-01-05','closeDate':'2026-06-01','stage':'Discovery'}");
        var won = await _world.DealAsync("{'startedOn':'2025-10-01','closeDate':'2025-12-24','status':'won','amount':70}");
        var bare = await _world.DealAsync("{'closeDate':'2025-12-24','status':'lost'}");
        var unknown = await _world.DealAsync("{'status':'lost'}");

        Assert.Equal(["Discovery open ?"], await _world.CourseAsync(open));
        Assert.Equal([" open 70?", "Won won 70?"], await _world.CourseAsync(won));
        Assert.Equal([Utc(2025, 10, 1), Utc(2025, 12, 24)], (await _world.StatesAsync(won)).Select(s => s.Since));
        Assert.Equal(["Lost lost ?"], await _world.CourseAsync(bare));
        Assert.Equal(["Lost lost "], await _world.CourseAsync(unknown));
    }

    [Fact]
    public async Task The_bin_is_a_span_of_its_own()
    {
        var deal = await _world.DealAsync();
        _world.Clock.Pass(Hour);
        await _world.DeleteAsync(Deal.Deals, deal);
        _world.Clock.Pass(Hour);
        Done((await _world.OnAsync(Actor.System, Deal.Deals, r => r.RestoreAsync(deal, default)))!.Value);
        Assert.Equal(["Qualification open ", "Qualification open -", "Qualification open "], await _world.CourseAsync(deal));
    }

    [Fact]
    public async Task A_bulk_edit_leaves_the_same_course_as_single_ones()
    {
        var (single, bulk) = (await _world.DealAsync("{'amount':9}"), await _world.DealAsync("{'amount':9}"));
        _world.Clock.Pass(Hour);
        await _world.EditAsync(Deal.Deals, single, "{'stage':'Proposal'}");
        var plan = Done(await _world.OnAsync(Actor.System, Deal.Deals, r => r.PlanBulkAsync(new BulkRequest([bulk], null, new BulkChange(Json("{'stage':'Proposal'}"))), true, default)));
        Done((await _world.OnAsync(Actor.System, Deal.Deals, r => r.RunBulkAsync(plan.Plan!.Value, default)))!.Value);

        Assert.Equal(["Qualification open 9", "Proposal open 9"], await _world.CourseAsync(bulk));
        Assert.Equal((await _world.StatesAsync(single)).Select(Comparable), (await _world.StatesAsync(bulk)).Select(Comparable));
    }

    [Fact]
    public async Task Numbers_as_of_a_day_are_those_of_then()
    {
        var deal = await _world.DealAsync("{'title':'Grows','amount':100,'closeDate':'2026-04-01'}");
        await _world.DealAsync("{'title':'Old','amount':5,'startedOn':'2025-01-01','closeDate':'2025-02-01','status':'won'}");
        _world.Clock.Pass(TimeSpan.FromDays(10));
        await _world.EditAsync(Deal.Deals, deal, "{'stage':'Negotiation','amount':300,'closeDate':'2026-05-01'}");
        await _world.DealAsync("{'title':'New'}");
        _world.Clock.Pass(TimeSpan.FromDays(10));
        await _world.DeleteAsync(Deal.Deals, deal);

        Assert.Equal(["Old won 5 100 2025-02-01"], await AsOfAsync(new DateOnly(2026, 3, 11)));
        Assert.Equal(["Old open 5 0 ",], await AsOfAsync(new DateOnly(2025, 1, 20)));
        Assert.Equal(["Grows open 100 10 2026-04-01", "Old won 5 100 2025-02-01"], await AsOfAsync(new DateOnly(2026, 3, 12)));
        Assert.Equal(["Grows open 300 75 2026-05-01", "New open  10 ", "Old won 5 100 2025-02-01"], await AsOfAsync(new DateOnly(2026, 3, 22)));
        Assert.Equal(["New open  10 ", "Old won 5 100 2025-02-01"], await AsOfAsync(new DateOnly(2026, 4, 2)));
        Assert.Empty(await AsOfAsync(new DateOnly(2024, 12, 31)));
    }

    private Task<List<string>> AsOfAsync(DateOnly day) => _world.AsAsync<CrmDb, List<string>>(Actor.System, async db =>
        [.. (await Application.Pipeline.Deals.DealsAsOf.Read(db, day).AsNoTracking().OrderBy(d => d.Name).ToListAsync())
            .Select(d => FormattableString.Invariant($"{d.Name} {d.Status} {d.Value:0.##} {d.Probability} {d.CloseDate:yyyy-MM-dd}"))]);

    private async Task EditAsync(Guid deal, string patch)
    {
        _world.Clock.Pass(Hour);
        await _world.EditAsync(Deal.Deals, deal, patch);
    }

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    private static object Comparable(DealState s) => (s.Since, s.Until, s.StageId, s.Status, s.Value, s.Probability, s.Deleted, s.Backdated);
}
