using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Related;

/// <summary>What somebody agreed to, on the page of the lead or contact.</summary>
internal static class ConsentCards
{
    /// <summary>None where nothing is kept.</summary>
    public static IEnumerable<RelatedCard> Of(IReadOnlyList<Consent> consents, DatePhrases dates, IStringLocalizer<Text> t) => consents.Count == 0
        ? []
        : [new RelatedCard(t["Consent"], $"{consents.Count}", [.. consents.Select(c => new RelatedRow(
            c.Wording, null, t["version {0}, {1}", c.WordingVersion, dates.Exact(c.GivenAt)],
            !c.MustConfirm ? null : c.ConfirmedAt is null ? new Pill(t["not confirmed"], Tint.Warn) : new Pill(t["confirmed"], Tint.Good)))])];
}
