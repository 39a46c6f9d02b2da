using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Pipeline.Targets;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>
/// The targets of a forecast in its currency. A quarter without a target of its own has what its months add up to, a year what its quarters
/// have; a team without one what the people have whose home it is. What has no exchange rate is left out.
/// </summary>
internal sealed class ForecastTargets
{
    private readonly Dictionary<(Guid Who, DateOnly Start), decimal> _amounts = [];
    private readonly DirectorySnapshot _directory;

    private ForecastTargets(DirectorySnapshot directory) => _directory = directory;

    public static async Task<ForecastTargets> ReadAsync(CrmDb db, ForecastRequest request, DirectorySnapshot now, string currency, DateOnly day, CancellationToken ct)
    {
        var (start, end, longer) = (request.Start, request.End, request.Period != ForecastPeriod.Month);
        var found = (await db.Set<Target>().AsNoTracking().Where(t => t.Start >= start && t.Start < end && (longer || t.Period == TargetPeriod.Month)).ToListAsync(ct))
            .Where(t => TargetSubjects.Sees(db.Actor, t.SubjectId, now)).ToList();
        var rates = now.RatesOn(day);
        var own = new Dictionary<(Guid Who, DateOnly Start), decimal>();
        foreach (var group in found.GroupBy(t => (t.SubjectId, Start: longer ? Target.First(TargetPeriod.Quarter, t.Start) : t.Start)))
        {
            var counting = group.Any(t => t.Period == TargetPeriod.Quarter) ? group.Where(t => t.Period == TargetPeriod.Quarter) : group;
            var key = (group.Key.SubjectId, request.First(group.Key.Start));
            own[key] = own.GetValueOrDefault(key) + counting.Sum(t => t.Amount * (rates.Factor(t.Currency, currency) ?? 0));
        }
        return Of(own, request.By, now);
    }

    /// <param name="own">What is set, for people and teams alike.</param>
    private static ForecastTargets Of(Dictionary<(Guid Who, DateOnly Start), decimal> own, ForecastBy by, DirectorySnapshot now)
    {
        var targets = new ForecastTargets(now);
        if (by is not (ForecastBy.Owner or ForecastBy.Team)) return targets;
        foreach (var ((who, start), amount) in own.Where(t => (now.Team(t.Key.Who) is not null) == (by == ForecastBy.Team))) targets._amounts[(who, start)] = amount;
        if (by == ForecastBy.Owner) return targets;
        foreach (var group in own.Where(t => now.User(t.Key.Who) is not null).GroupBy(t => (now.HomeOf(now.User(t.Key.Who)!)?.Id, t.Key.Start)))
            if (group.Key.Id is { } team) targets._amounts.TryAdd((team, group.Key.Start), group.Sum(t => t.Value));
        return targets;
    }

    /// <summary>Who has a target in a period.</summary>
    public IEnumerable<Guid> Of(DateOnly? start) => _amounts.Keys.Where(k => k.Start == start).Select(k => k.Who);

    public decimal? Of(DateOnly? start, Guid? who) => start is { } from && who is { } id && _amounts.TryGetValue((id, from), out var amount) ? amount : null;

    /// <summary>Of all together: a team's target holds those of the teams below it.</summary>
    public decimal? Total(DateOnly? start)
    {
        var all = Of(start).ToHashSet();
        var counting = all.Where(who => !Above(who).Any(all.Contains)).ToList();
        return counting.Count == 0 ? null : counting.Sum(who => Of(start, who));
    }

    private IEnumerable<Guid> Above(Guid who)
    {
        var seen = new HashSet<Guid> { who };
        for (Team? team = _directory.Team(who); team?.ParentId is { } parent && seen.Add(parent); team = _directory.Team(parent)) yield return parent;
    }
}
