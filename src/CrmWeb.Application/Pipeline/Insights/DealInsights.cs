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
/// <param name="Deals">Won deals that have both.</param>
public sealed record CycleDays(int Deals, decimal? Mean, decimal? Median, decimal? Least, decimal? Most);

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

/// <summary>The figures of some deals.</summary>
public sealed record DealTotals(DealFigures Figures, string Currency, DateOnly? RatesOn);

/// <summary>Won, lost and open deals by group, all from the summaries that the API has as well: one by status, one by status and group.</summary>
public sealed class DealInsights([FromKeyedServices(Deal.Deals)] IRecords deals)
{
    private const string Value = "sum(value)";
    private const string Measures = "count,sum(value),avg(value),avg(cycleDays),median(cycleDays),min(cycleDays),max(cycleDays)";

    /// <summary>Most groups of one table.</summary>
    private const int Most = 1000;

    /// <param name="filter">Which deals.</param>
    public async Task<Outcome<Insights>> ReadAsync(DealGrouping by, FilterTree filter, CancellationToken ct)
    {
        // the same deals twice: both answers are in the same currency by the same rates
        var (all, parts) = (await AskAsync("status", filter, false, ct), await AskAsync($"status,{Field(by)}", filter, by is DealGrouping.Owner or DealGrouping.Team, ct));
        if (all.Refused || parts.Refused) return (all.Refused ? all : parts).Refusals.ToArray();
        var groups = parts.Value!.Groups.GroupBy(row => row.Keys[1].Key ?? "").Select(g => Figures(g.First().Keys[1], [.. g]));
        return new Insights(
            [.. by is DealGrouping.Month or DealGrouping.Quarter or DealGrouping.Year
                ? groups.OrderBy(g => g.Key!.Key is null).ThenBy(g => g.Key!.Key, StringComparer.Ordinal)
                : groups.OrderByDescending(g => g.Won.Value ?? 0).ThenByDescending(g => g.Open.Value ?? 0).ThenBy(g => g.Key!.Key is null).ThenBy(g => TextRule.Fold(g.Key!.Label), StringComparer.Ordinal)],
            Figures(null, all.Value!.Groups), all.Value.Currency!, all.Value.RatesOn);
    }

    /// <summary>The same figures of all deals together.</summary>
    /// <param name="currency">In which amounts are told; null = the actor's team's.</param>
    public async Task<Outcome<DealTotals>> TotalAsync(FilterTree filter, string? currency, CancellationToken ct)
    {
        var all = await AskAsync("status", filter, false, ct, currency);
        return all.Refused ? all.Refusals.ToArray() : new DealTotals(Figures(null, all.Value!.Groups), all.Value.Currency!, all.Value.RatesOn);
    }

    /// <summary>The deals of an account, or of it and all accounts below.</summary>
    public static FilterTree OfAccount(Guid account, bool subsidiaries) => new FilterCondition("account", subsidiaries ? "under" : "eq", account.ToString());

    private async Task<Outcome<Summary>> AskAsync(string groupBy, FilterTree filter, bool includeEmpty, CancellationToken ct, string? currency = null)
    {
        var request = SummaryRequest.Parse(deals.Type, ListRequest.All with { Filter = filter }, groupBy, Measures, includeEmpty);
        return request.Refused ? request.Refusals.ToArray() : await deals.SummaryAsync(request.Value! with { Most = 3 * Most, Currency = currency }, ct);
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

    /// <param name="rows">One per status, keyed by it first.</param>
    private static DealFigures Figures(SummaryKey? key, IReadOnlyList<SummaryRow> rows)
    {
        SummaryRow? Of(string status) => rows.FirstOrDefault(r => r.Keys[0].Key == status);
        var won = Of("won");
        return new DealFigures(key, Sum(Of("open")), Sum(won), Sum(Of("lost")), won?.Values["avg(value)"],
            new(won is null ? 0 : (int)won.Values["count"]! - won.Excluded.GetValueOrDefault("cycleDays:empty"),
                won?.Values["avg(cycleDays)"], won?.Values["median(cycleDays)"], won?.Values["min(cycleDays)"], won?.Values["max(cycleDays)"]));
    }

    private static DealSum Sum(SummaryRow? row) => row is null
        ? DealSum.None
        : new((int)row.Values["count"]!, row.Values[Value], row.Excluded.GetValueOrDefault("value:empty"), row.Excluded.GetValueOrDefault("value:currency"));
}
