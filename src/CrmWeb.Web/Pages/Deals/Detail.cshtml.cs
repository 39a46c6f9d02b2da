using System.Text.Json.Nodes;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

[Needs(Deal.Deals, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, IStringLocalizer<Text> t) : RecordPage(Deal.Deals, services, parts, t)
{
    protected override async Task<IReadOnlyList<Choice>> PeopleAsync(Guid id, CancellationToken ct) =>
        await Records.FindAsync(id, ct) is { } deal ? [.. Seen(deal).Select(c => new Choice(FormValue.LinkId(c.Link)!, c.Link["name"]!.ToString()))] : [];

    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts)
    {
        facts["deal"] = id;
        if (FormValue.LinkId(record["account"]) is { } account) facts["account"] = account;
        if (with.Count > 0) facts["contacts"] = new JsonArray([.. with.Select(w => (JsonNode)w)]);
    }

    protected override Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct) => Task.FromResult<IReadOnlyList<RelatedCard>>(
    [
        new RelatedCard(T["Contacts"], $"{record["contacts"]?.AsArray().Count ?? 0}",
            [.. Seen(record).Select(c => new RelatedRow(c.Link["name"]!.ToString(), $"/{Contact.Contacts}/{FormValue.LinkId(c.Link)}", c.Role))]) { None = T["Nobody is known here yet."] },
    ]);

    private static IEnumerable<(JsonNode Link, string? Role)> Seen(JsonObject deal) => (deal["contacts"]?.AsArray().OfType<JsonObject>() ?? [])
        .Where(c => c["contact"]?["id"] is not null).Select(c => (c["contact"]!, c["role"]?.ToString()));
}
