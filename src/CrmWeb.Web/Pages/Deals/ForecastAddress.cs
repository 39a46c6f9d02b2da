using System.Globalization;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What a forecast's address asks for beside its deals.</summary>
/// <param name="From">A day in the first period.</param>
/// <param name="AsOf">Null = now.</param>
public sealed record ForecastAddress(ForecastPeriod Period, ForecastBy By, DateOnly From, DateOnly? AsOf)
{
    public const string Forecast = "/deals/forecast";
    public const string Months = "/deals/forecast/months";

    /// <summary>Parts of the address that do not choose deals.</summary>
    private static readonly string[] Own = ["period", "by", "from", "asOf", "handler"];

    public static ForecastAddress Read(IQueryCollection query, Func<string, DateOnly?> day, DateOnly today)
    {
        DateOnly? asOf = query["asOf"].ToString() is { Length: > 0 } text && day(text) is { } then && then < today ? then : null;
        return new(
            query["period"].ToString() switch { "quarter" => ForecastPeriod.Quarter, "year" => ForecastPeriod.Year, _ => ForecastPeriod.Month }, query["by"] == "team" ? ForecastBy.Team : ForecastBy.Owner,
            DateOnly.TryParseExact(query["from"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && from.Year < 9900 ? from : asOf ?? today, asOf);
    }

    public static QueryCollection Deals(IQueryCollection query)
    {
        var deals = query.Where(q => !Own.Contains(q.Key)).ToDictionary();
        // all deals until somebody says otherwise, whatever list they like to begin with
        deals.TryAdd("view", ListState.All);
        return new QueryCollection(deals);
    }

    /// <summary>The state of the deals with what else the address says, so that its links (a filter taken off) keep the periods.</summary>
    public static ListState Whole(ListState deals, string path, IQueryCollection query) =>
        deals with { Path = path, Own = [.. deals.Own, .. query.Where(q => q.Key is "period" or "by" or "from" or "asOf")] };

    /// <summary>Periods shown at once.</summary>
    public int Count => Period switch { ForecastPeriod.Month => 6, ForecastPeriod.Quarter => 4, ForecastPeriod.Year => 3 };

    /// <summary>This forecast with other deals or an other look.</summary>
    public string Href(ListState state, string path = Forecast) => QueryLink.With(path, state.Own.Where(q => !Own.Contains(q.Key)),
        ("period", Period switch { ForecastPeriod.Month => null, ForecastPeriod.Quarter => "quarter", ForecastPeriod.Year => "year" }), ("by", By == ForecastBy.Team ? "team" : null), ("from", Month(From)), ("asOf", AsOf is { } day ? Ui.DatePhrases.Machine(day) : null));

    public ForecastAddress Later(int periods) => this with { From = From.AddMonths(periods * Period switch { ForecastPeriod.Month => 1, ForecastPeriod.Quarter => 3, ForecastPeriod.Year => 12 }) };

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
