using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Pages.Admin.Roles;
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

    /// <param name="Scope">Empty for all, <c>read</c>, or <see cref="Some"/>: the modules below.</param>
    /// <param name="Reads">Modules to read.</param>
    /// <param name="Writes">Modules to read and write.</param>
    public sealed record Input(string? Name, string? Scope, int? Days, IReadOnlyList<string>? Reads = null, IReadOnlyList<string>? Writes = null)
    {
        public const string Some = "some";

        public IReadOnlyList<string> Scopes => Scope switch
        {
            null or "" => [],
            Some => [.. (Writes ?? []).Select(m => m + ":write"), .. (Reads ?? []).Except(Writes ?? []).Select(m => m + ":read")],
            _ => [Scope],
        };
    }

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
        // no scope at all would be every right
        if (input is { Scope: Input.Some, Scopes.Count: 0 }) return await AgainAsync(input, [Refusal.Of("scopes", "Choose at least one module.")], ct);
        var made = await create.RunAsync(new CreateApiKey.Input(scope.Actor.UserId!.Value, input.Name, input.Scopes, expires), ct);
        if (made is not { } key) return NotFound();
        if (key.Refused) return await AgainAsync(input, key.Refusals, ct);
        TempData[MadeKey] = key.Value;
        return Redirect("/me/keys");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        if (!await keys.RunAsync(id, ct)) return NotFound();
        Say(T["The key is revoked."]);
        return Redirect("/me/keys");
    }

    /// <summary>A scope in the viewer's language.</summary>
    public string Words(string scope) => scope.Split(':') switch
    {
        [var module, "read"] => T["read {0}", RoleForm.Module(module, T)],
        [var module, "write"] => T["change {0}", RoleForm.Module(module, T)],
        ["read"] => T["read only"],
        _ => T["change all that you may"],
    };

    private async Task<IActionResult> AgainAsync(Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(input, refusals, ct);
        return Page();
    }

    private async Task ShowAsync(Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        Mine = await keys.MineAsync(ct);
        Choice[] modules = [.. ShippedRoles.Modules.Select(m => new Choice(m, RoleForm.Module(m, T)))];
        Form = new FormView("key", "/me/keys", T["Make a key"],
        [
            new FieldView.Line("name", T["What is it for"], input.Name ?? "") { Required = true, Focus = true },
            new FieldView.Pick("scope", T["It may"], [new Choice("", T["do all that you may"]), new Choice("read", T["read only"]), new Choice(Input.Some, T["only what is ticked here"])], input.Scope ?? "", Radios: true),
            new FieldView.Picks("reads", T["Read these"], modules, input.Reads ?? []),
            new FieldView.Picks("writes", T["Read and change these"], modules, input.Writes ?? []) { Hint = T["Never more than you may yourself."] },
            new FieldView.Pick("days", T["It works for"],
                [new Choice("30", T["30 days"]), new Choice("90", T["90 days"]), new Choice("365", T["a year"]), new Choice("0", T["until it is revoked"])], (input.Days ?? 365).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]).With([.. refusals.Select(r => r.Field == "scopes" ? r with { Field = "scope" } : r)], T);
    }
}
