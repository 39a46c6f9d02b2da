using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>Every six hours: how long deals usually stand in each stage, of the visits that ended in the last two years.</summary>
public sealed class RefreshPaces(CrmDb db) : IRecurringJob
{
    /// <summary>Fewer visits say nothing about what is usual.</summary>
    public const int LeastVisits = 5;

    public string Name => "refresh-stage-paces";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var since = now.AddYears(-2);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"delete from stage_paces", ct);
        // a visit is a run of spans in one stage: an amount that changed ends a span, not a visit. Of an imported closed
        // deal the stages are not known, so it says nothing here.
        await db.Database.ExecuteSqlAsync(
            $"""
            with spans as (
                select deal_id, stage_id, since, until, id,
                    case when stage_id is distinct from lag(stage_id) over w then 1 else 0 end as entered
                from deal_states where not deleted
                window w as (partition by deal_id order by since, id)),
            runs as (select *, sum(entered) over (partition by deal_id order by since, id) as run from spans),
            visits as (
                select stage_id, extract(epoch from max(until) - min(since)) / 86400 as days
                from runs where stage_id is not null
                group by deal_id, run, stage_id
                having bool_and(until is not null) and max(until) >= {since})
            insert into stage_paces (stage_id, median_days, p75_days, visits, computed_at)
            select stage_id, round((percentile_cont(0.5) within group (order by days))::numeric, 2),
                round((percentile_cont(0.75) within group (order by days))::numeric, 2), count(*), {now}
            from visits join stages on stages.id = visits.stage_id and stages.kind = 'Open'
            group by stage_id having count(*) >= {LeastVisits}
            """, ct);
        await transaction.CommitAsync(ct);
    }
}
