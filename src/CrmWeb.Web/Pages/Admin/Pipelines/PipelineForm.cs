using CrmWeb.Application.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

internal static class PipelineForm
{
    public static IReadOnlyList<FieldView> Fields(string? name, IReadOnlyList<Guid> teams, DirectorySnapshot directory, IStringLocalizer<Text> t, bool focus) =>
    [
        new FieldView.Line("name", t["Name"], name ?? "") { Required = true, Focus = focus },
        new FieldView.Picks("teams", t["Only for these teams"], [.. directory.Teams.Select(team => new Choice(team.Id.ToString(), team.Name))], [.. teams.Select(id => id.ToString())])
        { Hint = t["None chosen: everybody puts deals into it."] },
    ];
}
