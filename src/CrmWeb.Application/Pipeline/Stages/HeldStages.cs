using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Stages stay in which a deal stands or stood, and of those of a pipeline that stays one of each kind.</summary>
internal sealed class HeldStages : IHeld
{
    public Type Entity => typeof(Stage);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var deals = KeptRecords.Of<Deal>(db, going.Sets);
        var held = (await deals.Where(d => ids.Contains(d.StageId)).Select(d => d.StageId).Distinct().ToListAsync(ct)).ToHashSet();
        held.UnionWith(await db.Set<DealState>().Where(s => s.StageId != null && ids.Contains(s.StageId.Value) && deals.Any(d => d.Id == s.DealId)).Select(s => s.StageId!.Value).Distinct().ToListAsync(ct));
        var stages = await db.Set<Stage>().AsNoTracking().Where(s => db.Set<Stage>().Any(o => o.PipelineId == s.PipelineId && ids.Contains(o.Id))).ToListAsync(ct);
        foreach (var kind in stages.Where(s => !going.Rows.Contains(s.PipelineId)).GroupBy(s => (s.PipelineId, s.Kind)))
            if (kind.All(s => going.Rows.Contains(s.Id))) held.Add(kind.OrderBy(s => s.Position).First().Id);
        return held;
    }
}

/// <summary>Pipelines stay that have a deal or a stage that stays, and the last one that takes deals.</summary>
internal sealed class HeldPipelines : IHeld
{
    public Type Entity => typeof(SalesPipeline);

    public async Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct)
    {
        var held = (await KeptRecords.Of<Deal>(db, going.Sets).Where(d => ids.Contains(d.PipelineId)).Select(d => d.PipelineId).Distinct().ToListAsync(ct)).ToHashSet();
        held.UnionWith(await db.Set<Stage>().Where(s => ids.Contains(s.PipelineId) && !going.Rows.Contains(s.Id)).Select(s => s.PipelineId).Distinct().ToListAsync(ct));
        if (!await db.Set<SalesPipeline>().AnyAsync(p => p.Active && !ids.Contains(p.Id), ct)) held.UnionWith(ids);
        return held;
    }
}
