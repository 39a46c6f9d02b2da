using CrmWeb.Application.Admin;
using CrmWeb.Application.Import;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>What is asked below the columns; each kind is asked what it has.</summary>
internal static class MappingChoices
{
    public static IReadOnlyList<FieldView> Of(DraftView draft, MappingForm form, DirectorySnapshot directory, IStringLocalizer<Text> t)
    {
        var people = directory.Users.Where(u => u.Active && u.Email is not null).Select(u => new Choice(u.Email!, u.Name));
        var teams = directory.Teams.Where(team => team.ParentId is not null).Select(team => new Choice(team.Id.ToString(), team.Name));
        bool Has(string field) => draft.Targets.Any(target => target.Name == field);
        FieldView?[] all =
        [
            new FieldView.Pick("Existing", t["Records that exist already"], [new("update", t["Update with what the file gives"]), new("skip", t["Leave as they are"]), new("create", t["Make a second record"])], form.Existing ?? "update"),
            new FieldView.Pick("Key", t["Known by"], Keys(draft, t), form.Key ?? ""),
            Has("owner") ? new FieldView.Pick("Owner", t["Owner of new records"], [new("", t["Nobody"]), .. people], form.Owner ?? "") : null,
            Has("team")
                ? Has("owner")
                    ? new FieldView.Pick("Team", t["Team of new records"], [new("owner", t["The owner's team"]), new("everyone", t["Everyone"]), .. teams], form.Team ?? "owner") { Hint = t["A row that names owner or team keeps them. What nobody owns is everyone's."] }
                    : new FieldView.Pick("Team", t["Team of those without one"], [new("everyone", t["Everyone"]), .. teams], form.Team ?? "everyone")
                : null,
            Has("role") ? new FieldView.Pick("Role", t["Role of those without one"], [new("", t["None"]), .. directory.Roles.Select(r => new Choice(r.Name, r.Name))], form.Role ?? "") : null,
            Has("pipeline") ? new FieldView.Line("Pipeline", t["Pipeline of deals that name none"], form.Pipeline ?? "") { Hint = t["Empty: the first one. A new name makes a pipeline of the file's stages."] } : null,
            Has("externalId") ? new FieldView.Line("Source", t["Where the data comes from"], form.Source ?? "") { Hint = t["External ids are kept under this name, so that a second import finds the records again."] } : null,
            new FieldView.Pick("Dates", t["Dates such as 03/04/2025"], [new("", t["Recognise per column"]), new("dmy", t["Day first"]), new("mdy", t["Month first"]), new("ymd", t["Year first"])], form.Dates ?? ""),
            new FieldView.Pick("Decimal", t["Decimal sign"], [new("", t["Recognise per column"]), new(".", "1,234.5"), new(",", "1.234,5")], form.Decimal ?? ""),
            Has("account") || Has("accounts") || draft.Type == "accounts" ? new FieldView.Tick("MakeAccounts", t["Make accounts that do not exist yet"], form.MakeAccounts) : null,
            draft.Type == "users" ? new FieldView.Tick("MakeTeams", t["Make teams and their leads that do not exist yet"], form.MakeTeams) : null,
            draft.Type == "leads" ? new FieldView.Tick("Assign", t["Give leads without an owner to people by the rules"], form.Assign) : null,
            new FieldView.Tick("EmptyClears", t["An empty cell clears the field"], form.EmptyClears),
        ];
        return [.. all.OfType<FieldView>()];
    }

    private static IReadOnlyList<Choice> Keys(DraftView draft, IStringLocalizer<Text> t) => draft.Type switch
    {
        "accounts" => [new("", t["External id, then domain, then name"]), new("externalId", t["External id"]), new("domain", t["Domain"]), new("name", t["Exact name"])],
        "contacts" => [new("", t["External id, then e-mail"]), new("externalId", t["External id"]), new("email", t["E-mail"]), new("name", t["Exact name"])],
        "users" => [new("", t["E-mail, then name"])],
        _ when draft.Targets.Any(target => target.Name == "name") => [new("", t["External id, then name"]), new("externalId", t["External id"]), new("name", t["Exact name"])],
        _ => [new("", t["External id"])],
    };
}
