using CrmWeb.Application.Admin;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.People;

/// <summary>Everybody who works here or owns records.</summary>
[NeedsAdministrator]
public sealed class IndexModel(PeopleList people, IStringLocalizer<Text> t) : CrmPage(t)
{
    public ListView List { get; private set; } = null!;

    public async Task OnGetAsync(bool gone, CancellationToken ct)
    {
        var directory = HttpContext.Directory();
        var rows = await people.ReadAsync(!gone, ct);
        List = new ListView("people", new PageHead(T["People"])
        {
            Count = rows.Count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture),
            Back = new PageLink(T["Admin"], "/admin"),
            Tabs = [new ViewTab(T["Active"], "/admin/people", !gone), new ViewTab(T["Deactivated"], "/admin/people?gone=true", gone)],
            Primary = new PageLink(T["Invite"], "/admin/people/invite", "add", 'n'),
        },
            [new Column(T["Name"]), new Column(T["E-mail"]), new Column(T["Teams"]), new Column(T["Roles"]), new Column(T["Access"])],
            [.. rows.Select(r => Row(r, directory))],
            new EmptyState(gone ? T["Nobody was deactivated."] : T["Nobody is here yet."], new PageLink(T["Invite"], "/admin/people/invite", "add"), Icon: "contacts"));
    }

    private Row Row(PersonRow row, DirectorySnapshot directory) => new(row.User.Id.ToString(), row.User.Name,
    [
        new Cell.Title(row.User.Name, $"/admin/people/{row.User.Id}"),
        row.User.Email is null ? Cell.None : new Cell.Email(row.User.Email),
        new Cell.Words(string.Join(", ", row.User.TeamIds.Select(id => directory.Team(id)?.Name).OfType<string>())),
        new Cell.Words(string.Join(", ", row.User.RoleIds.Select(id => directory.Role(id)?.Name).OfType<string>())),
        new Cell.Pills([State(row)]),
    ], Selectable: false);

    private Pill State(PersonRow row) =>
        !row.User.Active ? new Pill(T["Deactivated"], Tint.Plain)
        : row.SignsIn ? new Pill(T["Signs in"], Tint.Good)
        : row.Invited ? new Pill(T["Invited"], Tint.Note)
        : new Pill(T["Not invited"], Tint.Plain);
}
