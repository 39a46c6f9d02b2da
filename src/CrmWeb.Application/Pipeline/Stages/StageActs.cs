using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Adds a stage to a pipeline.</summary>
public sealed class AddStage(CrmDb db, AdminSave save)
{
    /// <summary>The stage's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Guid pipelineId, StageInput input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await StagedPipeline.FindAsync(db, pipelineId, ct) is not { } pipeline) return PipelineNames.Gone;
        var made = pipeline.Add(input);
        if (made.Refused) return made.Refusals.ToArray();
        db.Add(made.Value!);
        return await save.RunAsync("stages.create", null, ct) is { } refused ? refused : made.Value!.Id;
    }
}

/// <summary>
/// Changes a stage. Deals in it keep the probability they have; the next ones to enter take the new one. When it comes to mean something
/// else (open, won, lost), its deals go to another stage before: one change set.
/// </summary>
public sealed class ChangeStage(CrmDb db, AdminSave save, StageDeals deals)
{
    /// <param name="version">The version of the stage that somebody saw; null = whatever it is now.</param>
    /// <param name="dealsTo">Stage of the same pipeline that takes its deals when its kind changes; null is enough when there are none.</param>
    public async Task<Refusal?> RunAsync(Guid pipelineId, Guid stageId, StageInput input, Guid? dealsTo, CancellationToken ct, uint? version = null)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await StagedPipeline.FindAsync(db, pipelineId, ct) is not { } pipeline) return PipelineNames.Gone;
        if (pipeline.Stages.FirstOrDefault(s => s.Id == stageId) is not { } stage) return PipelineRefusals.StageUnknown;
        if (version is { } seen && seen != stage.Version) return Refusal.Stale;
        if (stage.Kind == input.Kind || !await StagedPipeline.HasDealsAsync(db, stageId, ct))
            return pipeline.ChangeStage(stageId, input) is { } refusal ? refusal : await save.RunAsync("stages.edit", null, ct);
        if (pipeline.Stages.FirstOrDefault(s => s.Id == dealsTo && s.Id != stageId) is not { } target)
            return new Refusal("in-use", "Deals stand in this stage. Choose where they go before the stage means something else.", RefusalKind.State, "dealsTo");
        db.ChangeTracker.Clear();

        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because("stages.edit");
        db.ContinueIn(db.OpenChangeSet(db.Clock.GetUtcNow()));
        if (await deals.MoveAsync(stage, target, ct) is { } stopped) return stopped;
        pipeline = (await StagedPipeline.FindAsync(db, pipelineId, ct))!;
        if (pipeline.ChangeStage(stageId, input) is { } refused) return refused;
        if (await save.RunAsync("stages.edit", null, ct) is { } unsaved) return unsaved;
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return null;
    }
}

/// <summary>Puts the stages of a pipeline into another order.</summary>
public sealed class OrderStages(CrmDb db, AdminSave save)
{
    public async Task<Refusal?> RunAsync(Guid pipelineId, IReadOnlyList<Guid> stages, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await StagedPipeline.FindAsync(db, pipelineId, ct) is not { } pipeline) return PipelineNames.Gone;
        pipeline.Order(stages);
        return await save.RunAsync("stages.order", null, ct);
    }
}

/// <summary>A pipeline with its stages, to be changed.</summary>
internal static class StagedPipeline
{
    public static Task<SalesPipeline?> FindAsync(CrmDb db, Guid id, CancellationToken ct) =>
        db.Set<SalesPipeline>().Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id, ct);

    public static Task<bool> HasDealsAsync(CrmDb db, Guid stageId, CancellationToken ct) =>
        db.Set<Domain.Pipeline.Deals.Deal>().IgnoreQueryFilters().AnyAsync(d => d.StageId == stageId, ct);
}
