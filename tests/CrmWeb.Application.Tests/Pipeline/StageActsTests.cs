using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Pipeline;

public sealed class StageActsTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_removed_stage_takes_its_deals_to_another_one_and_one_undo_brings_all_back()
    {
        var pipeline = await _world.PipelineAsync();
        var (from, to) = (pipeline.Named("Discovery")!.Id, pipeline.Named("Proposal")!.Id);
        var (deal, binned) = (await _world.DealAsync("{'stage':'Discovery','amount':10}"), await _world.DealAsync("{'stage':'Discovery'}"));
        await _world.DeleteAsync(Deal.Deals, binned);
        var before = Facts((await _world.FindAsync(Deal.Deals, deal))!);

        Assert.Equal("to", (await RemoveAsync(pipeline.Id, from, null))!.Field);
        Assert.Equal("to", (await RemoveAsync(pipeline.Id, from, from))!.Field);
        Assert.Null(await RemoveAsync(pipeline.Id, from, to));

        Assert.Equal("Proposal", (await _world.FindAsync(Deal.Deals, deal))!["stage"]!["name"]!.ToString());
        Assert.Null((await _world.PipelineAsync()).Named("Discovery"));
        Done((await _world.OnAsync(Actor.System, Deal.Deals, r => r.RestoreAsync(binned, default)))!.Value);
        Assert.Equal("Proposal", (await _world.FindAsync(Deal.Deals, binned))!["stage"]!["name"]!.ToString());

        var set = await LastSetAsync("stages.remove");
        await _world.UndoAsync(set);
        Assert.Equal(from, (await _world.PipelineAsync()).Named("Discovery")!.Id);
        Assert.Equal(before, Facts((await _world.FindAsync(Deal.Deals, deal))!));
    }

    [Fact]
    public async Task A_required_checklist_of_the_removed_stage_holds_nobody_back()
    {
        var pipeline = await _world.PipelineAsync();
        var stage = pipeline.Named("Discovery")!;
        var item = new ChecklistItem(Guid.CreateVersion7(), "Budget", true);
        Assert.Null(await _world.AsAsync<ChangeStage, Refusal?>(Actor.System, act => act.RunAsync(pipeline.Id, stage.Id, new("Discovery", StageKind.Open, 25) { Checklist = [item] }, null, default)));
        var deal = await _world.DealAsync("{'stage':'Discovery'}");
        Assert.Equal("checklist", (await _world.OnAsync(Actor.System, Deal.Deals, r => r.EditAsync(deal, Json("{'stage':'Proposal'}"), null, default)))!.Value.Refusals[0].Code);

        Assert.Null(await RemoveAsync(pipeline.Id, stage.Id, pipeline.Named("Proposal")!.Id));
        Assert.Equal("Proposal", (await _world.FindAsync(Deal.Deals, deal))!["stage"]!["name"]!.ToString());
    }

    [Fact]
    public async Task A_stage_with_deals_keeps_its_meaning_until_they_have_gone_elsewhere()
    {
        var pipeline = await _world.PipelineAsync();
        var deal = await _world.DealAsync("{'stage':'Discovery'}");
        var refused = await _world.AsAsync<ChangeStage, Refusal?>(Actor.System, act => act.RunAsync(pipeline.Id, pipeline.Named("Discovery")!.Id, new("Discovery", StageKind.Lost, 0), null, default));
        Assert.Equal("in-use", refused!.Code);
        Assert.Null(await _world.AsAsync<ChangeStage, Refusal?>(Actor.System, act => act.RunAsync(pipeline.Id, pipeline.Named("Discovery")!.Id, new("Gone away", StageKind.Lost, 0), pipeline.Named("Proposal")!.Id, default)));
        Assert.Equal("Proposal", (await _world.FindAsync(Deal.Deals, deal))!["stage"]!["name"]!.ToString());
        Assert.Equal(StageKind.Lost, (await _world.PipelineAsync()).Named("Gone away")!.Kind);
        await _world.UndoAsync(await LastSetAsync("stages.edit"));
        Assert.Equal("Discovery", (await _world.FindAsync(Deal.Deals, deal))!["stage"]!["name"]!.ToString());
    }

    [Fact]
    public async Task A_new_probability_counts_for_deals_that_come_and_not_for_those_that_are_there()
    {
        var pipeline = await _world.PipelineAsync();
        var old = await _world.DealAsync("{'stage':'Discovery'}");
        Assert.Null(await _world.AsAsync<ChangeStage, Refusal?>(Actor.System, act => act.RunAsync(pipeline.Id, pipeline.Named("Discovery")!.Id, new("Discovery", StageKind.Open, 40), null, default)));
        var later = await _world.DealAsync("{'stage':'Discovery'}");
        Assert.Equal(("25", "40"), ((await _world.FindAsync(Deal.Deals, old))!["probability"]!.ToString(), (await _world.FindAsync(Deal.Deals, later))!["probability"]!.ToString()));
    }

    [Fact]
    public async Task Only_administrators_change_pipelines()
    {
        var pipeline = await _world.PipelineAsync();
        var rep = await _world.PersonAsync("Rep", ModuleRights.Full);
        Assert.Equal("forbidden", (await _world.AsAsync<AddStage, Outcome<Guid>>(rep, act => act.RunAsync(pipeline.Id, new("X", StageKind.Open, 1), default))).Refusals[0].Code);
        Assert.Equal("forbidden", (await _world.AsAsync<CreatePipeline, Outcome<Guid>>(rep, act => act.RunAsync(new("X"), default))).Refusals[0].Code);
        Assert.Equal("forbidden", (await _world.AsAsync<RemoveStage, Refusal?>(rep, act => act.RunAsync(pipeline.Id, pipeline.Stages[0].Id, null, default)))!.Code);
        Assert.Equal("forbidden", (await _world.AsAsync<OrderStages, Refusal?>(rep, act => act.RunAsync(pipeline.Id, [], default)))!.Code);
    }

    [Fact]
    public async Task A_pipeline_of_a_team_takes_deals_of_its_people_only()
    {
        var (west, east) = (await _world.TeamAsync("West"), await _world.TeamAsync("East"));
        Done(await _world.AsAsync<CreatePipeline, Outcome<Guid>>(Actor.System, act => act.RunAsync(new("West only", [west.Id]), default)));
        var role = await _world.RoleAsync("Rep", ModuleRights.Full, Deal.Deals);
        var inside = await _world.ActorAsync(await _world.UserAsync("Wes", null, [west], [role]));
        var outside = await _world.ActorAsync(await _world.UserAsync("Eve", null, [east], [role]));
        await _world.DealAsync("{'pipeline':'West only'}", inside);
        var refused = await _world.OnAsync(outside, Deal.Deals, r => r.CreateAsync(Json("{'pipeline':'West only'}"), default));
        Assert.Equal("pipeline", Assert.Single(refused.Refusals).Field);
    }

    private Task<Refusal?> RemoveAsync(Guid pipeline, Guid stage, Guid? to) => _world.AsAsync<RemoveStage, Refusal?>(Actor.System, act => act.RunAsync(pipeline, stage, to, default));

    private Task<Guid> LastSetAsync(string act) => _world.AsAsync<CrmDb, Guid>(Actor.System, db => db.ChangeSets.Where(s => s.Act == act).OrderByDescending(s => s.At).Select(s => s.Id).FirstAsync());
}
