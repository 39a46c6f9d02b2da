using System.Runtime.CompilerServices;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Deals with what forecasts count as it was at the end of a day: those that were there, in the stage, with the value, date and owner of then.</summary>
internal static class DealsAsOf
{
    /// <summary>Columns that a span of a deal's life keeps, and where it keeps them.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["pipeline_id"] = "s.pipeline_id",
        ["stage_id"] = "coalesce(s.stage_id, d.stage_id)",
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
        // the day ends where the company is: the same number for everybody who asks
        const string end = "({0}::date + 1)::timestamp at time zone coalesce((select time_zone from company_settings limit 1), 'UTC')";
        var sql = $"select {columns} from deals d join deal_states s on s.deal_id = d.id and not s.deleted and s.since < {end} and (s.until is null or s.until >= {end})";
        return db.Set<Deal>().FromSql(FormattableStringFactory.Create(sql, day == DateOnly.MaxValue ? day.AddDays(-1) : day)).IgnoreQueryFilters();
    }
}
