using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Insights;

/// <summary>What deals are told by on the figures page.</summary>
public enum DealGrouping { Owner, Team, ParentTeam, Lead, Product, Account, Month, Quarter, Year }

/// <summary>How many deals, and what they are worth; null without a value.</summary>
/// <param name="Empty">Deals without any value: counted, not in the value.</param>
/// <param name="Unconverted">Deals in a currency without an exchange rate: counted, not in the value.</param>
public sealed record DealSum(int Count, decimal? Value, int Empty, int Unconverted)
{
    public static readonly DealSum None = new(0, null, 0, 0);

    public DealSum Plus(DealSum other) => new(Count + other.Count, Value is null && other.Value is null ? null : (Value ?? 0) + (other.Value ?? 0), Empty + other.Empty, Unconverted + other.Unconverted);
}

/// <summary>Days from start to close of won deals; each null when no won deal has both days.</summary>
public sealed record CycleDays(decimal? Mean, decimal? Median, decimal? Least, decimal? Most);

/// <summary>The figures of one group, or of all.</summary>
/// <param name="Key">What the deals have in common; null for the total.</param>
/// <param name="AverageWon">Mean value of won deals that have one; null without.</param>
/// <param name="Won">Deals won and what they brought.</param>
public sealed record DealFigures(SummaryKey? Key, DealSum Open, DealSum Won, DealSum Lost, decimal? AverageWon, CycleDays Cycle)
{
    /// <summary>Won among won and lost, 0 to 1; null where none is closed.</summary>
    public decimal? WinRate => Won.Count + Lost.Count == 0 ? null : (decimal)Won.Count / (Won.Count + Lost.Count);
}

/// <summary>The figures page.</summary>
/// <param name="Currency">Of all amounts.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
public sealed record Insights(IReadOnlyList<DealFigures> Groups, DealFigures Total, string Currency, DateOnly? RatesOn);

/// <summary>Won, lost and open deals by group, all from the summaries that the API has as well.</summary>
public sealed class DealInsights([FromKeyedServices(Deal.Deals)] IRecords deals)
{
    private const string Value = "sum(value)";
    private static readonly string[] OfWon = ["count", Value, "avg(value)", "avg(cycleDays)", "median(cycleDays)", "min(cycleDays)", "max(cycleDays)"];

    /// <param name="filter">Which deals.</param>
    public async Task<Outcome<Insights>> ReadAsync(DealGrouping by, FilterTree filter, CancellationToken ct)
    {
        var open = await AskAsync(by, filter, "open", ["count", Value], ct);
        var won = await AskAsync(by, filter, "won", OfWon, ct);
        var lost = await AskAsync(by, filter, "lost", ["count", Value], ct);
        foreach (var asked in new[] { open, won, lost })
            if (asked.Refused) return asked.Refusals.ToArray();

        var parts = new[] { open.Value!, won.Value!, lost.Value! };
        var keys = parts.SelectMany(p => p.Groups.Select(g => g.Keys[0])).DistinctBy(k => k.Key ?? "").ToList();
        var rows = parts.Select(p => p.Groups.ToDictionary(g => g.Keys[0].Key ?? "")).ToList();
        var groups = keys.Select(key => Figures(key, rows[0].GetValueOrDefault(key.Key ?? ""), rows[1].GetValueOrDefault(key.Key ?? ""), rows[2].GetValueOrDefault(key.Key ?? "")));
        return new Insights(
            [.. by is DealGrouping.Month or DealGrouping.Quarter or DealGrouping.Year
                ? groups.OrderBy(g => g.Key!.Key is null).ThenBy(g => g.Key!.Key, StringComparer.Ordinal)
                : groups.OrderByDescending(g => g.Won.Value ?? 0).ThenByDescending(g => g.Open.Value ?? 0).ThenBy(g => g.Key!.Key is null).ThenBy(g => TextRule.Fold(g.Key!.Label), StringComparer.Ordinal)],
            Figures(null, parts[0].Total, parts[1].Total, parts[2].Total),
            parts.Select(p => p.Currency).OfType<string>().First(), parts.Select(p => p.RatesOn).Min());
    }

    private async Task<Outcome<Summary>> AskAsync(DealGrouping by, FilterTree filter, string status, IReadOnlyList<string> measures, CancellationToken ct)
    {
        var list = ListRequest.All with { Filter = filter.And(new FilterCondition("status", "eq", status)) };
        var request = SummaryRequest.Parse(deals.Type, list, Field(by), string.Join(',', measures), includeEmpty: by is DealGrouping.Owner or DealGrouping.Team);
        return request.Refused ? request.Refusals.ToArray() : await deals.SummaryAsync(request.Value!, ct);
    }

    private static string Field(DealGrouping by) => by switch
    {
        DealGrouping.Owner => "owner",
        DealGrouping.Team => "owner.team",
        DealGrouping.ParentTeam => "owner.team.parent",
        DealGrouping.Lead => "owner.team.lead",
        DealGrouping.Product => "lines",
        DealGrouping.Account => "account",
        DealGrouping.Month => "month(closeDate)",
        DealGrouping.Quarter => "quarter(closeDate)",
        DealGrouping.Year => "year(closeDate)",
    };

    private static DealFigures Figures(SummaryKey? key, SummaryRow? open, SummaryRow? won, SummaryRow? lost) => new(
        key, Sum(open), Sum(won), Sum(lost), won?.Values["avg(value)"],
        new(won?.Values["avg(cycleDays)"], won?.Values["median(cycleDays)"], won?.Values["min(cycleDays)"], won?.Values["max(cycleDays)"]));

    private static DealSum Sum(SummaryRow? row) => row is null
        ? DealSum.None
        : new((int)row.Values["count"]!, row.Values[Value], row.Excluded.GetValueOrDefault("value:empty"), row.Excluded.GetValueOrDefault("value:currency"));
}
