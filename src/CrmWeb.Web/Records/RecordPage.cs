using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The page of one record; a module's page adds what hangs together with it.</summary>
public abstract partial class RecordPage(string kind, IServiceProvider services, RecordPageParts parts, IStringLocalizer<Text> t) : CrmPage(t)
{
    private ComposerView? _typed;

    public RecordView? Record { get; private set; }

    public ConflictView? Conflict { get; private set; }

    protected IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    protected EditFlow Flow => parts.Flow;

    protected Actor Actor => parts.Scope.Actor;

    protected DirectorySnapshot Directory => (DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!;

    public Task<IActionResult> OnGetAsync(Guid id, string? edit, CancellationToken ct) => ShowAsync(id, edit, null, null, ct);

    /// <summary>One fact, edited in place.</summary>
    public async Task<IActionResult> OnPostFactAsync(Guid id, string edit, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        return await parts.Flow.SaveAsync(Records, id, form, Directory, RecordHref.To(kind, id), ct) switch
        {
            null => NotFound(),
            { Conflict: { } conflict } => ShowConflict(conflict),
            { Refusals: { } refusals } => await RefusedAsync(id, edit, form, refusals, ct),
            { Saved: var saved } => await SavedAsync(id, saved, ct),
        };
    }

    /// <summary>The answer to the conflict page.</summary>
    public async Task<IActionResult> OnPostResolveAsync(Guid id, CancellationToken ct)
    {
        var result = await parts.Flow.SaveAsync(Records, id, await Request.ReadFormAsync(ct), Directory, RecordHref.To(kind, id), ct);
        if (result is null) return NotFound();
        if (result.Conflict is not null) return ShowConflict(result.Conflict);
        Say(result.Refusals is { } refusals ? Words(refusals[0]) : T["Saved."], result.Saved?.ChangeSet, bad: result.Refusals is not null);
        return Redirect(RecordHref.To(kind, id));
    }

    /// <summary>Logs what the composer holds and shows it on top.</summary>
    public async Task<IActionResult> OnPostLogAsync(Guid id, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } record) return NotFound();
        var form = await Request.ReadFormAsync(ct);
        var facts = LogForm.Read(form, parts.Viewer, TimeProvider.System.GetUtcNow());
        LinkLog(id, record, [.. form["participants"].OfType<string>()], facts);
        var logged = await services.GetRequiredKeyedService<IRecords>(Interaction.Interactions).CreateAsync(facts, ct);
        if (logged.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _typed = parts.Timeline.Composer(RecordHref.To(kind, id), form["kind"].ToString(), await PeopleAsync(id, ct)) with
            {
                Body = form["body"].ToString(),
                Subject = form["subject"].ToString(),
                At = form["at"].ToString(),
                Error = string.Join(" ", logged.Refusals.Select(Words)),
            };
            return await ShowAsync(id, null, null, null, ct);
        }
        if (Request.IsHtmx())
        {
            SayNow(T["Logged."], logged.Value!.ChangeSet);
            return await ShowAsync(id, null, null, null, ct);
        }
        Say(T["Logged."], logged.Value!.ChangeSet);
        return Redirect(RecordHref.To(kind, id));
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct)
    {
        var deleted = await Records.DeleteAsync(id, ct);
        if (deleted is null) return NotFound();
        if (deleted.Value.Refused)
        {
            Say(Words(deleted.Value.Refusals[0]), bad: true);
            return Redirect(RecordHref.To(kind, id));
        }
        Say(T["{0} moved to the bin.", T[Records.Type.Label]], deleted.Value.Value!.ChangeSet);
        return Redirect("/" + kind);
    }

    /// <summary>Out of the bin.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken ct)
    {
        var restored = await Records.RestoreAsync(id, ct);
        if (restored is null) return NotFound();
        if (restored.Value.Refused)
        {
            Say(Words(restored.Value.Refusals[0]), bad: true);
            return Redirect($"/{kind}?bin=true");
        }
        Say(T["{0} restored.", T[Records.Type.Label]], restored.Value.Value!.ChangeSet);
        return Redirect(RecordHref.To(kind, id));
    }

    /// <summary>Cards of related records.</summary>
    protected virtual Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<RelatedCard>>([]);

    /// <summary>People offered in the composer as "with whom".</summary>
    protected virtual Task<IReadOnlyList<Choice>> PeopleAsync(Guid id, CancellationToken ct) => Task.FromResult<IReadOnlyList<Choice>>([]);

    /// <summary>Ties what was logged to this record and to whom it was with.</summary>
    protected virtual void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts) { }

    /// <summary>Fields that the page shows in another place than the facts.</summary>
    protected virtual IReadOnlySet<string> Elsewhere(JsonObject record) => new HashSet<string>();

    /// <summary>False for records that have no timeline of their own.</summary>
    protected virtual bool HasTimeline => true;

    protected virtual IReadOnlyList<Banner> Banners(JsonObject record) => [];

    /// <summary>Where deleting asks something first; null = it is done at once. Asked after <see cref="RelatedAsync"/>.</summary>
    protected virtual string? DeleteHref(Guid id) => null;

    /// <summary>Acts in the head, before "Edit".</summary>
    protected virtual IReadOnlyList<PageLink> HeadLinks(Guid id, JsonObject record, bool mayEdit) => [];

    /// <summary>More of the "..." menu.</summary>
    protected virtual IReadOnlyList<PageLink> MoreLinks(Guid id, JsonObject record, bool mayEdit) => [];

    /// <summary>What only this kind of record has on its page.</summary>
    protected virtual Task<RecordView> CompleteAsync(RecordView view, Guid id, JsonObject record, bool mayEdit, CancellationToken ct) => Task.FromResult(view);

    /// <summary>Says how an act of this page ended and shows the record again.</summary>
    protected IActionResult Ended(Guid id, Application.Records.Acts.SavedRecord? saved, IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count > 0) Say(string.Join(" ", refusals.Select(Words)), bad: true);
        else if (saved?.ChangeSet is { } set) Say(With(done, saved), set);
        return Redirect(RecordHref.To(kind, id));
    }

    /// <summary>The page's own cards and those of the modules whose records hang together with this one.</summary>
    private async Task<IReadOnlyList<RelatedCard>> CardsAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var cards = new List<RelatedCard>();
        var about = new RelatedTo(kind, id, RecordViews.Title(Records.Type, record), record, Directory);
        foreach (var module in services.GetServices<IRelatedCards>().Where(m => m.On(kind)).OrderBy(m => m.Place)) cards.AddRange(await module.ReadAsync(about, ct));
        return [.. cards, .. await RelatedAsync(id, record, ct)];
    }

    /// <summary>Shows the record, after an act that failed with what was typed.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, string? edit, IFormCollection? typed, string? error, CancellationToken ct)
    {
        using (TimelineViews.IsSearched(Request) ? null : parts.ByKey.Begin())
        {
            if (!await ReadAsync(id, edit, typed, error, ct)) return NotFound();
        }
        Record = await services.GetRequiredService<RecordSurroundings>().AddAsync(Record!, Records, id, Request, ct);
        Record = await QueuedAsync(Record, id, ct);
        return Page();
    }

    private async Task<bool> ReadAsync(Guid id, string? edit, IFormCollection? typed, string? error, CancellationToken ct)
    {
        if (await Records.OpenAsync(id, ct) is not { } opened) return false;
        var (record, mayEdit) = opened;
        var mayLog = HasTimeline && parts.Scope.Actor.May(Interaction.Interactions, Right.Create);
        var timeline = HasTimeline
            ? await parts.Timeline.BuildAsync(kind, id, Request, Directory, mayLog ? await PeopleAsync(id, ct) : [], mayLog, _typed, ct)
            : null;
        var facts = parts.Views.Facts(Records.Type, record, mayEdit, edit, typed, error, Directory, timeline?.Summary);
        facts = facts.Without(Elsewhere(record));
        Record = parts.Views.Record(Records.Type, record, facts, timeline?.View ?? new TimelineView([]), await CardsAsync(id, record, ct), mayEdit) with { Banners = Banners(record) };
        Record = Record with { Links = [.. HeadLinks(id, record, mayEdit), .. Record.Links], MoreLinks = [.. Record.MoreLinks, .. MoreLinks(id, record, mayEdit)] };
        if (Record.Acts.Any(a => a.Grave) && DeleteHref(id) is { } asks)
            Record = Record with { Acts = [.. Record.Acts.Where(a => !a.Grave)], MoreLinks = [.. Record.MoreLinks, new PageLink(T["Delete ..."], asks, "bin")] };
        Record = await CompleteAsync(Record, id, record, mayEdit, ct);
        Record = Record with { Favourite = await services.GetRequiredService<RecordSurroundings>().OpenAsync(kind, id, ct) };
        return true;
    }

    private async Task<IActionResult> RefusedAsync(Guid id, string edit, IFormCollection typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(id, edit, typed, string.Join(" ", refusals.Select(Words)), ct);
    }

    private async Task<IActionResult> SavedAsync(Guid id, Application.Records.Acts.SavedRecord? saved, CancellationToken ct)
    {
        if (!Request.IsHtmx())
        {
            if (saved?.ChangeSet is { } set) Say(With(T["Saved."], saved), set);
            return Redirect(await RecordHref.AfterActAsync(Records, id, ct));
        }
        if (await ShowAsync(id, null, null, null, ct) is NotFoundResult) return OutOfSight(saved);
        if (saved?.ChangeSet is { } change) SayNow(With(T["Saved."], saved), change);
        return Page();
    }

    /// <summary>To the list, from a record that was given to somebody whose records one does not see.</summary>
    private OkResult OutOfSight(Application.Records.Acts.SavedRecord? saved)
    {
        Say(T["Saved."], saved?.ChangeSet);
        Response.Headers["HX-Redirect"] = "/" + kind;
        return new OkResult();
    }

    protected IActionResult ShowConflict(ConflictView conflict)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        if (Request.IsHtmx()) Response.Headers["HX-Retarget"] = "#content";
        Conflict = conflict;
        return Page();
    }
}

/// <summary>What every record page is made with.</summary>
public sealed record RecordPageParts(RecordViews Views, EditFlow Flow, TimelineViews Timeline, Viewer Viewer, Application.Data.ActorScope Scope, Application.Data.ByKey ByKey);
