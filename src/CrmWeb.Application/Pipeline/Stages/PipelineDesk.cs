using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>The deals of a stage: those that lists and boards count, and those in the bin, which go along when the stage is removed.</summary>
public sealed record Standing(int Deals, int Binned)
{
    public static readonly Standing None = new(0, 0);

    public int All => Deals + Binned;
}

/// <summary>The pipelines with their stages, for settings, boards and API.</summary>
public sealed class PipelineDesk(CrmDb db)
{
    /// <summary>All pipelines in order; retired ones too.</summary>
    public async Task<IReadOnlyList<SalesPipeline>> AllAsync(CancellationToken ct) =>
        await db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);

    /// <summary>Null when there is no such pipeline.</summary>
    public async Task<SalesPipeline?> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>How many deals stand in each stage, seen by the actor or not.</summary>
    /// <param name="pipelineId">Null = of all pipelines.</param>
    public async Task<IReadOnlyDictionary<Guid, Standing>> DealsInAsync(Guid? pipelineId, CancellationToken ct) =>
        await db.Set<Deal>().IgnoreQueryFilters().Where(d => pipelineId == null || d.PipelineId == pipelineId).GroupBy(d => d.StageId)
            .ToDictionaryAsync(g => g.Key, g => new Standing(g.Count(d => d.DeletedAt == null), g.Count(d => d.DeletedAt != null)), ct);

    /// <summary>The change set of what was last done here, to take it back; null when nothing changed.</summary>
    public Guid? LastChange => db.LastChangeSet;
}
