using System.Text.Json.Nodes;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A deal: its path through the stages, its products, the people in it.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, DealParts deals, CloseDeal close, IStringLocalizer<Text> t) : RecordPage(Deal.Deals, services, parts, t)
{
    /// <summary>Shown by path and lines.</summary>
    private static readonly HashSet<string> InStrip = ["lines", "stage", "pipeline", "status", "stageSince", "won", "wonValue", "value", "listValue"];

    private (IFormCollection Typed, string Error)? _lines;

    /// <summary>One stage further, won, lost or open again.</summary>
    public async Task<IActionResult> OnPostMoveAsync(Guid id, string? stage, uint? version, string? lostReason, string? lostNote, string? closeDate, bool completeTasks, CancellationToken ct)
    {
        var moved = await close.RunAsync(id, new(stage, version, lostReason, lostNote, deals.Day(closeDate)), completeTasks, ct);
        if (moved is not { } outcome) return NotFound();
        return Ended(id, outcome.Value, outcome.Refusals, Guid.TryParse(stage, out var to) && Directory.NameOf(to) is { } name ? T["Moved to {0}.", name] : T["Saved."]);
    }

    /// <summary>What is done of the present stage's checklist.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid id, string[] done, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } deal) return NotFound();
        var asked = await deals.ChecklistAsync(deal, ct);
        var kept = (deal["checked"] as JsonArray ?? []).Select(c => c!.ToString()).Except(asked).Concat(done.Intersect(asked));
        var saved = await Records.EditAsync(id, new JsonObject { ["checked"] = new JsonArray([.. kept.Select(c => (JsonNode)c)]) }, null, ct);
        return saved is not { } outcome ? NotFound() : Ended(id, outcome.Value, outcome.Refusals, T["Saved."]);
    }

    /// <summary>The products and, with them, the amount: blank = it follows them.</summary>
    public async Task<IActionResult> OnPostLinesAsync(Guid id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        var result = await Flow.SaveAsync(Records, id, form, Directory, RecordHref.To(Deal.Deals, id), ct);
        if (result is null) return NotFound();
        if (result.Conflict is { } conflict) return ShowConflict(conflict);
        if (result.Refusals is not { } refusals) return Ended(id, result.Saved, [], T["Saved."]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _lines = (form, string.Join(" ", refusals.Select(Words)));
        return await ShowAsync(id, null, null, null, ct);
    }

    protected override IReadOnlySet<string> Elsewhere(JsonObject record) => record["status"]?.ToString() == "lost" ? InStrip : InStrip.Concat(["lostReason", "lostNote"]).ToHashSet();

    protected override async Task<RecordView> CompleteAsync(RecordView view, Guid id, JsonObject record, bool mayEdit, CancellationToken ct)
    {
        var strip = new List<PagePart>();
        if (await deals.PathAsync(id, record, mayEdit, ct) is { } path) strip.Add(new PagePart("~/Pages/Deals/_Path.cshtml", path));
        strip.Add(new PagePart("~/Pages/Deals/_Lines.cshtml", deals.Lines(Records.Type, id, record, mayEdit, _lines?.Typed, _lines?.Error, Directory)));
        return view with { Strip = strip };
    }

    protected override async Task<IReadOnlyList<Choice>> PeopleAsync(Guid id, CancellationToken ct) =>
        await Records.FindAsync(id, ct) is { } deal ? [.. Seen(deal).Select(c => new Choice(FormValue.LinkId(c.Link)!, c.Link["name"]!.ToString()))] : [];

    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts)
    {
        facts["deal"] = id;
        if (FormValue.LinkId(record["account"]) is { } account) facts["account"] = account;
        if (with.Count > 0) facts["contacts"] = new JsonArray([.. with.Select(w => (JsonNode)w)]);
    }

    protected override async Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct) =>
    [
        new RelatedCard(T["Contacts"], $"{record["contacts"]?.AsArray().Count ?? 0}",
            [.. Seen(record).Select(c => new RelatedRow(c.Link["name"]!.ToString(), $"/{Contact.Contacts}/{FormValue.LinkId(c.Link)}", c.Role))]) { None = T["Nobody is known here yet."] },
        await deals.CourseAsync(id, Directory, ct),
    ];

    private static IEnumerable<(JsonNode Link, string? Role)> Seen(JsonObject deal) => (deal["contacts"]?.AsArray().OfType<JsonObject>() ?? [])
        .Where(c => c["contact"]?["id"] is not null).Select(c => (c["contact"]!, c["role"]?.ToString()));
}
