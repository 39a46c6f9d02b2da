using CrmWeb.Application.Data;
using CrmWeb.Application.Import;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>Second step: what the columns are, and what happens to records that exist.</summary>
[NeedsSomeImport]
public sealed class MappingModel(DraftImport drafts, ActorScope scope, IStringLocalizer<Text> t) : CrmPage(t)
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
            // who may change only some records would not get hold of what is nobody's
            Owner = scope.Actor.Edit(draft.Type).All ? null : HttpContext.Directory().User(scope.Actor.UserId)?.Email,
            Encoding = draft.Encoding, MakeAccounts = draft.Type != "accounts", MakeTeams = true,
            ValueField = [.. draft.NewValues.Select(v => v.Field)], ValueFrom = [.. draft.NewValues.Select(v => v.Value)], ValueTo = [.. draft.NewValues.Select(v => v.Near)],
        });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] MappingForm form, CancellationToken ct)
    {
        form.TakeTicks(Request.Form);
        if (form.Then == "look")
        {
            if (await drafts.LookAsync(id, form.Encoding, ct, form.ToMapping().ToJsonString()) is not { } looked) return NotFound();
            Show(looked, form);
            return Page();
        }
        if (await drafts.StartAsync(id, form.ToMapping().ToJsonString(), form.Then == "try", ct) is not { } started) return NotFound();
        if (!started.Refused) return Redirect(ImportLinks.Detail(started.Value));
        if (await drafts.LookAsync(id, form.Encoding, ct, form.ToMapping().ToJsonString()) is not { } draft) return NotFound();
        Errors = [.. started.Refusals.Select(r => Words(r))];
        Show(draft, form);
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        if (await drafts.DiscardAsync(id, ct) is not { } discarded) return NotFound();
        if (discarded.Refused) Say(Words(discarded.Refusals[0]), bad: true);
        else Say(T["Discarded: the files are gone, and nothing was imported from them."]);
        return Redirect(discarded.Refused ? ImportLinks.Mapping(id) : ImportLinks.List);
    }

    public string? TargetOf(int column) => column < Form.Target.Count ? TargetChoices.Same(Form.Target[column]) : null;

    /// <summary>What was chosen for a value, else what it most likely means.</summary>
    public string ValueTo(DraftValue value) => Form.Chosen(value.Field, value.Value, value.Near ?? "");

    public string? StageKind(string name, string? guess) => Form.StageName.IndexOf(name) is >= 0 and var i && i < Form.StageKind.Count ? Form.StageKind[i] : guess;

    public string? StageProbability(string name, int? guess) => Form.StageName.IndexOf(name) is >= 0 and var i && i < Form.StageProbability.Count ? Form.StageProbability[i] : guess?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? StageRotDays(string name) => Form.StageName.IndexOf(name) is >= 0 and var i && i < Form.StageRotDays.Count ? Form.StageRotDays[i] : null;

    private void Show(DraftView draft, MappingForm form)
    {
        (Draft, Form) = (draft, form);
        Head = new PageHead(T["What the columns are"]) { Back = new PageLink(T["Imports"], ImportLinks.List), Count = string.Join(", ", draft.Files) };
        var choices = TargetChoices.Of(draft.Targets, word => T[word]).ToList();
        foreach (var target in form.Target.Select(TargetChoices.Same).Where(n => !string.IsNullOrEmpty(n) && !choices.Exists(c => c.Value == n)).Distinct()) choices.Add(TargetChoices.Other(target!, draft.Targets, word => T[word]));
        Targets = choices;
        Choices = MappingChoices.Of(draft, form, HttpContext.Directory(), T);
    }
}
