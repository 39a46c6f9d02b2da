using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Takes a stage away after its deals went to another one; all of it is one change set.</summary>
public sealed class RemoveStage(CrmDb db, AdminSave save, RecordType<Deal, DealFacts> type)
{
    private const int Batch = 500;

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
        if (used && await MoveAsync(removed, target!, ct) is { } stopped) return stopped;
        pipeline = (await StagedPipeline.FindAsync(db, pipelineId, ct))!;
        if (pipeline.Remove(stageId) is { } refusal) return refusal;
        if (await save.RunAsync("stages.remove", null, ct) is { } refused) return refused;
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>Also deals in the bin and deals the administrator does not see: none may be left behind.</summary>
    private async Task<Refusal?> MoveAsync(Stage from, Stage to, CancellationToken ct)
    {
        while (true)
        {
            var deals = await db.Set<Deal>().IgnoreQueryFilters().Where(d => d.StageId == from.Id).OrderBy(d => d.Id).Take(Batch).ToListAsync(ct);
            if (deals.Count == 0) return null;
            await type.LoadChildrenAsync(db, deals, ct);
            var prepare = await type.PrepareAsync(db, FactsApplier.Linked(type, deals.Select(d => d.Facts()), []), ct);
            foreach (var deal in deals)
            {
                var facts = deal.Facts();
                facts.Stage = to.Id.ToString();
                // what the stage asks to be done goes away with it
                facts.Checked = [.. facts.Checked, .. from.Checklist.Select(item => item.Id.ToString())];
                prepare(facts);
                if (deal.Change(facts) is { } refusal) return refusal;
            }
            if (await SaveRefusal.TryAsync(() => BulkSave.RunAsync(db, ct)) is { } stopped) return stopped;
        }
    }
}
