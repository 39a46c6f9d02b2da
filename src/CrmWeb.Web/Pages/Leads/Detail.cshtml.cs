using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

[Needs(Lead.Leads, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, WebForms forms, DatePhrases dates, TimeProvider clock, IStringLocalizer<Text> t)
    : RecordPage(Lead.Leads, services, parts, t)
{
    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts) => facts["lead"] = id;

    protected override IReadOnlyList<PageLink> HeadLinks(Guid id, JsonObject record, bool mayEdit) => mayEdit && IsOpen(record)
        ? [new PageLink(T["Convert"], RecordHref.To(Lead.Leads, id) + "/convert", "check", 'c')]
        : [];

    protected override IReadOnlyList<PageLink> MoreLinks(Guid id, JsonObject record, bool mayEdit) => mayEdit && IsOpen(record)
        ? [new PageLink(T["Disqualify"], RecordHref.To(Lead.Leads, id) + "/disqualify", "flag")]
        : [];

    protected override IReadOnlyList<Banner> Banners(JsonObject record)
    {
        if (record["responseDue"]?.GetValue<DateTimeOffset>() is not { } due || record["firstResponseAt"] is not null || !IsOpen(record)) return [];
        return due < clock.GetUtcNow()
            ? [new Banner(T["The first response was due {0}.", dates.Relative(due)], Tint.Bad, "clock")]
            : [new Banner(T["Waits for a first response, due {0}.", dates.Moment(due)], Tint.Warn, "clock")];
    }

    protected override async Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var cards = new List<RelatedCard>();
        var became = new[] { ("contact", "contacts"), ("account", "accounts"), ("deal", "deals") }.Where(part => record[part.Item1] is not null).ToList();
        if (became.Count > 0)
        {
            cards.Add(new RelatedCard(T["Became"], $"{became.Count}", [.. became.Select(part => FormValue.LinkId(record[part.Item1]) is { } linked
                ? new RelatedRow(record[part.Item1]!["name"]!.ToString(), $"/{part.Item2}/{linked}")
                : new RelatedRow(T["another record"], null))]));
        }
        return [.. cards, .. ConsentCards.Of(await forms.ConsentsAsync(id, ct), dates, T)];
    }

    private static bool IsOpen(JsonObject record) => record["status"]?.ToString() is { } status && LeadStatus.Open.Contains(status);
}
