using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Why an open deal needs its owner.</summary>
public enum DealNeed { ClosePassed, Rotting, NoNextStep }

/// <summary>An open deal that needs its owner.</summary>
/// <param name="CloseDate">Null when unknown.</param>
public sealed record DealInNeed(Guid Id, string Title, DateOnly? CloseDate, DateTimeOffset StageSince, DealNeed Need);

/// <summary>Deals that need their owner.</summary>
/// <param name="Deals">One more than was asked for says that there are more.</param>
/// <param name="Filter">Of the list that shows exactly these.</param>
public sealed record DealsInNeedList(IReadOnlyList<DealInNeed> Deals, FilterTree Filter);

/// <summary>
/// Open deals of the actor whose close date has passed, that stand in their stage for longer than it allows, or that have no next step:
/// neither one in words nor an open task. One range of the index of open deals by owner; the same filter as the list behind it.
/// </summary>
public sealed class DealsInNeed(CrmDb db, Records<Deal, DealFacts> deals, CompanyDirectory directory)
{
    /// <summary>Sort of the list that shows them.</summary>
    public const string Sort = "closeDate";

    /// <param name="today">The day where the person is.</param>
    public async Task<DealsInNeedList> ReadAsync(DateOnly today, int most, CancellationToken ct)
    {
        var rots = await db.Set<Stage>().AsNoTracking().Where(s => s.RotDays != null && s.Kind == StageKind.Open).Select(s => new { s.Id, Days = s.RotDays!.Value }).ToDictionaryAsync(s => s.Id, s => s.Days, ct);
        var filter = Filter(rots);
        var rows = await deals.AskedAsync(new ListRequest(filter), ct);
        var found = await rows.Value!.AsNoTracking().OrderBy(d => d.CloseDate).ThenBy(d => d.Id).Take(most + 1).Select(d => new { d.Id, d.Name, d.CloseDate, d.StageSince, d.StageId }).ToListAsync(ct);
        var zone = (await directory.NowAsync(db, ct)).ZoneOf(db.Actor.UserId);
        DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return new DealsInNeedList([.. found.Select(d => new DealInNeed(d.Id, d.Name, d.CloseDate, d.StageSince,
            d.CloseDate < today ? DealNeed.ClosePassed : rots.TryGetValue(d.StageId, out var days) && DayOf(d.StageSince) < today.AddDays(-days) ? DealNeed.Rotting : DealNeed.NoNextStep))], filter);
    }

    private static FilterGroup Filter(IReadOnlyDictionary<Guid, int> rots) => new(true,
    [
        new FilterCondition("owner", "me", null),
        new FilterCondition("status", "eq", "open"),
        new FilterGroup(false,
        [
            new FilterCondition("closeDate", "lt", "today"),
            new FilterCondition("hasNextStep", "eq", "false"),
            .. rots.GroupBy(r => r.Value).OrderBy(g => g.Key).Select(group => new FilterGroup(true,
            [
                new FilterCondition("stage", "in", new JsonArray([.. group.Select(r => (JsonNode)r.Key.ToString())])),
                new FilterCondition("stageSince", "lt", $"today-{group.Key}d"),
            ])),
        ]),
    ]);
}
