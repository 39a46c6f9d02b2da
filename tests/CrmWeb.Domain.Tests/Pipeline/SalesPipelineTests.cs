using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Products;

namespace CrmWeb.Domain.Tests.Pipeline;

public sealed class SalesPipelineTests
{
    [Fact]
    public void A_pipeline_always_has_a_won_and_a_lost_stage()
    {
        var pipeline = Make(new StageInput("Talk", StageKind.Open, 10));
        Assert.Equal([("Talk", 10), ("Won", 100), ("Lost", 0)], pipeline.InOrder().Select(s => (s.Name, s.Probability)));
    }

    [Fact]
    public void A_new_open_stage_comes_after_the_open_ones_and_before_the_closed_ones()
    {
        var pipeline = Make(new StageInput("Talk", StageKind.Open, 10));
        Assert.False(pipeline.Add(new("Offer", StageKind.Open, 40)).Refused);
        Assert.False(pipeline.Add(new("Cancelled", StageKind.Lost, 0)).Refused);
        Assert.Equal(["Talk", "Offer", "Won", "Lost", "Cancelled"], pipeline.InOrder().Select(s => s.Name));
        Assert.Equal([0, 1, 2, 3, 4], pipeline.InOrder().Select(s => s.Position));
    }

    [Fact]
    public void Two_stages_never_have_the_same_name()
    {
        var pipeline = Make(new StageInput("Talk", StageKind.Open, 10), new("Offer", StageKind.Open, 20));
        Assert.Equal("duplicate", pipeline.Add(new(" TALK", StageKind.Open, 10)).Refusals[0].Code);
        Assert.Equal("duplicate", pipeline.ChangeStage(pipeline.Named("Offer")!.Id, new("talk", StageKind.Open, 20))!.Code);
        Assert.Null(pipeline.ChangeStage(pipeline.Named("Offer")!.Id, new("OFFER", StageKind.Open, 20)));
    }

    [Fact]
    public void The_last_stage_of_a_kind_stays_and_keeps_its_kind()
    {
        var pipeline = Make(new StageInput("Talk", StageKind.Open, 10));
        Assert.Equal("last-stage", pipeline.Remove(pipeline.Named("Talk")!.Id)!.Code);
        Assert.Equal("last-stage", pipeline.Remove(pipeline.Named("Won")!.Id)!.Code);
        Assert.Equal("last-stage", pipeline.ChangeStage(pipeline.Named("Won")!.Id, new("Won", StageKind.Open, 50))!.Code);
        Assert.Equal("gone", pipeline.Remove(Guid.CreateVersion7())!.Code);
        pipeline.Add(new("Offer", StageKind.Open, 20));
        Assert.Null(pipeline.Remove(pipeline.Named("Talk")!.Id));
    }

    [Fact]
    public void Stages_are_put_into_the_order_given_and_the_rest_follow()
    {
        var pipeline = Make(new StageInput("A", StageKind.Open, 1), new("B", StageKind.Open, 2), new("C", StageKind.Open, 3));
        pipeline.Order([pipeline.Named("C")!.Id, pipeline.Named("A")!.Id]);
        Assert.Equal(["C", "A", "B", "Won", "Lost"], pipeline.InOrder().Select(s => s.Name));
    }

    [Theory]
    [InlineData(null, 10, null, "name")]
    [InlineData("A", 101, null, "probability")]
    [InlineData("A", -1, null, "probability")]
    [InlineData("A", 10, 0, "rotDays")]
    [InlineData("A", 10, 4000, "rotDays")]
    public void A_stage_out_of_range_is_refused(string? name, int probability, int? rotDays, string field) =>
        Assert.Equal(field, Make(new StageInput("Talk", StageKind.Open, 10)).Add(new(name, StageKind.Open, probability, RotDays: rotDays)).Refusals[0].Field);

    [Fact]
    public void A_closed_stage_knows_its_probability_and_category_and_blank_checklist_lines_fall_away()
    {
        var stage = Make(new StageInput("Talk", StageKind.Open, 10)).Add(new("Signed", StageKind.Won, 3, ForecastCategory.BestCase, 9)
        { Checklist = [new(Guid.CreateVersion7(), "  ", true), new(Guid.CreateVersion7(), " Contract ", true)] }).Value!;
        Assert.Equal((100, ForecastCategory.Closed, null), (stage.Probability, stage.Forecast, stage.RotDays));
        Assert.Equal(["Contract"], stage.Checklist.Select(i => i.Text));
    }

    [Fact]
    public void A_product_has_one_price_a_currency_and_none_below_zero()
    {
        var product = Product.Create(new ProductFacts { Name = "Pump", Prices = [new("usd", 5), new("USD", 6)] }).Value!;
        Assert.Equal([new Price("USD", 5)], product.Prices);
        Assert.Equal("prices", Product.Create(new ProductFacts { Name = "Pump", Prices = [new("USD", -1)] }).Refusals[0].Field);
        Assert.Equal("prices", Product.Create(new ProductFacts { Name = "Pump", Prices = [new("dollar", 1)] }).Refusals[0].Field);
        Assert.Equal("name", Product.Create(new ProductFacts()).Refusals[0].Field);
    }

    private static SalesPipeline Make(params StageInput[] stages) => SalesPipeline.Create("Sales", 0, stages).Value!;
}
