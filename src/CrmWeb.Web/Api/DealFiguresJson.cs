using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Insights;

namespace CrmWeb.Web.Api;

/// <summary>What deals came to, each figure with the list behind it.</summary>
internal static class DealFiguresJson
{
    /// <param name="list">Address of the list of all these deals, with a condition in it.</param>
    public static JsonObject Of(DealTotals totals, string list)
    {
        var figures = totals.Figures;
        return new JsonObject
        {
            ["open"] = Sum(figures.Open, "open"), ["won"] = Sum(figures.Won, "won"), ["lost"] = Sum(figures.Lost, "lost"),
            ["winRate"] = Figure(figures.WinRate, "won,lost"), ["averageWon"] = Figure(figures.AverageWon, "won"),
            ["currency"] = totals.Currency, ["ratesOn"] = totals.RatesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

        JsonObject Sum(DealSum sum, string status) => new()
        {
            ["count"] = sum.Count, ["value"] = sum.Value, ["records"] = $"{list}&status={status}",
            ["excluded"] = new JsonObject(new[] { ("value:empty", sum.Empty), ("value:currency", sum.Unconverted) }.Where(e => e.Item2 > 0).Select(e => KeyValuePair.Create(e.Item1, (JsonNode?)e.Item2))),
        };

        JsonObject Figure(decimal? value, string statuses) => new() { ["value"] = value, ["records"] = $"{list}&status={statuses}" };
    }
}
