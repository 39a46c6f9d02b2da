using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>What will be won when, by whom, beside what was to be won: four commands (stages, open, won, targets), now or as of a day.</summary>
public sealed class DealForecast(CrmDb db, Records<Deal, DealFacts> deals, CompanyDirectory directory)
{
    public async Task<Outcome<Forecast>> ReadAsync(ForecastRequest request, CancellationToken ct)
    {
        var asked = await deals.AskedAsync(request.List, ct, request.AsOf);
        if (asked.Refused) return asked.Refusals.ToArray();
        var now = await directory.NowAsync(db, ct);
        var stages = await db.Set<Stage>().AsNoTracking().Select(s => new { s.Id, s.PipelineId, s.Forecast, s.Kind }).ToListAsync(ct);
        var rows = await ForecastRows.ReadAsync(asked.Value!, request, ct);
        var own = now.Company.Currency;
        var day = request.AsOf ?? now.TodayOf(db.Actor.UserId, db.Clock.GetUtcNow());
        var money = SummaryCurrency.Of([.. rows.Where(r => r.Valued > 0).Select(r => r.Currency ?? own).Distinct().Order()], request.Currency, now.CurrencyOf(db.Actor.UserId), own, now.RatesOn(day));
        var targets = await ForecastTargets.ReadAsync(db, request, now, money.Code, day, ct);

        // a stage that nobody knows counts as pipeline, the first of the categories
        var counting = stages.ToDictionary(s => s.Id, s => s.Forecast);
        var pipelines = stages.ToDictionary(s => s.Id, s => s.PipelineId);
        var sums = rows.GroupBy(r => (Span: Span(r, request), Who: Who(r, request.By, pipelines, now)))
            .ToDictionary(g => g.Key, g => g.Select(r => Sum(r, counting.GetValueOrDefault(r.StageId), money)).Aggregate((one, other) => one.Plus(other)));
        var spans = Spans(request).Select(span => With(span, request.By, now, sums, targets)).Where(s => s.Start is not null || s.Sum.Deals + s.Sum.Omitted > 0).ToList();
        return new Forecast(spans, spans.Aggregate(ForecastSum.None, (sum, s) => sum.Plus(s.Sum)), money.Code, money.RatesOn,
            stages.Where(s => s.Kind == StageKind.Open).ToLookup(s => s.Forecast, s => s.Id));
    }

    private static ForecastSpan With(ForecastSpan span, ForecastBy by, DirectorySnapshot now, Dictionary<(string, Guid?), ForecastSum> sums, ForecastTargets targets)
    {
        var who = sums.Keys.Where(k => k.Item1 == span.Key).Select(k => k.Item2).Union(targets.Of(span.Start).Select(id => (Guid?)id));
        var lines = who.Select(id => new ForecastLine(Key(id, by, now), sums.GetValueOrDefault((span.Key, id), ForecastSum.None) with { Target = targets.Of(span.Start, id) }))
            .OrderBy(l => l.Who.Key is null).ThenBy(l => TextRule.Fold(l.Who.Label), StringComparer.Ordinal).ToList();
        return span with { Lines = lines, Sum = lines.Aggregate(ForecastSum.None, (sum, l) => sum.Plus(l.Sum)) with { Target = targets.Total(span.Start) } };
    }

    private static SummaryKey Key(Guid? id, ForecastBy by, DirectorySnapshot now)
    {
        if (by is ForecastBy.Stage or ForecastBy.Pipeline && id == SummaryKeys.UnknownId) return new(SummaryKeys.Unknown, "Unknown", null);
        FilterCondition[] Is(string field) => [id is null ? new FilterCondition(field, "empty", "true") : new FilterCondition(field, "eq", id.ToString()!)];
        return new(id?.ToString(), id is { } known ? now.NameOf(known) : null, by switch
        {
            ForecastBy.Owner => Is("owner"),
            ForecastBy.Team => OwnerPath.Conditions(OwnerStep.Team, "owner", id, now),
            ForecastBy.ParentTeam => OwnerPath.Conditions(OwnerStep.Parent, "owner", id, now),
            ForecastBy.Lead => OwnerPath.Conditions(OwnerStep.Lead, "owner", id, now),
            ForecastBy.Stage => Is("stage"),
            ForecastBy.Pipeline => Is("pipeline"),
        });
    }

    private static Guid? Who(ForecastRow row, ForecastBy by, Dictionary<Guid, Guid> pipelines, DirectorySnapshot now)
    {
        var home = now.User(row.OwnerId) is { } user ? now.HomeOf(user) : null;
        return by switch
        {
            ForecastBy.Owner => row.OwnerId,
            ForecastBy.Team => home?.Id,
            ForecastBy.ParentTeam => home?.ParentId,
            ForecastBy.Lead => home?.LeadId,
            ForecastBy.Stage => row.StageId,
            ForecastBy.Pipeline => pipelines.GetValueOrDefault(row.StageId),
        };
    }

    private static string Span(ForecastRow row, ForecastRequest request)
    {
        if (row.Month is not { } month) return ForecastSpan.Undated;
        var start = request.First(DateOnly.FromDateTime(month));
        return start < request.Start ? ForecastSpan.Before : Periods.Key(request.Unit, start);
    }

    private static IEnumerable<ForecastSpan> Spans(ForecastRequest request)
    {
        FilterCondition Close(string op, string value) => new("closeDate", op, value);
        yield return new ForecastSpan(ForecastSpan.Before, null, [Close("lt", Forecast.Day(request.Start)), new FilterCondition("status", "eq", "open")], [], ForecastSum.None);
        foreach (var start in request.Starts)
            yield return new ForecastSpan(Periods.Key(request.Unit, start), start, [Close("gte", Forecast.Day(start)), Close("lt", Forecast.Day(request.Next(start)))], [], ForecastSum.None);
        yield return new ForecastSpan(ForecastSpan.Undated, null, [Close("empty", "true"), new FilterCondition("status", "eq", "open")], [], ForecastSum.None);
    }

    private static ForecastSum Sum(ForecastRow row, ForecastCategory category, SummaryCurrency money)
    {
        var known = money.Factors.TryGetValue(row.Currency ?? money.Own, out var factor);
        var (value, unconverted) = (row.Value * factor, known ? 0 : row.Valued);
        if (row.Won) return new(row.Deals, 0, 0, 0, value, 0, 0, row.Deals - row.Valued, unconverted);
        if (category == ForecastCategory.Omitted) return ForecastSum.None with { Omitted = row.Deals };
        return new(row.Deals,
            category is ForecastCategory.Commit or ForecastCategory.Closed ? value : 0, category == ForecastCategory.BestCase ? value : 0, category == ForecastCategory.Pipeline ? value : 0,
            0, row.Weighted * factor, 0, row.Deals - row.Valued, unconverted);
    }
}
