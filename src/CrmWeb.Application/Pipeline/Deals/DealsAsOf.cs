using System.Runtime.CompilerServices;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Deals with what forecasts count as it was at the end of a day: those that were there, in the stage, with the value, date and owner of then.</summary>
internal static class DealsAsOf
{
    /// <summary>The stage of a deal of which nobody knows where it stood: an imported one, before it closed. No stage has this id; that of today would be hindsight.</summary>
    public static readonly Guid UnknownStage = SummaryKeys.UnknownId;

    /// <summary>Columns that a span of a deal's life keeps, and where it keeps them.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["id"] = "s.deal_id",
        ["pipeline_id"] = "s.pipeline_id",
        ["stage_id"] = $"coalesce(s.stage_id, '{SummaryKeys.UnknownId}')",
        ["status"] = "s.status",
        ["amount"] = "s.amount",
        ["value"] = "s.value",
        ["currency"] = "s.currency",
        ["probability"] = "s.probability",
        ["close_date"] = "s.close_date",
        ["owner_id"] = "s.owner_id",
        ["team_id"] = "s.team_id",
        ["stage_since"] = "s.since",
        ["weighted"] = "case when s.status = 'open' then round(s.value * s.probability / 100, 2) end",
        ["won"] = "case s.status when 'won' then true when 'lost' then false end",
        ["won_value"] = "case s.status when 'won' then s.value when 'lost' then 0 end",
        ["cycle_days"] = "case when s.status <> 'open' then s.close_date - d.started_on end",
        ["deleted_at"] = "null::timestamptz",
    };

    public static IQueryable<Deal> Read(CrmDb db, DateOnly day)
    {
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Deal))!.GetProperties().Select(p => p.GetColumnName())
            .Select(name => Kept.TryGetValue(name, out var kept) ? $"{kept} as {name}" : $"d.{name}"));
        // the last moment of the day where the company is: the same number for everybody who asks
        const string moment = "(({0}::date + 1)::timestamp at time zone coalesce((select time_zone from company_settings limit 1), 'UTC') - interval '1 microsecond')";
        // what is in the bin counts from when it was entered: of the time before that only what is still there has something to tell, so that an
        // import taken back was never there. The bin has an index and is read once
        const string never = $"s.backdated and s.deal_id in (select b.id from deals b where b.deleted_at is not null and b.created_at > {moment})";
        // an outer join is left away where nothing of the deal itself is asked for; spans go with their deal, so it finds the same
        var sql = $"select {columns} from deal_states s left join deals d on d.id = s.deal_id where not s.deleted and tstzrange(s.since, s.until) @> {moment} and not ({never})";
        return db.Set<Deal>().FromSql(FormattableStringFactory.Create(sql, day == DateOnly.MaxValue ? day.AddDays(-1) : day)).IgnoreQueryFilters();
    }
}
