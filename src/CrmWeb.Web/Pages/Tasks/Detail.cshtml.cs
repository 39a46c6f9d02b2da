using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Tasks;

[Needs(CrmTask.Tasks, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : RecordPage(CrmTask.Tasks, services, parts, t)
{
    protected override bool HasTimeline => false;

    /// <summary>What of the checklist is done.</summary>
    public async Task<IActionResult> OnPostTickAsync(Guid id, int[] done, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } task) return NotFound();
        return await KeepAsync(id, new JsonObject { ["checklist"] = TaskChecklist.Tick(task["checklist"]?.ToString(), done) }, null, ct);
    }

    /// <summary>Another day: "tomorrow", "week" for the next Monday, or a day as typed.</summary>
    public Task<IActionResult> OnPostPutOffAsync(Guid id, string? to, string? back, CancellationToken ct)
    {
        var today = viewer.Day(clock.GetUtcNow());
        var day = to == "week" ? today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7)) : TypedDate.Read(to ?? "", viewer.Culture, today);
        return KeepAsync(id, new JsonObject { ["due"] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? to ?? "?" }, back, ct);
    }

    /// <summary>Somebody else does it.</summary>
    public Task<IActionResult> OnPostGiveAsync(Guid id, string? to, string? back, CancellationToken ct) =>
        KeepAsync(id, new JsonObject { ["owner"] = string.IsNullOrWhiteSpace(to) ? "?" : to }, back, ct);

    protected override IReadOnlyList<PageLink> HeadLinks(Guid id, JsonObject record, bool mayEdit) => mayEdit && IsOpen(record)
        ? [new PageLink(T["Complete"], RecordHref.To(CrmTask.Tasks, id) + "/complete", "check", 'c')]
        : [];

    protected override IReadOnlySet<string> Elsewhere(JsonObject record) => record["checklist"] is null ? new HashSet<string>() : new HashSet<string> { "checklist" };

    protected override Task<RecordView> CompleteAsync(RecordView view, Guid id, JsonObject record, bool mayEdit, CancellationToken ct)
    {
        var (here, mayGive) = (RecordHref.To(CrmTask.Tasks, id), Actor.May(CrmTask.Tasks, Right.Assign) || FormValue.LinkId(record["owner"]) == Actor.UserId?.ToString());
        var acts = mayEdit && IsOpen(record) ? new TaskActsView(id, record["subject"]!.ToString(), here, "content", mayGive) : null;
        var doing = new DoingView(here, TaskChecklist.Read(record["checklist"]?.ToString()), mayEdit, acts, acts is null ? [] : [.. Directory.Users.Where(u => u.Active).Select(u => u.Name)]);
        return Task.FromResult(doing.Checklist.Count == 0 && acts is null ? view : view with { Strip = [new PagePart("~/Pages/Tasks/_Doing.cshtml", doing)] });
    }

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

    private static bool IsOpen(JsonObject record) => record["status"]?.ToString() == "open";

    private async Task<IActionResult> KeepAsync(Guid id, JsonObject patch, string? back, CancellationToken ct)
    {
        if (await Records.EditAsync(id, patch, null, ct) is not { } saved) return NotFound();
        if (saved.Refused) Say(Words(saved.Refusals[0]), bad: true);
        else if (saved.Value!.ChangeSet is { } set) Say(T["Saved."], set);
        return Redirect(Url.IsLocalUrl(back) ? back : await RecordHref.AfterActAsync(Records, id, ct));
    }
}
