using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

[Needs(Contact.Contacts, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, WebForms forms, DatePhrases dates, IStringLocalizer<Text> t)
    : RecordPage(Contact.Contacts, services, parts, t)
{
    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts) => facts["contacts"] = new JsonArray(id);

    protected override IReadOnlyList<Banner> Banners(JsonObject record) => (record["doNotCall"]?.GetValue<bool>(), record["doNotEmail"]?.GetValue<bool>()) switch
    {
        (true, true) => [new Banner(T["Do not call and do not e-mail this person."], Tint.Bad, "alert")],
        (true, _) => [new Banner(T["Do not call this person."], Tint.Bad, "alert")],
        (_, true) => [new Banner(T["Do not e-mail this person."], Tint.Bad, "alert")],
        _ => [],
    };

    protected override IReadOnlyList<PageLink> MoreLinks(Guid id, JsonObject record, bool mayEdit)
    {
        var href = RecordHref.To(Contact.Contacts, id);
        return
        [
            .. mayEdit ? [new PageLink(T["Photo"], $"{href}/photo", "contact")] : Array.Empty<PageLink>(),
            .. Actor.May(Contact.Contacts, Right.Export) ? [new PageLink(T["Save as vCard"], $"{href}.vcf", "download")] : Array.Empty<PageLink>(),
        ];
    }

    /// <summary>Where they are and were: current places first, the primary one before the others.</summary>
    protected override async Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var places = record["accounts"]?.AsArray().OfType<JsonObject>().OrderBy(p => p["to"] is not null).ThenByDescending(p => p["primary"]?.GetValue<bool>()).ToList() ?? [];
        return
        [
            new RelatedCard(T["Accounts"], $"{places.Count}", [.. places.Select(Place)]) { None = T["No account yet."] },
            .. ConsentCards.Of(await forms.ConsentsAsync(id, ct), dates, T),
        ];
    }

    private RelatedRow Place(JsonObject place)
    {
        var pill = place["to"] is not null ? new Pill(T["former"], Tint.Plain) : place["primary"]?.GetValue<bool>() == true ? new Pill(T["primary"], Tint.Note) : null;
        return place["account"]?["id"]?.GetValue<Guid>() is { } account
            ? new RelatedRow(place["account"]!["name"]!.ToString(), RecordHref.To(Account.Accounts, account), place["role"]?.ToString(), pill)
            : new RelatedRow(T["another record"], null, place["role"]?.ToString(), pill);
    }
}
