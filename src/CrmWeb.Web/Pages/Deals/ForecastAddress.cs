using System.Globalization;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What a forecast's address asks for beside its deals.</summary>
/// <param name="From">A day in the first period.</param>
/// <param name="AsOf">Null = now.</param>
public sealed record ForecastAddress(TargetPeriod Period, ForecastBy By, DateOnly From, DateOnly? AsOf)
{
    public const string Forecast = "/deals/forecast";
    public const string Months = "/deals/forecast/months";

    /// <summary>Parts of the address that do not choose deals.</summary>
    private static readonly string[] Own = ["period", "by", "from", "asOf", "handler"];

    public static ForecastAddress Read(IQueryCollection query, Func<string, DateOnly?> day, DateOnly today) => new(
        query["period"] == "quarter" ? TargetPeriod.Quarter : TargetPeriod.Month, query["by"] == "team" ? ForecastBy.Team : ForecastBy.Owner,
        DateOnly.TryParseExact(query["from"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : today,
        query["asOf"].ToString() is { Length: > 0 } text && day(text) is { } asOf && asOf < today ? asOf : null);

    public static QueryCollection Deals(IQueryCollection query)
    {
        var deals = query.Where(q => !Own.Contains(q.Key)).ToDictionary();
        // all deals until somebody says otherwise, whatever list they like to begin with
        deals.TryAdd("view", ListState.All);
        return new QueryCollection(deals);
    }

    /// <summary>Periods shown at once.</summary>
    public int Count => Period switch { TargetPeriod.Month => 6, TargetPeriod.Quarter => 4 };

    /// <summary>This forecast with other deals or an other look.</summary>
    public string Href(ListState state, string path = Forecast) => QueryLink.With(path, state.Own.Where(q => !Own.Contains(q.Key)),
        ("period", Period == TargetPeriod.Quarter ? "quarter" : null), ("by", By == ForecastBy.Team ? "team" : null), ("from", Month(From)), ("asOf", AsOf is { } day ? Ui.DatePhrases.Machine(day) : null));

    public ForecastAddress Later(int periods) => this with { From = From.AddMonths(periods * (Period == TargetPeriod.Quarter ? 3 : 1)) };

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
