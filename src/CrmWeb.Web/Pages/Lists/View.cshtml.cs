using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Lists;

/// <summary>Renames, shares or removes a view; comes with a filter, sort or columns when the view is to take over a list as it is.</summary>
[NeedsSignIn]
public sealed class ViewModel(SavedViews views, ChangeView change, DeleteView delete, ViewForms forms, IStringLocalizer<Text> t) : CrmPage(t)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FormView Form { get; private set; } = null!;

    public bool Mine { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await views.FindAsync(Id, ct) is not { } view) return NotFound();
        var taken = Request.Query.ContainsKey("filter") || Request.Query.ContainsKey("sort") || Request.Query.ContainsKey("columns") || Request.Query.ContainsKey("look");
        return Show(view, ViewForms.Typed.Of(view, taken ? ViewForms.Content(Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString())) : view.Content), []);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await views.FindAsync(Id, ct) is not { } view) return NotFound();
        var typed = ViewForms.Read(await Request.ReadFormAsync(ct));
        var changed = await change.RunAsync(Id, typed.ToInput(view.Kind), ct);
        if (changed is not { } outcome) return NotFound();
        if (outcome.Refused) return Show(view, typed, outcome.Refusals);
        Say(T["Saved."], outcome.Value);
        return Redirect($"/{view.Kind}?view={Id}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        if (await views.FindAsync(Id, ct) is not { } view || await delete.RunAsync(Id, ct) is not { } outcome) return NotFound();
        if (outcome.Refused) return StatusCode(StatusCodes.Status403Forbidden);
        Say(T["View “{0}” deleted.", view.Name], outcome.Value, back: "/" + view.Kind);
        return Redirect($"/{view.Kind}?view=all");
    }

    private PageResult Show(ListedView view, ViewForms.Typed typed, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Mine = view.Mine;
        Form = forms.Form(T["View “{0}”", view.Name], $"/views/{Id}", view.Kind, typed, refusals, HttpContext.Directory(), onlyDefault: !view.Mine);
        return Page();
    }
}
