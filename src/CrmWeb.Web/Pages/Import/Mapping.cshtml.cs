using CrmWeb.Application.Admin;
using CrmWeb.Application.Import;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>Second step: what the columns are, and what happens to records that exist.</summary>
[NeedsSomeImport]
public sealed class MappingModel(DraftImport drafts, IStringLocalizer<Text> t) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public MappingForm Form { get; private set; } = null!;

    public PageHead Head { get; private set; } = null!;

    public IReadOnlyList<string> Errors { get; private set; } = [];

    public IReadOnlyList<Choice> Targets { get; private set; } = [];

    public IReadOnlyList<FieldView> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? encoding, CancellationToken ct)
    {
        if (await drafts.LookAsync(id, encoding, ct) is not { } draft) return NotFound();
        Show(draft, new MappingForm
        {
            Header = [.. draft.Columns.Select(c => c.Header)], Target = [.. draft.Columns.Select(c => c.Target)], Source = draft.Source,
            Encoding = draft.Encoding, Team = "everyone", MakeAccounts = draft.Type != "accounts",
        });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] MappingForm form, CancellationToken ct)
    {
        if (await drafts.StartAsync(id, form.ToMapping().ToJsonString(), form.Then == "try", ct) is not { } started) return NotFound();
        if (!started.Refused) return Redirect(ImportLinks.Detail(started.Value));
        if (await drafts.LookAsync(id, form.Encoding, ct) is not { } draft) return NotFound();
        Errors = [.. started.Refusals.Select(r => t[r.Message, r.Arguments].Value)];
        Show(draft, form);
        return Page();
    }

    public string? TargetOf(int column) => column < Form.Target.Count ? Form.Target[column] : null;

    public string ValueTo(int index) => index < Form.ValueTo.Count ? Form.ValueTo[index] ?? "" : "";

    private void Show(DraftView draft, MappingForm form)
    {
        (Draft, Form) = (draft, form);
        Head = new PageHead(t["What the columns are"]) { Back = new PageLink(t["Imports"], ImportLinks.List), Count = string.Join(", ", draft.Files) };
        var choices = TargetChoices.Of(draft.Targets, word => t[word]).ToList();
        foreach (var target in form.Target.Where(n => !string.IsNullOrEmpty(n) && !choices.Exists(c => c.Value == n)).Distinct()) choices.Add(new Choice(target!, target!));
        Targets = choices;
        var directory = (DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!;
        var people = directory.Users.Where(u => u.Active && u.Email is not null).Select(u => new Choice(u.Email!, u.Name));
        Choices =
        [
            new FieldView.Pick("Existing", t["Records that exist already"], [new("update", t["Update with what the file gives"]), new("skip", t["Leave as they are"]), new("create", t["Make a second record"])], form.Existing ?? "update"),
            new FieldView.Pick("Key", t["Known by"], [new("", draft.Type == "accounts" ? t["External id, then domain, then name"] : t["External id, then e-mail"]), new("externalId", t["External id"]), new("email", t["E-mail"]), new("domain", t["Domain"]), new("name", t["Exact name"])], form.Key ?? ""),
            new FieldView.Pick("Owner", t["Owner of new records"], [new("", t["Nobody"]), .. people], form.Owner ?? ""),
            new FieldView.Pick("Team", t["Team of new records"], [new("everyone", t["Everyone"]), .. directory.Teams.Where(team => team.ParentId is not null).Select(team => new Choice(team.Id.ToString(), team.Name))], form.Team ?? "everyone")
                { Hint = t["A row that names owner or team keeps them."] },
            new FieldView.Line("Source", t["Where the data comes from"], form.Source ?? "") { Hint = t["External ids are kept under this name, so that a second import finds the records again."] },
            new FieldView.Pick("Dates", t["Dates such as 03/04/2025"], [new("", t["Recognise per column"]), new("dmy", t["Day first"]), new("mdy", t["Month first"]), new("ymd", t["Year first"])], form.Dates ?? ""),
            new FieldView.Pick("Decimal", t["Decimal sign"], [new("", t["Recognise per column"]), new(".", "1,234.5"), new(",", "1.234,5")], form.Decimal ?? ""),
            new FieldView.Tick("MakeAccounts", t["Make accounts that do not exist yet"], form.MakeAccounts),
            new FieldView.Tick("EmptyClears", t["An empty cell clears the field"], form.EmptyClears),
        ];
    }
}
