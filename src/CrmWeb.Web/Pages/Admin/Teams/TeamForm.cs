using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Teams;

internal static class TeamForm
{
    /// <param name="id">Null for a new team; the root team has no parent to choose.</param>
    public static FormView Of(string href, TeamInput input, Guid? id, uint? version, DirectorySnapshot directory, IStringLocalizer<Text> t)
    {
        var fields = new List<FieldView> { new FieldView.Line("name", t["Name"], input.Name ?? "") { Required = true, Focus = id is null } };
        if (id is null || id != directory.Root?.Id) fields.Add(new FieldView.Pick("parentId", t["Team above"], Choices.Teams(directory, id), input.ParentId?.ToString() ?? ""));
        fields.Add(new FieldView.Pick("leadId", t["Lead"], Choices.People(directory, t["Nobody"]), input.LeadId?.ToString() ?? ""));
        fields.Add(new FieldView.Line("currency", t["Currency of totals"], input.Currency ?? "") { Hint = t["Three letters; empty = as the team above."] });
        return new FormView("team", href, t["Save"], fields)
        {
            CancelHref = "/admin/teams",
            Hidden = version is { } seen ? [new("version", seen.ToString(CultureInfo.InvariantCulture))] : [],
        };
    }
}
