using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Key events on timelines in people's words: one quiet line each.</summary>
public sealed class EventLines(LinkResolver links, Viewer viewer, DatePhrases dates, IStringLocalizer<Text> t)
{
    /// <summary>Titles of the deals that events on another record's timeline are about.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IEnumerable<TimelineRow> rows, Guid subject, CancellationToken ct)
    {
        var deals = rows.Where(r => r.Said is null).Select(r => DealOf(Parse(r))).OfType<Guid>().Where(id => id != subject).Distinct().ToList();
        return deals.Count == 0 ? new Dictionary<Guid, string>() : await links.TitlesAsync(deals.Select(id => (Deal.Deals, id)), ct);
    }

    public TimelineEntry Of(TimelineRow row, string who, DirectorySnapshot directory, Guid subject, IReadOnlyDictionary<Guid, string> titles)
    {
        var facts = Parse(row);
        var entry = new TimelineEntry(row.Id.ToString(), row.Kind.Split('.')[0] switch { "deal" => "deal", "lead" => "lead", "task" => "task", _ => "contact" }, who, LeadHappenings.Words(t, row, directory) ?? What(row.Kind, facts, directory), row.At) { Quiet = true };
        if (DealOf(facts) is not { } deal || deal == subject) return entry;
        return entry with { People = [titles.TryGetValue(deal, out var title) ? new PageLink(title, RecordHref.To(Deal.Deals, deal)) : new PageLink(t["another record"], "")] };
    }

    private string What(string kind, JsonObject facts, DirectorySnapshot directory) => kind switch
    {
        "record.assigned" => Guid.TryParse(facts["To"]?.ToString(), out var id) ? t["made {0} the owner", directory.NameOf(id) ?? t["somebody"].Value] : t["took the owner away"],
        "deal.won" => t["won the deal"],
        "deal.lost" => t["lost the deal"],
        "deal.reopened" => t["opened the deal again in {0}", Words(facts["To"])],
        "deal.stage-changed" => t["moved the deal from {0} to {1}", Words(facts["From"]), Words(facts["To"])],
        "deal.amount-changed" => Changed(facts, node => node.GetValue<decimal>().ToString("#,##0.##", viewer.Culture), "set the amount to {1}", "took the amount {0} away", "changed the amount from {0} to {1}"),
        "deal.close-date-moved" => Changed(facts, Day, "expects it to close {1}", "took the close date {0} away", "moved the close date from {0} to {1}"),
        "task.completed" => t["completed “{0}”", Words(facts["Subject"])],
        _ => t["changed this record"],
    };

    private string Changed(JsonObject facts, Func<JsonNode, string> words, string set, string taken, string changed) => (facts["From"], facts["To"]) switch
    {
        (null, { } to) => t[set, "", words(to)],
        ({ } from, null) => t[taken, words(from), ""],
        ({ } from, { } to) => t[changed, words(from), words(to)],
        _ => t["changed this record"],
    };

    private string Day(JsonNode day) => DateOnly.TryParse(day.ToString(), CultureInfo.InvariantCulture, out var on) ? dates.Relative(on) : day.ToString();

    private static string Words(JsonNode? node) => node?.ToString() ?? "";

    private static JsonObject Parse(TimelineRow row) => JsonNode.Parse(row.Event ?? "{}") as JsonObject ?? [];

    private static Guid? DealOf(JsonObject facts) => Guid.TryParse(facts["DealId"]?.ToString(), out var id) ? id : null;
}
