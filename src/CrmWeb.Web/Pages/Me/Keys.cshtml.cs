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

/// <summary>One's own keys for the API.</summary>
[NeedsSignIn]
public sealed class KeysModel(CreateApiKey create, RevokeApiKey keys, ActorScope scope, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string MadeKey = "api-key";

    public sealed record Input(string? Name, string? Scope, int? Days);

    public FormView Form { get; private set; } = null!;
    public IReadOnlyList<KeyView> Mine { get; private set; } = [];

    /// <summary>A key just made; shown once.</summary>
    public string? Made { get; private set; }

    public Task OnGetAsync(CancellationToken ct)
    {
        Made = TempData[MadeKey] as string;
        return ShowAsync(new Input(null, "", 365), [], ct);
    }

    public async Task<IActionResult> OnPostAsync(Input input, CancellationToken ct)
    {
        DateTimeOffset? expires = input.Days is > 0 and <= 3650 ? clock.GetUtcNow().AddDays(input.Days.Value) : null;
        var made = await create.RunAsync(new CreateApiKey.Input(scope.Actor.UserId!.Value, input.Name, string.IsNullOrEmpty(input.Scope) ? [] : [input.Scope], expires), ct);
        if (made is not { } key) return NotFound();
        if (key.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(input, key.Refusals, ct);
            return Page();
        }
        TempData[MadeKey] = key.Value;
        return Redirect("/me/keys");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        if (!await keys.RunAsync(id, ct)) return NotFound();
        Say(T["The key is revoked."]);
        return Redirect("/me/keys");
    }

    private async Task ShowAsync(Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        Mine = await keys.MineAsync(ct);
        Form = new FormView("key", "/me/keys", T["Make a key"],
        [
            new FieldView.Line("name", T["What is it for"], input.Name ?? "") { Required = true, Focus = true },
            new FieldView.Pick("scope", T["It may"], [new Choice("", T["do all that you may"]), new Choice("read", T["read only"])], input.Scope ?? "", Radios: true),
            new FieldView.Pick("days", T["It works for"],
                [new Choice("30", T["30 days"]), new Choice("90", T["90 days"]), new Choice("365", T["a year"]), new Choice("0", T["until it is revoked"])], (input.Days ?? 365).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]).With([.. refusals.Select(r => r.Field == "scopes" ? r with { Field = "scope" } : r)], T);
    }
}
