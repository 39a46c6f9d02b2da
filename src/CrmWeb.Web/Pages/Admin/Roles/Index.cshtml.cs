using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Roles;

/// <summary>The roles and how far they see.</summary>
[NeedsAdministrator]
public sealed class IndexModel(IStringLocalizer<Text> t) : CrmPage(t)
{
    private static readonly string[] Shown = ["accounts", "contacts", "deals", "tickets"];

    public ListView List { get; private set; } = null!;

    public void OnGet()
    {
        var directory = HttpContext.Directory();
        List = new ListView("roles", new PageHead(T["Roles"]) { Back = new PageLink(T["Admin"], "/admin"), Primary = new PageLink(T["New role"], "/admin/roles/new", "add", 'n') },
            [new Column(T["Role"]), new Column(T["People"], Right: true), .. Shown.Select(m => new Column(RoleForm.Module(m, T)) { Labelled = true })],
            [.. directory.Roles.Select(role => new Row(role.Id.ToString(), role.Name,
            [
                new Cell.Title(role.Name, $"/admin/roles/{role.Id}", role.Administers ? T["administers"].Value : null),
                new Cell.Number(directory.Users.Count(u => u.Active && u.RoleIds.Contains(role.Id))),
                .. Shown.Select(m => new Cell.Words(Levels(role, m))),
            ], Selectable: false))],
            new EmptyState(T["There are no roles."], new PageLink(T["New role"], "/admin/roles/new")));
    }

    private string Levels(Role role, string module)
    {
        var rights = role.Rights.GetValueOrDefault(module) ?? new ModuleRights();
        return rights.View == AccessLevel.None ? T["nothing"] : T["sees {0}, edits {1}", Choices.Level(rights.View, T), Choices.Level(rights.Edit, T)];
    }
}
