using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Domain.Tests.Pipeline;

public sealed class DealStageTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    private readonly SomePipelines _some = new();

    [Theory]
    [InlineData(null, null, "Talk", "open")]
    [InlineData("offer", null, "Offer", "open")]
    [InlineData(null, "won", "Won", "won")]
    [InlineData("Offer", "lost", "Lost", "lost")]
    [InlineData("Won", "won", "Won", "won")]
    [InlineData("Renewed", null, "Renewed", "won")]
    public void A_new_deal_stands_where_stage_and_status_say(string? stage, string? status, string expected, string now)
    {
        var deal = _some.Deal(f => (f.Stage, f.Status) = (stage, status));

        Assert.Equal(expected, _some.Book().Stage(deal.StageId)!.Name);
        Assert.Equal(now, deal.Status);
    }

    [Fact]
    public void A_name_that_two_pipelines_have_means_the_one_that_is_named_or_the_first()
    {
        Assert.Equal(_some.Sales.Id, _some.Deal(f => f.Stage = "Talk").PipelineId);
        Assert.Equal(_some.Renewals.Id, _some.Deal(f => (f.Stage, f.PipelineId) = ("Talk", _some.Renewals.Id)).PipelineId);
    }

    [Fact]
    public void A_stage_of_another_pipeline_an_unknown_one_and_an_unknown_status_are_refused()
    {
        Assert.Equal("stage", _some.Try(f => (f.Stage, f.PipelineId) = (_some.Stage("Offer").Id.ToString(), _some.Renewals.Id)).Refusals[0].Field);
        Assert.Equal("stage", _some.Try(f => f.Stage = "Nowhere").Refusals[0].Field);
        Assert.Equal("status", _some.Try(f => f.Status = "1").Refusals[0].Field);
        Assert.Equal("pipeline", _some.Try(f => f.PipelineId = Guid.CreateVersion7()).Refusals[0].Field);
    }

    [Fact]
    public void Another_pipeline_takes_its_first_stage_of_the_same_kind()
    {
        var deal = _some.Deal(f => f.Status = "won");

        Assert.Null(_some.Change(deal, f => f.PipelineId = _some.Renewals.Id));

        Assert.Equal("Renewed", _some.Renewals.Stages.Single(s => s.Id == deal.StageId).Name);
    }

    [Fact]
    public void A_pipeline_of_other_teams_takes_no_new_deal_and_keeps_those_it_has()
    {
        var narrow = _some.Book(renewals: false);
        Assert.Equal("pipeline", _some.Try(f => f.PipelineId = _some.Renewals.Id, narrow).Refusals[0].Field);
        var deal = _some.Deal(f => f.Stage = "Due");

        Assert.Null(_some.Change(deal, f => f.NextStep = "Call", narrow));
        Assert.Null(_some.Change(deal, f => f.Stage = "Renewed", narrow));
        Assert.NotNull(_some.Change(_some.Deal(), f => f.PipelineId = _some.Renewals.Id, narrow));
    }

    [Fact]
    public void Probability_comes_from_the_stage_unless_given_and_a_move_takes_it_anew()
    {
        var deal = _some.Deal(f => f.Amount = 1000);
        Assert.Equal((20, 200m), (deal.Probability, deal.Weighted));
        _some.Change(deal, f => f.Probability = 33);
        Assert.Equal((33, 330m), (deal.Probability, deal.Weighted));

        Done(deal, "Offer");
        Assert.Equal((50, null), (deal.Probability, deal.ProbabilityGiven));
        _some.Change(deal, f => f.Probability = 60);
        _some.Change(deal, f => f.Probability = null);
        Assert.Equal(60, deal.Probability);
        _some.Change(deal, f => f.Probability = 50);
        Assert.Equal((50, null), (deal.Probability, deal.ProbabilityGiven));
        Done(deal, "Won");
        Assert.Equal((100, null, (decimal?)1000m), (deal.Probability, deal.Weighted, deal.WonValue));
        Done(deal, "Lost");
        Assert.Equal((0, 0m, (bool?)false), (deal.Probability, deal.WonValue, deal.Won));
    }

    [Fact]
    public void Closing_closes_today_where_the_actor_is_unless_the_day_is_given()
    {
        var deal = _some.Deal(f => f.CloseDate = new DateOnly(2026, 6, 1));
        _some.Change(deal, f => (f.Stage, f.Checked) = ("Won", [SomePipelines.Budget.Id.ToString()]), _some.Book("Pacific/Auckland"));
        Assert.Equal(Today.AddDays(1), deal.CloseDate);
        _some.Change(deal, f => f.Stage = "Offer");
        Assert.Null(deal.CloseDate);
        _some.Change(deal, f => (f.Stage, f.CloseDate) = ("Lost", new DateOnly(2026, 3, 1)));
        Assert.Equal(new DateOnly(2026, 3, 1), deal.CloseDate);
    }

    [Fact]
    public void Lost_reason_and_note_stay_only_while_lost()
    {
        var deal = _some.Deal();
        _some.Change(deal, f => (f.Stage, f.LostReason, f.LostNote) = ("Lost", "Price", "Too dear"));
        Assert.Equal(("Price", "Too dear"), (deal.LostReason, deal.LostNote));
        _some.Change(deal, f => f.Status = "open");
        Assert.Equal(("open", null, null), (deal.Status, deal.LostReason, deal.LostNote));
    }

    [Fact]
    public void Only_required_items_hold_a_deal_back_and_only_on_its_way_on()
    {
        var deal = _some.Deal();
        var refused = _some.Change(deal, f => f.Stage = "Offer");
        Assert.Equal("checklist", refused!.Code);
        Assert.Contains("Budget known", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reference sent", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(_some.Change(deal, f => f.Status = "won"));
        Assert.Null(_some.Change(_some.Deal(), f => f.Status = "lost"));

        Done(deal, "Offer");
        Assert.Null(_some.Change(deal, f => (f.Stage, f.Checked) = ("Talk", [])));
    }

    [Theory]
    [InlineData("Talk", "Offer", "deal.stage-changed")]
    [InlineData("Talk", "Won", "deal.won")]
    [InlineData("Talk", "Lost", "deal.lost")]
    [InlineData("Won", "Offer", "deal.reopened")]
    [InlineData("Won", "Lost", "deal.lost")]
    public void A_move_is_told_by_what_it_means(string from, string to, string told)
    {
        var deal = _some.Deal(f => f.Stage = from);
        Done(deal, to);
        Assert.Contains(told, deal.Events.Select(e => e.Name));
    }

    [Fact]
    public void In_stage_since_is_the_move_and_of_a_deal_entered_late_the_day_it_started_or_closed()
    {
        var late = new DateOnly(2026, 1, 5);
        Assert.Equal(new DateTimeOffset(2026, 1, 4, 23, 0, 0, TimeSpan.Zero), _some.Try(f => f.StartedOn = late, _some.Book("Europe/Amsterdam")).Value!.StageSince);
        Assert.Equal(new DateTimeOffset(2026, 2, 5, 0, 0, 0, TimeSpan.Zero), _some.Deal(f => (f.Status, f.StartedOn, f.CloseDate) = ("won", late, new DateOnly(2026, 2, 5))).StageSince);
        var deal = _some.Deal();
        _some.At = SomePipelines.Now.AddDays(3);
        _some.Change(deal, f => f.NextStep = "Call");
        Assert.Equal(SomePipelines.Now, deal.StageSince);
        Done(deal, "Offer");
        Assert.Equal(_some.At, deal.StageSince);
    }

    private void Done(Deal deal, string stage) => Assert.Null(_some.Change(deal, f => (f.Stage, f.Checked) = (stage, [SomePipelines.Budget.Id.ToString()])));
}
