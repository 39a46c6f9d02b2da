using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Teams;

/// <summary>The tree of teams.</summary>
[NeedsAdministrator]
public sealed class IndexModel(IStringLocalizer<Text> t) : CrmPage(t)
{
    public sealed record Line(Guid Id, string Name, int Depth, string? Lead, int People);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public void OnGet()
    {
        var directory = HttpContext.Directory();
        Lines = [.. Choices.Tree(directory).Select(line => new Line(
            line.Team.Id, line.Team.Name, line.Depth, directory.User(line.Team.LeadId)?.Name, directory.Users.Count(u => u.Active && u.TeamIds.Contains(line.Team.Id))))];
    }
}
