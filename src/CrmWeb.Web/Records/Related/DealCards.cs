using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Related;

/// <summary>"Deals 3 · 40,000 EUR" on accounts (also of the accounts below), contacts and products.</summary>
internal sealed class DealCards(DealsOfRecord deals, DealFigureCards figures, ActorScope scope, Viewer viewer, DatePhrases dates, IStringLocalizer<Text> t) : IRelatedCards
{
    private const int Shown = 6;

    public int Place => 10;

    public bool On(string kind) => DealsOfRecord.Knows(kind) && scope.Actor.May(Deal.Deals, Right.View);

    public async Task<IReadOnlyList<RelatedCard>> ReadAsync(RelatedTo record, CancellationToken ct)
    {
        var (own, below) = await deals.ReadAsync(record.Kind, record.Id, Shown, ct);
        var cards = new List<RelatedCard>
        {
            Card(t["Deals"], own, record) with { None = t["No deals yet."], Add = Add(record), All = All(own, record), Owned = record.Kind == Account.Accounts },
        };
        if (below.All > 0) cards.Add(Card(t["Deals of subsidiaries"], below, record) with { Folded = true });
        if (record.Kind == Account.Accounts && own.All + below.All > 0) cards.Add(figures.Promised(record.Id));
        return cards;
    }

    private RelatedCard Card(string title, RelatedDeals found, RelatedTo record) => new(title, Head(found, record),
        [.. found.Items.Select(d => new RelatedRow(d.Title, RecordHref.To(Deal.Deals, d.Id), Second(d, record), Mark(d), d.Value is { } value ? Amounts.Of(value, d.Currency ?? record.Directory.Company.Currency, viewer) : null))]);

    private string Head(RelatedDeals found, RelatedTo record)
    {
        if (found.All == 0) return "0";
        var sums = found.Sums.Where(s => s.Value != 0).OrderByDescending(s => s.Value).Select(s => Amounts.Of(s.Value, s.Key.Length == 0 ? record.Directory.Company.Currency : s.Key, viewer));
        return string.Join(" · ", [t["{0} open", found.Open].Value, .. sums]);
    }

    private string Second(RelatedDeal deal, RelatedTo record)
    {
        var stage = record.Directory.NameOf(deal.StageId) ?? "";
        return deal.CloseDate is { } day ? deal.Status == "open" ? t["{0}, closes {1}", stage, dates.Relative(day)] : t["{0} {1}", stage, dates.Relative(day)] : stage;
    }

    private Pill? Mark(RelatedDeal deal) => deal.Status switch { "won" => new Pill(t["won"], Tint.Good), "lost" => new Pill(t["lost"], Tint.Plain), _ => null };

    private PageLink? Add(RelatedTo record)
    {
        if (!scope.Actor.May(Deal.Deals, Right.Create)) return null;
        var (id, name) = (record.Id, Uri.EscapeDataString(record.Title));
        var place = (record.Facts["accounts"] as System.Text.Json.Nodes.JsonArray)?.OfType<System.Text.Json.Nodes.JsonObject>().FirstOrDefault(p => p["to"] is null && p["account"]?["id"] is not null)?["account"];
        var query = record.Kind switch
        {
            Account.Accounts => $"account={id}&accountText={name}",
            Contact.Contacts => $"contacts[0].contact={name}&contacts[0].id={Uri.EscapeDataString($"{id}|{record.Title}")}"
                + (place is null ? "" : $"&account={FormValue.LinkId(place)}&accountText={Uri.EscapeDataString(place["name"]!.ToString())}"),
            _ => $"lines[0].product={name}&lines[0].id={Uri.EscapeDataString($"{id}|{record.Title}")}",
        };
        return new PageLink(t["Add"], $"{RecordHref.New(Deal.Deals)}?{query}", "add");
    }

    private PageLink? All(RelatedDeals found, RelatedTo record) => found.All <= found.Items.Count
        ? null
        : new PageLink(t["All {0}", found.All], $"/{Deal.Deals}?{(record.Kind == Account.Accounts ? "account" : record.Kind == Contact.Contacts ? "contacts" : "lines")}={record.Id}");
}

/// <summary>Amounts in running text.</summary>
internal static class Amounts
{
    public static string Of(decimal amount, string currency, Viewer viewer) => $"{amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", viewer.Culture)} {currency}";
}
