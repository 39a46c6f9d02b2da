using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Open deals that stand in their stage longer than it allows, or longer than three quarters of the deals before them: as a filter.</summary>
public sealed class StuckDeals(CrmDb db)
{
    /// <summary>Most different numbers of days that a filter has room for.</summary>
    private const int Most = 20;

    /// <summary>Null when no stage says how long is too long.</summary>
    public async Task<FilterTree?> FilterAsync(CancellationToken ct)
    {
        var stages = await (
            from stage in db.Set<Stage>()
            where stage.Kind == StageKind.Open
            join pace in db.Set<StagePace>() on stage.Id equals pace.StageId into paces
            from pace in paces.DefaultIfEmpty()
            select new { stage.Id, stage.RotDays, Usual = pace == null ? null : (decimal?)pace.P75Days }).ToListAsync(ct);
        var groups = stages.Select(s => (s.Id, Days: Least(s.RotDays, s.Usual))).Where(s => s.Days is not null).GroupBy(s => s.Days!.Value).OrderBy(g => g.Key).Take(Most)
            .Select(group => (FilterTree)new FilterGroup(true,
            [
                new FilterCondition("stage", "in", new System.Text.Json.Nodes.JsonArray([.. group.Select(s => (System.Text.Json.Nodes.JsonNode)s.Id.ToString())])),
                new FilterCondition("stageSince", "lt", $"today-{group.Key}d"),
            ])).ToList();
        return groups.Count == 0 ? null : new FilterGroup(false, groups);
    }

    private static int? Least(int? rot, decimal? usual) => usual is { } days ? Math.Min(rot ?? int.MaxValue, Math.Clamp((int)Math.Ceiling(days), 1, 999)) : rot;
}
