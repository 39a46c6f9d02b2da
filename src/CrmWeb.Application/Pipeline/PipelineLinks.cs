using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline;

/// <summary>The pipelines, for links and forms.</summary>
internal sealed class PipelineLinks : ILinkSource
{
    public string Kind => SalesPipeline.Pipelines;

    public async Task<IReadOnlyList<LinkChoice>> ReadAsync(CrmDb db, CancellationToken ct) =>
        await db.Set<SalesPipeline>().AsNoTracking().OrderBy(p => p.Position).ThenBy(p => p.Id).Select(p => new LinkChoice(p.Id, p.Name, null)).ToListAsync(ct);
}

/// <summary>The stages of all pipelines, for links and forms.</summary>
internal sealed class StageLinks : ILinkSource
{
    public string Kind => Stage.Stages;

    public async Task<IReadOnlyList<LinkChoice>> ReadAsync(CrmDb db, CancellationToken ct) => await (
        from pipeline in db.Set<SalesPipeline>().AsNoTracking()
        from stage in pipeline.Stages
        orderby pipeline.Position, pipeline.Id, stage.Position, stage.Id
        select new LinkChoice(stage.Id, stage.Name, pipeline.Name)).ToListAsync(ct);
}
