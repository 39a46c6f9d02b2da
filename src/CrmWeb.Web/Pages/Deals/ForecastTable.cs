using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A forecast as it is drawn: heads with what they mean, each period with its people or teams, the total.</summary>
/// <param name="givesBooks">Whether the viewer may give the work of people to others.</param>
public sealed class ForecastTable(Forecast forecast, ForecastRequest request, bool givesBooks, Viewer viewer, IStringLocalizer<Text> t)
{
    private static readonly ForecastCategory[] Counting = [ForecastCategory.Commit, ForecastCategory.Closed, ForecastCategory.BestCase, ForecastCategory.Pipeline];

    public IReadOnlyList<(string Text, string Meaning)> Heads { get; } =
    [
        (t["Deals"], t["Open and won deals"]), (t["Closed won"], t["Won, by the day they closed"]),
        (t["Committed"], t["Open deals in stages that commit, expected in the period"]), (t["Best case"], t["Open deals in stages that may well be won"]), (t["Pipeline"], t["All other open deals"]),
        (t["Weighted"], t["Open deals, each by its probability"]), (t["Target"], t["What is to be won"]), (t["Gap"], t["Target less what is won; what is committed may close it"]),
    ];

    /// <summary>Each period: its own line, then who is in it.</summary>
    public IReadOnlyList<(FigureLine Head, IReadOnlyList<FigureLine> Lines)> Spans =>
        [.. forecast.Spans.Select(span => (Line(Name(span), span.Sum, span.Conditions), (IReadOnlyList<FigureLine>)[.. span.Lines.Select(line => Line(Name(line), line.Sum, line.Who.Conditions is { } who ? [.. span.Conditions, .. who] : null) with { BookHref = Book(line) })]))];

    public FigureLine Total => Line(t["All"], forecast.Total, []) with { Href = null };

    /// <summary>What the numbers leave out, and the rates they use.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            var (all, notes) = (forecast.Total, new List<string>());
            if (all.Omitted > 0) notes.Add(all.Omitted == 1 ? t["1 deal is in a stage that forecasts leave out."] : t["{0:N0} deals are in stages that forecasts leave out.", all.Omitted]);
            if (all.Empty > 0) notes.Add(all.Empty == 1 ? t["1 deal has no amount and no priced product: it counts, but adds no value."] : t["{0:N0} deals have no amount and no priced product: they count, but add no value.", all.Empty]);
            if (all.Unconverted > 0) notes.Add(all.Unconverted == 1 ? t["1 deal is in a currency without an exchange rate: it counts, but adds no value."] : t["{0:N0} deals are in a currency without an exchange rate: they count, but add no value.", all.Unconverted]);
            notes.Add(forecast.RatesOn is { } day ? t["Other currencies are told in {0} by the rates of {1:d}.", forecast.Currency, day] : t["Amounts in {0}.", forecast.Currency]);
            return notes;
        }
    }

    private string? Book(ForecastLine line) => givesBooks && request.By == ForecastBy.Owner && line.Who.Key is { } person ? $"/people/{person}/book" : null;

    private FigureLine Line(string name, ForecastSum sum, IReadOnlyList<FilterCondition>? conditions)
    {
        Figure Stages(decimal amount, params ForecastCategory[] categories) => new(Some(amount), amount == 0 ? null : Href(conditions, Status("open"), Among("stage", categories.SelectMany(c => forecast.Stages[c]).Select(id => id.ToString()))));
        var all = sum.Deals == 0 ? null : Href(conditions, [.. forecast.Counting]);
        return new FigureLine(name, all,
        [
            new(new Cell.Number(sum.Deals), all), new(Some(sum.Closed), sum.Closed == 0 ? null : Href(conditions, Status("won"))),
            Stages(sum.Committed, ForecastCategory.Commit, ForecastCategory.Closed), Stages(sum.BestCase, ForecastCategory.BestCase), Stages(sum.Pipeline, ForecastCategory.Pipeline), Stages(sum.Weighted, Counting),
            new(sum.Target is { } target ? Money(target) : Cell.None), new(sum.Gap is { } gap ? Money(gap) : Cell.None),
        ]);
    }

    /// <summary>The list behind a number; null where it cannot be shown any more, as of an earlier day.</summary>
    private string? Href(IReadOnlyList<FilterCondition>? conditions, params FilterCondition[] more) => conditions is null || request.AsOf is not null ? null
        : "/deals?view=all&filter=" + Uri.EscapeDataString(request.List.Filter.And(new FilterGroup(true, [.. conditions, .. more])).Flat().ToString());

    private static FilterCondition Status(params string[] statuses) => Among("status", statuses);

    private static FilterCondition Among(string field, IEnumerable<string> values) => new(field, "in", new JsonArray([.. values.Select(v => (JsonNode)v)]));

    /// <summary>Nothing is empty space, so that what there is stands out.</summary>
    private Cell Some(decimal amount) => amount == 0 ? Cell.None : Money(amount);

    private Cell.Money Money(decimal amount) => new(decimal.Round(amount, 0, MidpointRounding.AwayFromZero), forecast.Currency);

    private string Name(ForecastLine line) => line.Who.Label ?? (request.By == ForecastBy.Owner ? t["Nobody"] : t["Without a team"]);

    private string Name(ForecastSpan span) => span switch
    {
        { Key: ForecastSpan.Before } => t["Expected earlier, still open"],
        { Start: { } start } => Period(start, request.Period, viewer.Culture),
        _ => t["Without a close date"],
    };

    internal static string Period(DateOnly start, ForecastPeriod period, CultureInfo culture) => period switch
    {
        ForecastPeriod.Month => start.ToString("MMM yyyy", culture),
        ForecastPeriod.Quarter => $"Q{(start.Month + 2) / 3} {start.Year}",
        ForecastPeriod.Year => $"{start.Year}",
    };
}
