using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Reviews;

/// <summary>The deals that changed since a day, as they were then and as they are, as far as the actor sees them now.</summary>
public sealed class ChangedDeals(CrmDb db, Records<Deal, DealFacts> deals)
{
    /// <summary>Most changed deals that are compared one by one.</summary>
    public const int Most = 20_000;

    /// <summary>The instant at which a day begins where the company is.</summary>
    internal async Task<DateTimeOffset> StartAsync(DateOnly since, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Company.OrderBy(c => c.Id).Select(c => c.TimeZone).FirstOrDefaultAsync(ct) ?? "UTC");
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(since.ToDateTime(TimeOnly.MinValue), zone));
    }

    internal async Task<Outcome<IReadOnlyList<ChangedDeal>>> ReadAsync(ListRequest view, DateOnly since, CancellationToken ct)
    {
        var day = since.AddDays(-1);
        var start = await StartAsync(since, ct);
        var states = db.Set<DealState>().AsNoTracking();
        // the index of spans goes by pipeline
        var pipelines = await db.Set<SalesPipeline>().Select(p => p.Id).ToListAsync(ct);
        var ids = await states.Where(s => pipelines.Contains(s.PipelineId) && s.Since >= start && s.Until == null).Select(s => s.DealId).Take(Most + 1).ToListAsync(ct);
        if (ids.Count > Most) return Refusal.Of("since", "More than {0} deals changed since then. Choose a later day.", Most);
        if (ids.Count == 0) return Outcome.Of<IReadOnlyList<ChangedDeal>>([]);

        var then = await deals.AskedAsync(view, ct, day);
        var here = await deals.AskedAsync(view, ct);
        if (then.Refused || here.Refused) return (then.Refused ? then : here).Refusals.ToArray();
        var inViewThen = await then.Value!.Where(d => ids.Contains(d.Id) && d.Status == "open").Select(d => d.Id).ToListAsync(ct);
        var inViewNow = (await here.Value!.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        var wanted = inViewNow.Union(inViewThen).ToList();
        var before = await states.Where(s => wanted.Contains(s.DealId) && s.Since < start && (s.Until == null || s.Until >= start) && !s.Deleted)
            .Select(s => new { s.DealId, s.Status, s.StageId, s.Value, s.Currency, s.CloseDate }).ToDictionaryAsync(s => s.DealId, ct);
        // also what is in the bin by now
        var present = await db.Set<Deal>().IgnoreQueryFilters([Filters.SoftDelete]).AsNoTracking().Where(d => wanted.Contains(d.Id))
            .Select(d => new { d.Id, d.Name, d.OwnerId, d.StageId, d.Value, d.Currency, d.CloseDate, d.Status, d.DeletedAt }).ToListAsync(ct);

        var were = inViewThen.ToHashSet();
        return Outcome.Of<IReadOnlyList<ChangedDeal>>([.. present.Select(d =>
        {
            var was = before.GetValueOrDefault(d.Id);
            return new ChangedDeal(d.Id, d.Name, d.OwnerId, was is not null && were.Contains(d.Id) ? new DealThen(was.StageId ?? d.StageId, was.Value, was.Currency, was.CloseDate) : null,
                was?.Status == "open", was is not null && was.Status != "open", new DealThen(d.StageId, d.Value, d.Currency, d.CloseDate), d.Status, d.DeletedAt is not null, inViewNow.Contains(d.Id));
        })]);
    }
}
