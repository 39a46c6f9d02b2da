using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin;

/// <summary>Where administrators begin: what there is to set, and what should not stay as it is.</summary>
[NeedsAdministrator]
public sealed class IndexModel(ChangeMail mail, PeopleList people, PublicUrl url, PipelineDesk pipelines, IStringLocalizer<Text> t) : CrmPage(t)
{
    public sealed record Card(string Href, string Icon, string Title, string Text);

    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public IReadOnlyList<PageLink> Warnings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var directory = HttpContext.Directory();
        var server = await mail.FindAsync(ct);
        Cards =
        [
            new("/admin/people", "contacts", T["People"], T["{0} active: invite, let go, hand over", directory.Users.Count(u => u.Active)]),
            new("/admin/teams", "team", T["Teams"], T["Teams: {0}, and who leads them", directory.Teams.Count]),
            new("/admin/roles", "shield", T["Roles"], T["Roles: {0}, and who sees and edits what", directory.Roles.Count]),
            new("/admin/pipelines", "deal", T["Pipelines"], T["Pipelines: {0}, with stages, probabilities, checklists", (await pipelines.AllAsync(ct)).Count]),
            new("/admin/company", "company", T["Company"], T["{0}: currency, time zone, working week", directory.Company.Name]),
            new("/admin/rates", "coins", T["Exchange rates"], T["What other currencies are worth in {0}", directory.Company.Currency]),
            new("/admin/targets", "flag", T["Targets"], T["What people and teams are to win, by month or quarter"]),
            new("/admin/forms", "form", T["Web forms"], T["Forms on your site that become leads"]),
            new("/admin/assignment", "team", T["Lead assignment"], T["Who gets a new lead, and by which rule"]),
            new("/admin/templates", "task", T["Task templates"], T["Sets of tasks that are started together"]),
            new("/admin/mail", "email", T["Mail"], server is null ? T["No mail server yet"] : T["Sent by {0}", server.Host]),
        ];
        var warnings = new List<PageLink>();
        if (await people.CountAdministratorsAsync(ct) < 2)
            warnings.Add(new(T["You are the only administrator. If you lose your access, nobody can give it back."], "/admin/people"));
        if (server is null) warnings.Add(new(T["Mail is not set up: invitations and forgotten passwords need a link that you copy."], "/admin/mail"));
        if (!url.IsHttps) warnings.Add(new(T["CrmWeb is reached over http: passwords travel unprotected. Set Crm:PublicUrl to an https address."], ""));
        Warnings = warnings;
    }
}
