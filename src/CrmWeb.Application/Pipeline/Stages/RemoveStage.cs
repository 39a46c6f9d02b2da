using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Takes a stage away after its deals went to another one; all of it is one change set.</summary>
public sealed class RemoveStage(CrmDb db, AdminSave save, StageDeals deals)
{
    /// <param name="to">Stage of the same pipeline that takes the deals; null is enough when there are none.</param>
    public async Task<Refusal?> RunAsync(Guid pipelineId, Guid stageId, Guid? to, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await StagedPipeline.FindAsync(db, pipelineId, ct) is not { } pipeline) return PipelineNames.Gone;
        if (pipeline.Stages.FirstOrDefault(s => s.Id == stageId) is not { } removed) return PipelineRefusals.StageUnknown;
        var target = pipeline.Stages.FirstOrDefault(s => s.Id == to && s.Id != stageId);
        var used = await StagedPipeline.HasDealsAsync(db, stageId, ct);
        if (used && target is null) return Refusal.Of("to", "Deals stand in this stage. Choose the stage they go to.");
        db.ChangeTracker.Clear();

        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because("stages.remove");
        db.ContinueIn(db.OpenChangeSet(db.Clock.GetUtcNow()));
        if (used && await deals.MoveAsync(removed, target!, ct) is { } stopped) return stopped;
        pipeline = (await StagedPipeline.FindAsync(db, pipelineId, ct))!;
        if (pipeline.Remove(stageId) is { } refusal) return refusal;
        if (await save.RunAsync("stages.remove", null, ct) is { } refused) return refused;
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return null;
    }
}
