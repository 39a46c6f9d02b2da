using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Me;

/// <summary>One's own profile, password and sessions.</summary>
[NeedsSignIn]
public sealed class IndexModel(ChangeProfile profile, ChangePassword password, SignInJournal journal, Door door, ActorScope scope, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Profile { get; private set; } = null!;
    public FormView Password { get; private set; } = null!;
    public IReadOnlyList<SignInEntry> Entries { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, [], [], ct);

    public async Task<IActionResult> OnPostAsync(ChangeProfile.Input input, CancellationToken ct)
    {
        // an emptied field is bound as null: on this form it means "there"
        var refusals = await profile.RunAsync(input with { AwayUntil = Request.Form.ContainsKey("awayUntil") ? input.AwayUntil ?? "" : null }, ct);
        if (refusals.Count > 0) return await ShowAsync(input, refusals, [], ct);
        Say(T["Saved."]);
        return Redirect("/me");
    }

    public async Task<IActionResult> OnPostPasswordAsync(ChangePassword.Input input, CancellationToken ct)
    {
        var refusals = await password.RunAsync(input, ct);
        if (refusals.Count > 0) return await ShowAsync(null, [], refusals, ct);
        // the change ended all sessions; this one goes on
        await door.EnterAsync(scope.Actor.UserId!.Value);
        Say(T["Your password is changed. Other sessions end within a minute."]);
        return Redirect("/me");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await password.SignOutEverywhereAsync(ct);
        await door.LeaveAsync(ct);
        return LocalRedirect("/sign-in?notice=out");
    }

    private async Task<IActionResult> ShowAsync(ChangeProfile.Input? typed, IReadOnlyList<Refusal> refusals, IReadOnlyList<Refusal> passwordRefusals, CancellationToken ct)
    {
        var directory = HttpContext.Directory();
        if (directory.User(scope.Actor.UserId) is not { } me) return NotFound();
        if (refusals.Count + passwordRefusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var input = typed ?? new ChangeProfile.Input(me.Name, me.TimeZone, me.Language, me.Theme, me.AwayUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Profile = new FormView("profile", "/me", T["Save"],
        [
            new FieldView.Line("name", T["Name"], input.Name ?? "", Autocomplete: "name") { Required = true, Hint = me.Email },
            new FieldView.Pick("timeZone", T["Time zone"], Admin.Choices.Zones(T["As the company: {0}", directory.Company.TimeZone]), input.TimeZone ?? ""),
            new FieldView.Pick("language", T["Language of dates and numbers"], [new Choice("", T["As the browser"]), .. ChangeProfile.Languages.Select(l => new Choice(l, CultureInfo.GetCultureInfo(l).NativeName))], input.Language ?? ""),
            new FieldView.Line("awayUntil", T["Away until"], input.AwayUntil ?? "", "date") { Hint = T["Up to and including this day no new leads are given to you."] },
            new FieldView.Pick("theme", T["Theme"], [new Choice("system", T["System"]), new Choice("light", T["Light"]), new Choice("dark", T["Dark"])], input.Theme ?? "system", Radios: true),
        ]).With(refusals, T);
        Password = new FormView("password", "/me?handler=password", T["Change password"],
        [
            new FieldView.Line("current", T["Current password"], "", "password", "current-password"),
            new FieldView.Line("password", T["New password"], "", "password", "new-password") { Hint = T["At least 12 characters; a sentence is fine."] },
        ]).With(passwordRefusals, T);
        Entries = await journal.LatestAsync(me.Id, 8, ct);
        return Page();
    }
}
