using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline;

/// <summary>All pipelines with their stages, in order.</summary>
internal sealed record AllPipelines(IReadOnlyList<SalesPipeline> InOrder);

/// <summary>Keeps the pipelines beside people and teams: every move, board and deal page needs them.</summary>
internal sealed class PipelinesPart : IDirectoryPart
{
    public async Task<object> ReadAsync(CrmDb db, CancellationToken ct) => new AllPipelines(await AllAsync(db, ct));

    public static Task<List<SalesPipeline>> AllAsync(CrmDb db, CancellationToken ct) =>
        db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);
}

internal static class PipelinesOfDirectory
{
    /// <summary>In order, with their stages; to be read only.</summary>
    public static IReadOnlyList<SalesPipeline> Pipelines(this DirectorySnapshot now) => now.Part<AllPipelines>()?.InOrder ?? [];
}
