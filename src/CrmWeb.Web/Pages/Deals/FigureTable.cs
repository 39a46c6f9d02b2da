using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A number with the list behind it.</summary>
/// <param name="Href">Null where there is nothing to show, or records the viewer does not see.</param>
public sealed record Figure(Cell Cell, string? Href = null);

/// <summary>One line of the figures.</summary>
public sealed record FigureLine(string Name, string? Href, IReadOnlyList<Figure> Figures)
{
    /// <summary>Where the work of the person of this line is given to others; null when it is no person, or the viewer may not.</summary>
    public string? BookHref { get; init; }
}

/// <summary>The figures as they are drawn: heads with what they mean, lines, the total.</summary>
public sealed class FigureTable
{
    private readonly FilterTree _filter;
    private readonly string _currency;

    public FigureTable(Insights insights, FilterTree filter, DealGrouping by, bool together, FigureWords words)
    {
        (_filter, _currency) = (filter, insights.Currency);
        Heads = words.Heads();
        Lines = [.. insights.Groups.Select(g => Line(g, g.Key!.Label ?? words.Empty(by)))];
        Total = Line(insights.Total, words.Total);
        Notes = words.Notes(insights, by, together);
    }

    public IReadOnlyList<(string Text, string Meaning)> Heads { get; }
    public IReadOnlyList<FigureLine> Lines { get; }
    public FigureLine Total { get; }

    /// <summary>What the numbers leave out, and the rates they use.</summary>
    public IReadOnlyList<string> Notes { get; }

    private FigureLine Line(DealFigures figures, string name)
    {
        string? Deals(params string[] statuses) => figures.Key is { Conditions: null } ? null : Href(figures.Key?.Conditions ?? [], statuses);
        Figure Count(DealSum sum, string status) => new(new Cell.Number(sum.Count), sum.Count == 0 ? null : Deals(status));
        Figure Worth(DealSum sum, string status) => new(Money(sum.Value), sum.Count == 0 || sum.Value is null ? null : Deals(status));
        // those that have both days; the quickest and the slowest ones themselves
        string? Timed() => figures.Key is { Conditions: null } ? null : Href([.. figures.Key?.Conditions ?? [], new FilterCondition("cycleDays", "empty", "false")], ["won"]);
        Figure Took(decimal? days) => new(Days(days, "#,##0"), days is null || figures.Key is { Conditions: null } ? null
            : Href([.. figures.Key?.Conditions ?? [], new FilterCondition("cycleDays", "eq", days.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture))], ["won"]));
        return new FigureLine(name, Deals(),
        [
            Count(figures.Open, "open"), Worth(figures.Open, "open"),
            Count(figures.Won, "won"), Worth(figures.Won, "won"),
            Count(figures.Lost, "lost"), Worth(figures.Lost, "lost"),
            new(figures.WinRate is { } rate ? new Cell.Number(rate * 100, "0.0' %'") : Cell.None, figures.WinRate is null ? null : Deals("won", "lost")),
            new(Money(figures.AverageWon), figures.AverageWon is null ? null : Deals("won")),
            new(Days(figures.Cycle.Mean, "#,##0.#"), figures.Cycle.Mean is null ? null : Timed()), new(Days(figures.Cycle.Median, "#,##0.#"), figures.Cycle.Median is null ? null : Timed()),
            Took(figures.Cycle.Least), Took(figures.Cycle.Most),
        ]);
    }

    private string Href(IReadOnlyList<FilterCondition> conditions, string[] statuses)
    {
        FilterTree tree = new FilterGroup(true, [.. conditions]);
        tree = _filter.And(tree);
        if (statuses.Length > 0) tree = tree.And(new FilterCondition("status", "in", new System.Text.Json.Nodes.JsonArray([.. statuses.Select(s => (System.Text.Json.Nodes.JsonNode)s)])));
        return "/deals?view=all&filter=" + Uri.EscapeDataString(tree.Flat().ToString());
    }

    private Cell Money(decimal? amount) => amount is { } known ? new Cell.Money(decimal.Round(known, 0, MidpointRounding.AwayFromZero), _currency) : Cell.None;

    private static Cell Days(decimal? days, string format) => days is { } known ? new Cell.Number(known, format) : Cell.None;
}

/// <summary>The words of the figures page.</summary>
public sealed class FigureWords(IStringLocalizer<Text> t)
{
    public string Total => t["All"];

    public static string Of(DealGrouping by) => by switch
    {
        DealGrouping.Owner => "People",
        DealGrouping.Team => "Teams",
        DealGrouping.ParentTeam => "Teams above",
        DealGrouping.Lead => "Leads of teams",
        DealGrouping.Product => "Products",
        DealGrouping.Account => "Accounts",
        DealGrouping.Month => "Months",
        DealGrouping.Quarter => "Quarters",
        DealGrouping.Year => "Years",
    };

    public string Empty(DealGrouping by) => by switch
    {
        DealGrouping.Owner => t["Nobody"],
        DealGrouping.Team or DealGrouping.ParentTeam or DealGrouping.Lead => t["Without a team"],
        DealGrouping.Product => t["Without a product"],
        DealGrouping.Account => t["Without an account"],
        DealGrouping.Month or DealGrouping.Quarter or DealGrouping.Year => t["Without a close date"],
    };

    public IReadOnlyList<(string, string)> Heads() =>
    [
        (t["Open"], t["Deals that are still open"]), (t["Open value"], t["Their amounts; where none was typed, what their products add up to"]),
        (t["Won"], t["Deals that were won"]), (t["Won value"], t["What they brought"]),
        (t["Lost"], t["Deals that were lost"]), (t["Lost value"], t["What they would have brought"]),
        (t["Win rate"], t["Won among won and lost; a dash where none is closed"]),
        (t["Average won"], t["Won value divided by the won deals that have a value"]),
        (t["Days, mean"], t["Days from start to close of won deals"]), (t["median"], t["Half of the won deals took no longer"]), (t["shortest"], t["The quickest won deal"]), (t["longest"], t["The slowest won deal"]),
    ];

    public IReadOnlyList<string> Notes(Insights insights, DealGrouping by, bool together)
    {
        var all = insights.Total.Open.Plus(insights.Total.Won).Plus(insights.Total.Lost);
        var notes = new List<string>();
        if (all.Empty > 0) notes.Add(all.Empty == 1 ? t["1 deal has no amount and no priced product: it counts, but adds no value."] : t["{0:N0} deals have no amount and no priced product: they count, but add no value.", all.Empty]);
        if (all.Unconverted > 0) notes.Add(all.Unconverted == 1 ? t["1 deal is in a currency without an exchange rate: it counts, but adds no value."] : t["{0:N0} deals are in a currency without an exchange rate: they count, but add no value.", all.Unconverted]);
        if (insights.RatesOn is { } day) notes.Add(t["Other currencies are told in {0} by the rates of {1:d}.", insights.Currency, day]);
        if (by == DealGrouping.Product) notes.Add(t["A deal with several products counts under each of them, with its whole value: the lines add up to more than all."]);
        if (together) notes.Add(t["Each line is an account with all below it. Medians cannot be put together from parts and are left out."]);
        if (by is DealGrouping.Month or DealGrouping.Quarter or DealGrouping.Year) notes.Add(t["By close date: expected while open, actual when closed."]);
        return notes;
    }
}
