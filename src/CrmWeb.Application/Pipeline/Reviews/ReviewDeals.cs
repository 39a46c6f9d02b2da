using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Reviews;

/// <summary>
/// What became of a view's open deals since a day. Only deals with a span of their life that began since then are looked at one by one;
/// what all others are worth is the present total without them, so that the time it takes depends on what changed.
/// </summary>
public sealed class ReviewDeals(CrmDb db, Records<Deal, DealFacts> deals, ChangedDeals changed, CompanyDirectory directory)
{
    /// <summary>Rows of a group that are shown.</summary>
    public const int Shown = 25;

    /// <param name="since">First day whose changes count; as of the end of the day before it is compared with now.</param>
    public async Task<Outcome<Review>> ReadAsync(ListRequest view, DateOnly since, CancellationToken ct)
    {
        var open = view with { Filter = view.Filter.And(new FilterCondition("status", "eq", "open")) };
        var present = await deals.AskedAsync(open, ct);
        if (present.Refused) return present.Refusals.ToArray();
        var found = await changed.ReadAsync(view, since, ct);
        if (found.Refused) return found.Refusals.ToArray();

        var start = await changed.StartAsync(since, ct);
        // what the list of untouched ones finds, added up on the way
        var totals = await present.Value!.GroupBy(d => d.Currency).Select(g => new
        {
            Currency = g.Key, Count = g.Count(), Value = g.Sum(d => d.Value) ?? 0, Left = g.Count(d => d.UpdatedAt < start), LeftValue = g.Sum(d => d.UpdatedAt < start ? d.Value : null) ?? 0,
        }).ToListAsync(ct);
        var now = await directory.NowAsync(db, ct);
        var own = now.Company.Currency;
        var used = totals.Select(x => x.Currency ?? own).Concat(found.Value!.SelectMany(d => new[] { d.Now.Currency, d.Then?.Currency }).Select(c => c ?? own)).Distinct().Order().ToList();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(now.Company.TimeZone);
        var money = SummaryCurrency.Of(used, null, now.CurrencyOf(db.Actor.UserId), own, now.RatesOn(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(db.Clock.GetUtcNow(), zone).DateTime)));
        decimal? Worth(DealThen deal) => deal.Value is not { } value ? 0 : money.Factors.TryGetValue(deal.Currency ?? own, out var factor) ? decimal.Round(value * factor, 2) : null;

        var places = await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Position, ct);
        var bridge = new ReviewBridge(Worth, stage => places.TryGetValue(stage, out var place) ? place : null);
        var parts = found.Value!.SelectMany(bridge.Of).ToLookup(r => r.Group, r => r.Row);
        var all = new ReviewSum(totals.Sum(x => x.Count), totals.Sum(x => decimal.Round(x.Value * money.Factors.GetValueOrDefault(x.Currency ?? own), 2)));
        var moved = found.Value!.Where(d => d.OpenNow).ToList();
        var still = new ReviewSum(all.Count - moved.Count, all.Sum - moved.Sum(d => Worth(d.Now) ?? 0));
        var before = found.Value!.Where(d => d.Then is not null).ToList();
        return new Review(since, new ReviewSum(still.Count + before.Count, still.Sum + before.Sum(d => Worth(d.Then!) ?? 0)),
            [.. Enum.GetValues<ReviewGroup>().Where(parts.Contains).Select(group => Part(group, [.. parts[group]]))],
            new ReviewSum(totals.Sum(x => x.Left), totals.Sum(x => decimal.Round(x.LeftValue * money.Factors.GetValueOrDefault(x.Currency ?? own), 2))), all, money.Code, money.RatesOn,
            totals.Where(x => !money.Factors.ContainsKey(x.Currency ?? own)).Sum(x => x.Count))
        { UntouchedDeals = view.Filter.And(Review.UntouchedFilter(start)) };
    }

    /// <summary>The day from which a person reviews a view when they name none: of their last review, else last Monday.</summary>
    public async Task<DateOnly> SinceAsync(string view, DateOnly today, CancellationToken ct) =>
        await db.Set<ReviewMark>().Where(m => m.UserId == db.Actor.UserId && m.View == view).Select(m => (DateOnly?)m.Day).FirstOrDefaultAsync(ct) ?? LastMonday(today);

    /// <summary>The Monday before a day, never the day itself: on Mondays one looks back at a week.</summary>
    public static DateOnly LastMonday(DateOnly today) => today.AddDays(-(((int)today.DayOfWeek + 5) % 7 + 1));

    /// <summary>Remembers that the actor has reviewed a view today.</summary>
    public async Task ReviewedAsync(string view, DateOnly today, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return;
        await db.Database.ExecuteSqlAsync($"insert into review_marks (user_id, view, day) values ({me}, {view}, {today}) on conflict (user_id, view) do update set day = excluded.day", ct);
    }

    private static ReviewPart Part(ReviewGroup group, IReadOnlyList<ReviewRow> rows) =>
        new(group, rows.Count, rows.Sum(r => r.Change), [.. rows.OrderByDescending(r => Math.Abs(r.Change)).ThenBy(r => r.Id).Take(Shown)]);
}
