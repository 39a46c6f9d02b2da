using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>What some deals come to, by how sure they are. Amounts in the forecast's currency, each deal in one of the first four.</summary>
/// <param name="Deals">Open and won ones that count.</param>
/// <param name="Committed">Open, in a stage that commits.</param>
/// <param name="BestCase">Open, in a stage that may be won.</param>
/// <param name="Pipeline">Open, in any other stage.</param>
/// <param name="Closed">Won.</param>
/// <param name="Weighted">Open ones by their probability, whatever the stage.</param>
/// <param name="Omitted">Deals in stages that forecasts leave out.</param>
/// <param name="Empty">Deals without a value.</param>
/// <param name="Unconverted">Deals in a currency without an exchange rate.</param>
/// <param name="Target">Null when none is set.</param>
public sealed record ForecastSum(
    int Deals, decimal Committed, decimal BestCase, decimal Pipeline, decimal Closed, decimal Weighted, int Omitted = 0, int Empty = 0, int Unconverted = 0, decimal? Target = null)
{
    public static readonly ForecastSum None = new(0, 0, 0, 0, 0, 0);

    /// <summary>What is still to be won; below zero when more was won than asked. Null without a target.</summary>
    public decimal? Gap => Target - Closed;

    public ForecastSum Plus(ForecastSum other) => new(
        Deals + other.Deals, Committed + other.Committed, BestCase + other.BestCase, Pipeline + other.Pipeline, Closed + other.Closed, Weighted + other.Weighted,
        Omitted + other.Omitted, Empty + other.Empty, Unconverted + other.Unconverted, Target is null ? other.Target : Target + (other.Target ?? 0));
}

/// <summary>A person, a team, a stage or a pipeline within a period.</summary>
public sealed record ForecastLine(SummaryKey Who, ForecastSum Sum);

/// <summary>A month, a quarter or a year; or what lies before the first one, or has no close date.</summary>
/// <param name="Key"><c>2026-03</c>, <c>2026-Q1</c>, <c>2026</c>, <c>before</c>, <c>none</c>.</param>
/// <param name="Start">Null for the two that are no period.</param>
/// <param name="Conditions">The filter that gives its deals.</param>
public sealed record ForecastSpan(string Key, DateOnly? Start, IReadOnlyList<FilterCondition> Conditions, IReadOnlyList<ForecastLine> Lines, ForecastSum Sum)
{
    public const string Before = "before";
    public const string Undated = "none";
}

/// <summary>What will be won when, and by whom.</summary>
/// <param name="Total">Of all spans; its target is that of the periods.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
/// <param name="Stages">Stages of open deals by how they count.</param>
public sealed record Forecast(
    IReadOnlyList<ForecastSpan> Spans, ForecastSum Total, string Currency, DateOnly? RatesOn, ILookup<ForecastCategory, Guid> Stages)
{
    /// <summary>Open and won deals that count, of any period: what narrows a list of deals to those of the forecast.</summary>
    public IReadOnlyList<FilterCondition> Counting { get; } =
    [
        new FilterCondition("status", "in", new JsonArray("open", "won")), .. Stages[ForecastCategory.Omitted].Select(id => new FilterCondition("stage", "ne", id.ToString())),
    ];

    /// <summary>The filter that gives the deals of all spans together.</summary>
    public FilterTree Filter(ForecastRequest request)
    {
        FilterCondition Is(string field, string op, string value) => new(field, op, value);
        var (start, end) = (Day(request.Start), Day(request.End));
        return new FilterGroup(true, [new FilterGroup(false,
        [
            new FilterGroup(true, [Is("status", "eq", "won"), Is("closeDate", "gte", start), Is("closeDate", "lt", end)]),
            new FilterGroup(true, [Is("status", "eq", "open"), Is("closeDate", "lt", end)]),
            new FilterGroup(true, [Is("status", "eq", "open"), Is("closeDate", "empty", "true")]),
        ]), .. Counting]);
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
