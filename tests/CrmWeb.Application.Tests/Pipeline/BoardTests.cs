using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Pipeline;

[Trait("Postgres", "18")]
public sealed class BoardTests : IAsyncLifetime
{
    private static readonly ModuleRights Own = new(AccessLevel.Own, AccessLevel.Own);
    private readonly SentCommands _sent = new();
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync(_sent);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_column_counts_and_sums_all_its_deals_and_shows_the_next_to_close_first()
    {
        for (var i = 0; i < 60; i++) await DealAsync($"Deal {i}", $"{{'stage':'Proposal','amount':{i},'closeDate':{(i % 10 == 0 ? "null" : $"'2030-01-{i % 28 + 1:00}'")}}}");
        var board = await BoardAsync(Actor.System);

        var column = board.Columns.Single(c => c.Stage.Name == "Proposal");
        Assert.Equal((60, 1770m, 885m), (column.Count, column.Sum, column.Weighted));
        var seen = column.Cards.ToList();
        for (var next = column.Next; next is not null; next = await GoOnAsync(column, next, seen)) { }
        Assert.Equal(60, seen.Select(c => c.Id).Distinct().Count());
        Assert.Equal(seen.Select(c => c.CloseDate ?? DateOnly.MaxValue).Order(), seen.Select(c => c.CloseDate ?? DateOnly.MaxValue));
    }

    [Fact]
    public async Task What_somebody_may_not_see_is_in_no_card_count_or_sum()
    {
        var role = await _world.RoleAsync("Rep", Own, Deal.Deals, Account.Accounts);
        var rep = await _world.ActorAsync(await _world.UserAsync("Rep", null, [], [role]));
        await DealAsync("Hidden", "{'stage':'Proposal','amount':1000}");
        await DealAsync("Theirs", $"{{'stage':'Proposal','amount':7,'owner':'{rep.UserId}'}}");

        var column = (await BoardAsync(rep)).Columns.Single(c => c.Stage.Name == "Proposal");

        Assert.Equal(("Theirs", 1, 7m), (Assert.Single(column.Cards).Title, column.Count, column.Sum));
    }

    [Fact]
    public async Task However_many_deals_a_board_takes_at_most_eight_commands()
    {
        var role = await _world.RoleAsync("Rep", Own, Deal.Deals, Account.Accounts);
        var rep = await _world.ActorAsync(await _world.UserAsync("Rep", null, [], [role]));
        await DealAsync("Theirs", $"{{'amount':7,'owner':'{rep.UserId}'}}");
        await BoardAsync(rep);
        _sent.Clear();

        await BoardAsync(rep);

        Assert.InRange(_sent.All.Count, 1, 8);
    }

    [Fact]
    public async Task A_board_opens_the_first_pipeline_in_which_something_is_open_that_its_viewer_sees()
    {
        var role = await _world.RoleAsync("Rep", Own, Deal.Deals, Account.Accounts);
        var rep = await _world.ActorAsync(await _world.UserAsync("Rep", null, [], [role]));
        foreach (var name in new[] { "Partners", "Resellers" }) await _world.AsAsync<CreatePipeline, Outcome<Guid>>(Actor.System, act => act.RunAsync(new(name), default));
        async Task<string> OpensAsync(Actor actor, Guid? pipeline = null, ListRequest? asked = null) =>
            TestData.Done(await _world.AsAsync<DealBoard, Outcome<Board>>(actor, b => b.ReadAsync(pipeline, asked ?? ListRequest.All, default))).Pipeline.Name;

        Assert.Equal("Sales", await OpensAsync(rep));
        await DealAsync("Hidden", "{'pipeline':'Partners'}");
        await DealAsync("Theirs", $"{{'pipeline':'Resellers','tags':['b2b'],'owner':'{rep.UserId}'}}");
        await DealAsync("Over", $"{{'stage':'Won','owner':'{rep.UserId}'}}");
        Assert.Equal(("Partners", "Resellers"), (await OpensAsync(Actor.System), await OpensAsync(rep)));
        Assert.Equal("Resellers", await OpensAsync(Actor.System, asked: new ListRequest(new FilterCondition("tags", "in", "b2b"))));

        // where one stays or what the filter names comes first, however empty
        var sales = (await _world.PipelineAsync()).Id;
        Assert.Equal("Sales", await OpensAsync(rep, sales));
        Assert.Equal("Partners", await OpensAsync(rep, sales, new ListRequest(new FilterCondition("pipeline", "in", "Partners"))));
        await DealAsync("Begun", $"{{'owner':'{rep.UserId}'}}");
        Assert.Equal("Sales", await OpensAsync(rep));
    }

    [Fact]
    public async Task Closed_columns_hold_all_and_where_that_is_too_much_the_latest_and_those_whose_day_nobody_knows_page_by_page()
    {
        for (var i = 0; i < 20; i++) await DealAsync($"Dated {i}", $"{{'stage':'Won','amount':1,'closeDate':'{_world.Clock.GetUtcNow().AddDays(-i):yyyy-MM-dd}'}}");
        for (var i = 0; i < 35; i++) await _world.EditAsync(Deal.Deals, await DealAsync($"Undated {i}", "{'stage':'Won','amount':2}"), "{'closeDate':null}");
        await DealAsync("Old", $"{{'stage':'Won','amount':1000,'closeDate':'{_world.Clock.GetUtcNow().AddDays(-200):yyyy-MM-dd}'}}");

        foreach (var (most, count, sum) in new[] { (56, 56, 1090m), (55, 55, 90m) })
        {
            var column = (await BoardAsync(Actor.System, most)).Columns.Single(c => c.Stage.Name == "Won");
            var seen = column.Cards.ToList();
            for (var next = column.Next; next is not null; next = await GoOnAsync(column, next, seen, most)) { }

            Assert.Equal((count, sum, most < 56), (column.Count, column.Sum, column.Lately));
            Assert.Equal(count, seen.Select(c => c.Id).Distinct().Count());
            Assert.Equal(seen.Select(c => c.CloseDate ?? DateOnly.MinValue).OrderDescending(), seen.Select(c => c.CloseDate ?? DateOnly.MinValue));
        }
    }

    [Fact]
    public async Task A_card_says_whether_its_viewer_may_move_it()
    {
        var role = await _world.RoleAsync("Looker", new ModuleRights(AccessLevel.All, AccessLevel.Own), Deal.Deals);
        var rep = await _world.ActorAsync(await _world.UserAsync("Looker", null, [], [role]));
        await DealAsync("Theirs", $"{{'stage':'Proposal','owner':'{rep.UserId}'}}");
        await DealAsync("Together", $"{{'stage':'Proposal','coOwners':['{rep.UserId}']}}");
        await DealAsync("Others", "{'stage':'Proposal'}");

        var cards = (await BoardAsync(rep)).Columns.Single(c => c.Stage.Name == "Proposal").Cards;

        Assert.Equal([("Others", false), ("Theirs", true), ("Together", true)], cards.Select(c => (c.Title, c.MayMove)).Order());
    }

    [Fact]
    public async Task A_deal_moved_by_another_is_not_moved_again()
    {
        var id = await DealAsync("Contested", "{'stage':'Proposal','amount':1}");
        var version = (await BoardAsync(Actor.System)).Columns.SelectMany(c => c.Cards).Single().Version;
        TestData.Done((await MoveAsync(id, "Negotiation", version))!.Value);

        var second = (await MoveAsync(id, "Discovery", version))!.Value;

        Assert.Equal(Refusal.Stale, Assert.Single(second.Refusals));
        Assert.Equal("Negotiation", (await BoardAsync(Actor.System)).Columns.Single(c => c.Count == 1).Stage.Name);
    }

    [Fact]
    public async Task What_is_usual_comes_from_visits_that_ended_and_needs_five()
    {
        for (var i = 1; i <= 5; i++)
        {
            var id = await DealAsync($"Deal {i}", "{'stage':'Proposal','amount':1}");
            _world.Clock.Pass(TimeSpan.FromDays(i));
            // another amount is no other visit
            await _world.EditAsync(Deal.Deals, id, "{'amount':2}");
            _world.Clock.Pass(TimeSpan.FromDays(i));
            await _world.EditAsync(Deal.Deals, id, "{'stage':'Negotiation'}");
        }
        await _world.AsAsync<CrmDb, int>(Actor.System, async db =>
        {
            await new RefreshPaces(db).RunAsync(default);
            return 0;
        });

        var columns = (await BoardAsync(Actor.System)).Columns;
        var pace = columns.Single(c => c.Stage.Name == "Proposal").Pace;
        Assert.Equal((6m, 8m, 5), (pace!.MedianDays, pace.P75Days, pace.Visits));
        Assert.Null(columns.Single(c => c.Stage.Name == "Negotiation").Pace);
    }

    private async Task<string?> GoOnAsync(BoardColumn column, string next, List<BoardCard> seen, int most = DealBoard.MostClosed)
    {
        var more = TestData.Done((await _world.AsAsync<DealBoard, Outcome<BoardColumn>?>(Actor.System, b => b.GoOnAsync(column.Stage.Id, next, ListRequest.All, default, most)))!.Value);
        seen.AddRange(more.Cards);
        return more.Next;
    }

    private Task<Guid> DealAsync(string title, string more)
    {
        var facts = TestData.Json(more);
        facts["title"] = title;
        return _world.CreateAsync(Deal.Deals, facts);
    }

    private async Task<Board> BoardAsync(Actor actor, int most = DealBoard.MostClosed) =>
        TestData.Done(await _world.AsAsync<DealBoard, Outcome<Board>>(actor, b => b.ReadAsync(null, ListRequest.All, default, mostClosed: most)));

    private Task<Outcome<CrmWeb.Application.Records.Acts.SavedRecord>?> MoveAsync(Guid id, string stage, uint version) =>
        _world.AsAsync<MoveDeal, Outcome<CrmWeb.Application.Records.Acts.SavedRecord>?>(Actor.System, m => m.RunAsync(id, new(stage, version), default));
}
