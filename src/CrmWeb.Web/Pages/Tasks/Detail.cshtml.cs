using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Tasks;

[Needs(CrmTask.Tasks, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, IStringLocalizer<Text> t) : RecordPage(CrmTask.Tasks, services, parts, t)
{
    protected override bool HasTimeline => false;

    protected override IReadOnlyList<PageLink> HeadLinks(Guid id, JsonObject record, bool mayEdit) => mayEdit && record["status"]?.ToString() == "open"
        ? [new PageLink(T["Complete"], RecordHref.To(CrmTask.Tasks, id) + "/complete", "check", 'c')]
        : [];

    protected override Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var links = record["links"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        return Task.FromResult<IReadOnlyList<RelatedCard>>(
        [
            new RelatedCard(T["About"], $"{links.Count}", [.. links.Select(link => FormValue.LinkId(link) is { } linked
                ? new RelatedRow(link["name"]!.ToString(), "/records/" + linked)
                : new RelatedRow(T["another record"], null))]) { None = T["It is about no record."] },
        ]);
    }
}
