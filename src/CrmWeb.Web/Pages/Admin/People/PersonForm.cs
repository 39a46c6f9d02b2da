using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.People;

/// <summary>The form of one person.</summary>
internal static class PersonForm
{
    /// <param name="typed">What was posted and refused; null shows the person as they are.</param>
    public static FormView Of(User user, UserInput? typed, DirectorySnapshot directory, IStringLocalizer<Text> t)
    {
        var shown = typed ?? new UserInput(user.Name, user.Email, user.TeamIds, user.RoleIds, user.TimeZone);
        return new FormView("person", $"/admin/people/{user.Id}", t["Save"],
        [
            new FieldView.Line("name", t["Name"], shown.Name ?? "") { Required = true },
            new FieldView.Line("email", t["E-mail"], shown.Email ?? "", "email"),
            new FieldView.Picks("teams", t["Teams"], Choices.Teams(directory), [.. (shown.Teams ?? []).Select(id => id.ToString())]),
            new FieldView.Picks("roles", t["Roles"], Choices.Roles(directory), [.. (shown.Roles ?? []).Select(id => id.ToString())]) { Hint = t["Rights of several roles add up."] },
            new FieldView.Pick("timeZone", t["Time zone"], Choices.Zones(t["As the company: {0}", directory.Company.TimeZone]), shown.TimeZone ?? ""),
        ])
        {
            Hidden = [new("version", user.Version.ToString(CultureInfo.InvariantCulture))],
        };
    }
}
