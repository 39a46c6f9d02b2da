using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Records;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Lists;

/// <summary>Keeps a list as it is now under a name.</summary>
[NeedsSignIn]
public sealed class NewViewModel(ActorScope scope, SaveView save, ViewForms forms, IStringLocalizer<Text> t) : CrmPage(t)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    public FormView Form { get; private set; } = null!;

    public IActionResult OnGet() => scope.Actor.May(Kind, Right.View)
        ? Show(new ViewForms.Typed("", ViewShare.Me, scope.Actor.Teams.Count > 0 ? scope.Actor.Teams[0] : null, false, ViewForms.Content(Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()))), [])
        : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!scope.Actor.May(Kind, Right.View)) return NotFound();
        var typed = ViewForms.Read(await Request.ReadFormAsync(ct));
        var saved = await save.RunAsync(typed.ToInput(Kind), ct);
        if (saved.Refused) return Show(typed, saved.Refusals);
        Say(T["View “{0}” saved.", typed.Name ?? ""]);
        return Redirect($"/{Kind}?view={saved.Value}");
    }

    private PageResult Show(ViewForms.Typed typed, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form = forms.Form(T["Save view"], "/views/new", Kind, typed, refusals, HttpContext.Directory(), onlyDefault: false);
        return Page();
    }
}
