using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Roles;

/// <summary>One role as a matrix of modules and rights. What would change is shown on demand before it is saved.</summary>
[NeedsAdministrator]
public sealed class RoleModel(ChangeRole change, IStringLocalizer<Text> t) : CrmPage(t)
{
    public RoleForm Form { get; private set; } = null!;
    public string? NameError { get; private set; }
    public IReadOnlyList<string> Errors { get; private set; } = [];
    public IReadOnlyList<string> Changes { get; private set; } = [];
    public IReadOnlyList<string> Holders { get; private set; } = [];

    public IActionResult OnGet(Guid? id)
    {
        if (id is null) return Show(new RoleForm(null, null, "", false, new Dictionary<string, ModuleRights>()), []);
        return HttpContext.Directory().Role(id) is { } role ? Show(RoleForm.Of(role), []) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken ct)
    {
        var typed = RoleForm.Read(await Request.ReadFormAsync(ct), id);
        var before = HttpContext.Directory().Role(id);
        if (id is not null && before is null) return NotFound();
        if (Request.Form["preview"] == "true")
        {
            Changes = [.. typed.Changes(before, T).DefaultIfEmpty(T["Nothing."])];
            return Show(typed, []);
        }
        if (id is { } known)
        {
            if (await change.RunAsync(known, typed.Input, typed.Version, ct) is not { } refusals) return NotFound();
            if (refusals.Count > 0) return Show(typed, refusals);
        }
        else if (await change.CreateAsync(typed.Input, ct) is { Refused: true } refused)
        {
            return Show(typed, refused.Refusals);
        }
        Say(T["Saved. It holds from now on."]);
        return Redirect("/admin/roles");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken ct)
    {
        if (await change.DeleteAsync(id, ct) is not { } refusals || HttpContext.Directory().Role(id) is not { } role) return NotFound();
        if (refusals.Count > 0) return Show(RoleForm.Of(role), refusals);
        Say(T["The role is deleted."]);
        return Redirect("/admin/roles");
    }

    private IActionResult Show(RoleForm form, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form = form;
        NameError = refusals.FirstOrDefault(r => r.Field == "name") is { } wrong ? Words(wrong) : null;
        Errors = [.. refusals.Where(r => r.Field != "name").Select(Words)];
        Holders = [.. HttpContext.Directory().Users.Where(u => u.Active && form.Id is { } id && u.RoleIds.Contains(id)).Select(u => u.Name).Take(20)];
        return Page();
    }
}
