using CrmWeb.Application.Admin;
using CrmWeb.Application.Books;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.People;

/// <summary>One person: who they are, what they may, what they own; letting them go.</summary>
[NeedsAdministrator]
public sealed class PersonModel(
    PeopleList people, ChangeUser change, InviteUser invite, DeactivateUser deactivate, HandOver handOver, OpenWork work, WhatTheySee sees, SignInJournal journal, Letters letters, IStringLocalizer<Text> t)
    : CrmPage(t)
{
    internal const string LinkKey = "one-time-link";

    public PersonRow Person { get; private set; } = null!;
    public FormView Form { get; private set; } = null!;
    public FormView Reassign { get; private set; } = null!;
    public IReadOnlyList<Belongings> Owns { get; private set; } = [];
    public IReadOnlyList<OpenPart> Open { get; private set; } = [];
    public IReadOnlyList<ModuleSight> Sees { get; private set; } = [];
    public IReadOnlyList<SignInEntry> Entries { get; private set; } = [];

    /// <summary>A link just made, to be copied; shown once.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Link = TempData[LinkKey] as string;
        return await ShowAsync(id, null, [], ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, UserInput input, uint? version, CancellationToken ct)
    {
        // a form without a single tick posts no list at all
        var whole = input with { Teams = input.Teams ?? [], Roles = input.Roles ?? [], TimeZone = string.IsNullOrEmpty(input.TimeZone) ? null : input.TimeZone };
        if (await change.RunAsync(id, whole, version, ct) is not { } refusals) return NotFound();
        if (refusals.Count > 0) return await ShowAsync(id, whole, refusals, ct);
        Say(T["Saved."]);
        return Redirect($"/admin/people/{id}");
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken ct)
    {
        if (await invite.AgainAsync(id, ct) is not { } made) return NotFound();
        if (made.Refused) return await ShowAsync(id, null, made.Refusals, ct);
        var person = HttpContext.Directory().User(id)!;
        var sent = await letters.SendAsync(made.Value!, person.Name, person.Email!, HttpContext.Directory().Company.Name, ct);
        if (sent.Sent) Say(T["A link went to {0}.", person.Email!]);
        else TempData[LinkKey] = letters.Address(made.Value!);
        return Redirect($"/admin/people/{id}");
    }

    public async Task<IActionResult> OnPostDeactivateAsync(Guid id, CancellationToken ct) =>
        await DoneAsync(id, await deactivate.RunAsync(id, ct), T["Deactivated. Sessions end within a minute."], ct);

    public async Task<IActionResult> OnPostActivateAsync(Guid id, CancellationToken ct) =>
        await DoneAsync(id, await deactivate.ActivateAsync(id, ct), T["Activated."], ct);

    public async Task<IActionResult> OnPostReassignAsync(Guid id, Guid to, CancellationToken ct)
    {
        var moved = await handOver.RunAsync(id, to, null, HttpContext.Directory(), ct);
        if (moved.Refused) Say(Words(moved.Refusals[0]), bad: true);
        else Say(moved.Value!.Count == 1 ? T["1 record has a new owner."] : T["{0} records have a new owner.", moved.Value.Count], moved.Value.ChangeSet, back: $"/admin/people/{id}");
        return Redirect($"/admin/people/{id}");
    }

    /// <summary>The list of exactly what is counted.</summary>
    public static string Href(OpenPart part, Guid person) => $"/{part.Kind}?owner={person}" + (part.Statuses.Count > 0 ? "&status=" + string.Join(',', part.Statuses) : "");

    /// <summary>A journal entry about the door in words.</summary>
    public static string Words(string act, IStringLocalizer<Text> t) => act switch
    {
        SignInJournal.Entered => t["signed in"],
        SignInJournal.Failed => t["wrong password"],
        SignInJournal.LockedOut => t["locked for ten minutes"],
        SignInJournal.Left => t["signed out"],
        SignInJournal.LeftEverywhere => t["signed out everywhere"],
        SignInJournal.PasswordChanged => t["changed the password"],
        SignInJournal.PasswordReset => t["set a new password by link"],
        SignInJournal.Accepted => t["accepted the invitation"],
        _ => act,
    };

    private async Task<IActionResult> DoneAsync(Guid id, IReadOnlyList<Refusal>? refusals, string said, CancellationToken ct)
    {
        if (refusals is null) return NotFound();
        if (refusals.Count > 0) return await ShowAsync(id, null, refusals, ct);
        Say(said);
        return Redirect($"/admin/people/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, UserInput? typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await people.FindAsync(id, ct) is not { } found) return NotFound();
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Person = found;
        var directory = HttpContext.Directory();
        Owns = await handOver.OfPersonAsync(id, ct);
        Open = await work.ReadAsync(id, ct);
        Sees = await sees.ReadAsync(id, ct) ?? [];
        Entries = await journal.LatestAsync(id, 8, ct);
        Form = PersonForm.Of(found.User, typed, directory, T).With(refusals, T);
        Reassign = new FormView("reassign", $"/admin/people/{id}?handler=reassign", T["Give to"], [new FieldView.Pick("to", T["Give all of them to"], Choices.People(directory, T["Choose"], id))]);
        return Page();
    }
}
