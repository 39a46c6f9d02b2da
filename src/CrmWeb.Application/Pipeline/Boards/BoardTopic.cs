using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Live;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>A board is drawn anew when a deal that is or ever was in its pipeline changes. It says that something changed, not what.</summary>
internal sealed class BoardTopic(CrmDb db) : ILiveTopic
{
    public string Name => "board";

    public string Kind => Deal.Deals;

    public Task<bool> ConcernsAsync(Guid topic, Guid recordId, CancellationToken ct) =>
        db.Set<DealState>().AnyAsync(s => s.DealId == recordId && s.PipelineId == topic, ct);
}
