using System.Globalization;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Forms;

/// <summary>One web form, made or changed.</summary>
public abstract class WebFormPage(WebForms forms, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    protected WebForm? Known { get; private set; }

    protected async Task<bool> FindAsync(Guid id, CancellationToken ct) => (Known = await forms.FindAsync(id, ct)) is not null;

    protected async Task<IActionResult> SaveAsync(Guid? id, CancellationToken ct)
    {
        var posted = await Request.ReadFormAsync(ct);
        var facts = WebFormForm.Read(posted, forms);
        var saved = facts.Refused ? facts.Refusals.ToArray() : await forms.SaveAsync(id, facts.Value!, uint.TryParse(posted["version"], CultureInfo.InvariantCulture, out var seen) ? seen : null, ct);
        if (saved is not { } outcome) return NotFound();
        if (!outcome.Refused)
        {
            Say(T["Saved."]);
            return Redirect($"/admin/forms/{outcome.Value}");
        }
        if (id is { } known && !await FindAsync(known, ct)) return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(WebFormForm.Typed(posted, forms), outcome.Refusals);
        return Page();
    }

    internal void Show(WebFormForm.Words typed, IReadOnlyList<Refusal> refusals) => Form = WebFormForm.Of(Known, typed, forms, HttpContext.Directory(), T).With(refusals, T);
}
