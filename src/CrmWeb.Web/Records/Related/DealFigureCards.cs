using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Records.Related;

/// <summary>What an account's deals came to, alone and with its subsidiaries: the numbers of the figures page, each with its list.</summary>
public sealed class DealFigureCards(DealInsights insights, Viewer viewer, IStringLocalizer<Text> t)
{
    /// <summary>What stands in their place until the page is shown: nobody waits for sums.</summary>
    public RelatedCard Promised(Guid account) => new(t["Deal figures"], "", [])
    {
        Later = $"{RecordHref.To(Account.Accounts, account)}?handler=DealFigures",
        All = new PageLink(t["Show"], $"/deals/insights?view=all&filter={Uri.EscapeDataString(DealInsights.OfAccount(account, true).Flat().ToString())}"),
    };

    /// <summary>Alone where it has deals of its own; with subsidiaries where they have some.</summary>
    public async Task<IReadOnlyList<RelatedCard>> ReadAsync(Guid account, CancellationToken ct)
    {
        var (own, whole) = (DealInsights.OfAccount(account, false), DealInsights.OfAccount(account, true));
        var (alone, together) = (await insights.TotalAsync(own, null, ct), await insights.TotalAsync(whole, null, ct));
        if (alone.Refused || together.Refused) return [];
        var cards = new List<RelatedCard>();
        if (Count(alone.Value!) > 0) cards.Add(Card(t["Deal figures"], own, alone.Value!));
        if (Count(together.Value!) > Count(alone.Value!)) cards.Add(Card(t["Deal figures with subsidiaries"], whole, together.Value!));
        return cards;
    }

    private static int Count(DealTotals totals) => totals.Figures.Open.Count + totals.Figures.Won.Count + totals.Figures.Lost.Count;

    private RelatedCard Card(string title, FilterTree filter, DealTotals totals)
    {
        var (figures, currency, rates) = totals;
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
