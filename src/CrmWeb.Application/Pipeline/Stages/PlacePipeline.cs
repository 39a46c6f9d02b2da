using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Moves a pipeline to another place among the pipelines; the first one is taken where a deal names none.</summary>
public sealed class PlacePipeline(CrmDb db, AdminSave save)
{
    /// <param name="position">From 0; beyond the last means the last.</param>
    public async Task<Refusal?> RunAsync(Guid id, int position, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await db.Set<SalesPipeline>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } pipeline) return PipelineNames.Gone;
        await PlaceAsync(db, pipeline, position, ct);
        return await save.RunAsync("pipelines.order", null, ct);
    }

    /// <summary>The pipeline to its place, all others numbered anew around it; not saved yet.</summary>
    internal static async Task PlaceAsync(CrmDb db, SalesPipeline pipeline, int position, CancellationToken ct)
    {
        var all = await db.Set<SalesPipeline>().Where(p => p.Id != pipeline.Id).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);
        all.Insert(Math.Clamp(position, 0, all.Count), pipeline);
        for (var i = 0; i < all.Count; i++) all[i].MoveTo(i);
    }
}
