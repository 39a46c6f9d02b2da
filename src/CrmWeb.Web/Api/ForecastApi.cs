using System.Globalization;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Api;

/// <summary>The forecast: deals by period, person or team and how sure they are, beside targets; answers as summaries do.</summary>
internal static class ForecastApi
{
    private static readonly Dictionary<string, ForecastPeriod> Periods = new() { ["month(closeDate)"] = ForecastPeriod.Month, ["quarter(closeDate)"] = ForecastPeriod.Quarter, ["year(closeDate)"] = ForecastPeriod.Year };

    private static readonly Dictionary<string, ForecastBy> Parts = new()
    {
        ["owner"] = ForecastBy.Owner, ["owner.team"] = ForecastBy.Team, ["owner.team.parent"] = ForecastBy.ParentTeam, ["owner.team.lead"] = ForecastBy.Lead, ["stage"] = ForecastBy.Stage, ["pipeline"] = ForecastBy.Pipeline,
    };

    private static readonly string[] Own = ["asOf", "value", "groupBy", "inCurrency", "from", "periods"];

    public static void MapForecast(this RouteGroupBuilder api) =>
        api.MapGet("/deals/forecast", ReadAsync).WithTags(Deal.Deals).Asks(Deal.Deals, Right.View).Describe("What will be won when, and by whom, beside the targets", new ApiShape(Gives: "Summary"))
            .WithMetadata(
                new ApiParameterAttribute("groupBy", "month(closeDate) (when left out), quarter(closeDate) or year(closeDate); owner, owner.team, owner.team.parent, owner.team.lead, stage or pipeline; one of each sort, with commas."),
                new ApiParameterAttribute("value", "amount, list or weighted; when left out the amount, else what the products add up to."),
                new ApiParameterAttribute("asOf", "A day (2026-03-12): the deals as they were at its end."),
                new ApiParameterAttribute("from", "A day in the first period; asOf, else today when left out."), new ApiParameterAttribute("periods", "1 to 24; 6 months, 4 quarters or 3 years when left out."),
                new ApiParameterAttribute("inCurrency", "Code of the currency in which amounts are told; else that of your team."),
                new ApiParameterAttribute("filter", "Which deals, as in lists; conditions on fields as well."));

    private static async Task<IResult> ReadAsync(HttpContext http, [Microsoft.AspNetCore.Mvc.FromServices] IServiceProvider services, DealForecast forecast, Viewer viewer, TimeProvider clock, CancellationToken ct)
    {
        var query = http.Request.Query;
        var filters = query.Where(q => !Own.Contains(q.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary();
        var list = ListQuery.Read(services.GetRequiredKeyedService<IRecords>(Deal.Deals).Type, new QueryCollection(filters));
        if (list.Refused) return Problems.Of(list.Refusals);
        var groups = query["groupBy"].ToString() is { Length: > 0 } by ? by.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : ["month(closeDate)"];
        var (periods, parts) = (groups.Where(Periods.ContainsKey).ToList(), groups.Where(Parts.ContainsKey).ToList());
        if (periods.Count > 1 || parts.Count > 1 || periods.Count + parts.Count != groups.Length)
            return Problems.Of([Refusal.Of("groupBy", "A forecast is grouped by a period of closeDate (month, quarter, year), and by owner, owner.team, owner.team.parent, owner.team.lead, stage or pipeline.")]);
        if (!Enum.TryParse<ForecastValue>(query["value"].ToString() is { Length: > 0 } value ? value : "Value", ignoreCase: true, out var which) || !Enum.IsDefined(which)) return Problems.Of([Refusal.Of("value", "The value is amount, list or weighted.")]);
        var (asOf, from, currency) = (SummaryApi.Day(query, "asOf"), SummaryApi.Day(query, "from"), SummaryApi.Currency(query));
        if (asOf.Refused || from.Refused || currency.Refused) return Problems.Of([.. asOf.Refusals, .. from.Refusals, .. currency.Refusals]);
        var period = periods.Count == 0 ? ForecastPeriod.Month : Periods[periods[0]];
        var count = period switch { ForecastPeriod.Month => 6, ForecastPeriod.Quarter => 4, ForecastPeriod.Year => 3 };
        if (query["periods"].ToString() is { Length: > 0 } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= ForecastRequest.Most)) return Problems.Of([Refusal.Of("periods", "A forecast has 1 to {0} periods.", ForecastRequest.Most)]);
        var asked = new ForecastRequest(list.Value!, period, parts.Count == 0 ? ForecastBy.Owner : Parts[parts[0]], from.Value ?? asOf.Value ?? viewer.Day(clock.GetUtcNow()), count, which, asOf.Value, currency.Value);
        if (asked.IsTooLate) return Problems.Of([Refusal.Of("from", "{0} must be a date such as 2026-03-12.", "from")]);
        var read = await forecast.ReadAsync(asked, ct);
        if (read.Refused) return Problems.Of(read.Refusals);
        return new JsonAnswer(SummaryApi.Json(Summary(read.Value!, asked, periods.Count > 0, parts.Count > 0), asOf.Value is null ? $"{ApiSetup.Root}/deals" : null, [.. filters.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v)))]));
    }

    /// <summary>The forecast as a summary of the groups that were asked for.</summary>
    private static Summary Summary(Forecast forecast, ForecastRequest asked, bool byPeriod, bool byPart)
    {
        // a list of a period has its won and open deals, lost ones count nowhere
        SummaryKey Span(ForecastSpan span) => new(span.Key, span.Key, [.. span.Conditions, .. forecast.Counting]);
        // without a period, the deals of all of them
        SummaryRow All(SummaryRow row) => row with { Within = forecast.Filter(asked) };
        var rows = (byPeriod, byPart) switch
        {
            (true, false) => forecast.Spans.Select(s => Row([Span(s)], s.Sum)),
            (true, true) => forecast.Spans.SelectMany(s => s.Lines.Select(l => Row([Span(s), l.Who], l.Sum))),
            (false, true) => forecast.Spans.SelectMany(s => s.Lines).GroupBy(l => l.Who.Key ?? "").Select(g => All(Row([g.First().Who], g.Aggregate(ForecastSum.None, (sum, l) => sum.Plus(l.Sum))))),
            (false, false) => [],
        };
        return new Summary([.. rows], All(Row([], forecast.Total)), forecast.Currency, forecast.RatesOn);
    }

    private static SummaryRow Row(IReadOnlyList<SummaryKey> keys, ForecastSum sum) => new(keys,
        new Dictionary<string, decimal?>
        {
            ["count"] = sum.Deals, ["closedWon"] = sum.Closed, ["committed"] = sum.Committed, ["bestCase"] = sum.BestCase, ["pipeline"] = sum.Pipeline, ["weighted"] = sum.Weighted, ["target"] = sum.Target, ["gap"] = sum.Gap,
        },
        new Dictionary<string, int> { ["value:empty"] = sum.Empty, ["value:currency"] = sum.Unconverted, ["stage:omitted"] = sum.Omitted }.Where(e => e.Value > 0).ToDictionary());
}
