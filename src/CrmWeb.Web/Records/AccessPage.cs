using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Why one sees a record, with whom it is shared, and sharing it. Administrators may ask about anybody.</summary>
public abstract class AccessPage(string kind, IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : CrmPage(t)
{
    public string Name { get; private set; } = "";

    public string RecordAddress { get; private set; } = "";

    public string Address => RecordAddress + "/access";

    public Sighting Sighting { get; private set; } = null!;

    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public IReadOnlyList<ShareView> Shares { get; private set; } = [];

    /// <summary>Why records of this kind are not shared one by one; null when they are.</summary>
    public string? NotShared { get; private set; }

    /// <summary>Null for who may not share.</summary>
    public FormView? Form { get; private set; }

    /// <summary>Whom an administrator may ask about; empty for others.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Who is asked about; null = the viewer.</summary>
    public Guid? About { get; private set; }

    public bool MayEnd(ShareView share) => Form is not null || share.With == parts.Scope.Actor.UserId;

    public Task<IActionResult> OnGetAsync(Guid id, Guid? person, CancellationToken ct) => ShowAsync(id, person, [], ct);

    public async Task<IActionResult> OnPostShareAsync(Guid id, Guid with, bool mayEdit, string? expiresAt, CancellationToken ct)
    {
        if (await parts.Seen.ReadAsync(kind, id, null, ct) is null) return NotFound();
        DateTimeOffset? until = null;
        if (!string.IsNullOrWhiteSpace(expiresAt))
        {
            if (TypedDate.Read(expiresAt, parts.Viewer.Culture, parts.Viewer.Day(parts.Clock.GetUtcNow())) is not { } day)
                return await ShowAsync(id, null, [Refusal.Of("expiresAt", "That is not a date.")], ct);
            until = EndOf(day);
        }
        var shared = await parts.Share.RunAsync(kind, id, new ShareRecord.Input(with, mayEdit, until), ct);
        if (shared is not { } outcome) return NotFound();
        if (outcome.Refused) return await ShowAsync(id, null, outcome.Refusals, ct);
        Say(T["Shared with {0}.", HttpContext.Directory().NameOf(with) ?? ""], outcome.Value!.ChangeSet);
        return Redirect($"{RecordHref.To(kind, id)}/access");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid share, CancellationToken ct)
    {
        var ended = await parts.End.RunAsync(kind, id, share, ct);
        if (ended is not { } outcome) return NotFound();
        if (outcome.Refused) Say(Words(outcome.Refusals[0]), bad: true);
        else Say(T["Not shared any more."], outcome.Value!.ChangeSet);
        // who gave back the only thing that let them see it is not led to a 404
        var seen = await parts.Seen.ReadAsync(kind, id, null, ct) is not null;
        return Redirect(seen ? $"{RecordHref.To(kind, id)}/access" : "/" + kind);
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid? person, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        var records = services.GetRequiredKeyedService<IRecords>(kind);
        if (await records.FindAsync(id, ct) is not { } record || await parts.Seen.ReadAsync(kind, id, person, ct) is not { } sighting) return NotFound();
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Name, RecordAddress, Sighting, About) = (RecordViews.Title(records.Type, record), RecordHref.To(kind, id), sighting, person);
        Reasons = [.. sighting.Reasons.Select(r => T[r.Message, [.. r.Arguments.Select(a => a is DateTimeOffset at ? parts.Dates.Exact(at) : a)]].Value)];
        Shares = await parts.Shares.ReadAsync(kind, id, ct) ?? [];
        var directory = HttpContext.Directory();
        if (parts.Scope.Actor.Administers) People = [.. directory.Users.Where(u => u.Active).Select(u => new Choice(u.Id.ToString(), u.Name))];
        if (!records.Type.SeenByOwnership) NotShared = T["{0} are seen by whoever sees one of their records. Share one of those instead.", T[records.Type.PluralLabel].Value];
        else if (parts.Scope.Actor.May(kind, Right.Share)) Form = ShareForm(directory, await records.MayEditAsync(id, ct)).With(refusals, T);
        return Page();
    }

    private FormView ShareForm(DirectorySnapshot directory, bool mayEdit) => new("share", Address + "?handler=Share", T["Share"],
    [
        new FieldView.Pick("with", T["With"],
            [new("", T["Choose"]), .. directory.Teams.Select(team => new Choice(team.Id.ToString(), T["{0} (team)", team.Name])),
             .. directory.Users.Where(u => u.Active && u.Id != parts.Scope.Actor.UserId).Select(u => new Choice(u.Id.ToString(), u.Name))], Typed("with")),
        new FieldView.Pick("mayEdit", T["They may"], [new("false", T["see it"]), .. mayEdit ? [new Choice("true", T["see and edit it"])] : Array.Empty<Choice>()], Typed("mayEdit", "false"), Radios: true),
        new FieldView.Date("expiresAt", T["Until"], Typed("expiresAt")) { Hint = T["Empty: until somebody takes it back."] },
    ]);

    private string Typed(string name, string otherwise = "") => Request.HasFormContentType && Request.Form[name].ToString() is { Length: > 0 } typed ? typed : otherwise;

    /// <summary>The last minute of that day on the viewer's clock.</summary>
    private DateTimeOffset EndOf(DateOnly day)
    {
        var end = day.ToDateTime(new TimeOnly(23, 59));
        while (parts.Viewer.Zone.IsInvalidTime(end)) end = end.AddMinutes(-15);
        return new DateTimeOffset(end, parts.Viewer.Zone.GetUtcOffset(end)).ToUniversalTime();
    }
}

/// <summary>What every access page is made with.</summary>
public sealed record AccessParts(WhySeen Seen, SharesOf Shares, ShareRecord Share, EndShare End, ActorScope Scope, Viewer Viewer, DatePhrases Dates, TimeProvider Clock);
