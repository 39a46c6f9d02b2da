using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Records.Related;

/// <summary>What an account's deals came to, alone and with its subsidiaries: the numbers of the figures page, each with its list.</summary>
public sealed class DealFigureCards(DealInsights insights, Viewer viewer, IStringLocalizer<Text> t)
{
    /// <param name="own">The account has deals of its own.</param>
    /// <param name="below">Accounts below it have some.</param>
    public async Task<IReadOnlyList<RelatedCard>> ReadAsync(Guid account, bool own, bool below, CancellationToken ct)
    {
        var cards = new List<RelatedCard>();
        if (own && await CardAsync(t["Deal figures"], DealInsights.OfAccount(account, false), ct) is { } alone) cards.Add(alone);
        if (below && await CardAsync(t["Deal figures with subsidiaries"], DealInsights.OfAccount(account, true), ct) is { } together) cards.Add(together);
        return cards;
    }

    private async Task<RelatedCard?> CardAsync(string title, FilterTree filter, CancellationToken ct)
    {
        var read = await insights.TotalAsync(filter, null, ct);
        if (read.Refused) return null;
        var (figures, currency, rates) = read.Value!;
        string Href(params string[] statuses) => "/deals?view=all&filter=" + Uri.EscapeDataString(filter.And(new FilterCondition("status", "in", new System.Text.Json.Nodes.JsonArray([.. statuses.Select(s => (System.Text.Json.Nodes.JsonNode)s)]))).Flat().ToString());
        RelatedRow Sum(string name, DealSum sum, string status) => new(name, Href(status), null, null, sum.Value is { } value ? $"{sum.Count.ToString("N0", viewer.Culture)} · {Money(value)}" : sum.Count.ToString("N0", viewer.Culture));
        string Money(decimal amount) => Amounts.Of(decimal.Round(amount, 0, MidpointRounding.AwayFromZero), currency, viewer);
        var rows = new List<RelatedRow>
        {
            Sum(t["Open"], figures.Open, "open"), Sum(t["Won"], figures.Won, "won"), Sum(t["Lost"], figures.Lost, "lost"),
            new(t["Win rate"], Href("won", "lost"), null, null, figures.WinRate is { } rate ? (rate * 100).ToString("0.0' %'", viewer.Culture) : "-"),
            new(t["Average won"], Href("won"), null, null, figures.AverageWon is { } average ? Money(average) : "-"),
        };
        if (rates is { } day) rows.Add(new(t["Other currencies are told in {0} by the rates of {1:d}.", currency, day], null) { Plain = true });
        return new RelatedCard(title, "", rows);
    }
}
