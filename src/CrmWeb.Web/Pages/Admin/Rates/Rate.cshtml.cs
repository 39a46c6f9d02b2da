using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Rates;

/// <summary>One exchange rate: change it, remove it, what it was.</summary>
[NeedsAdministrator]
public sealed class RateModel(ExchangeRates rates, HistoryViews histories, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    public ExchangeRate Rate { get; private set; } = null!;
    public FormView Form { get; private set; } = null!;
    public HistoryView History { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, Guid? after, CancellationToken ct) => ShowAsync(id, null, [], after, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, RateInput input, uint? version, CancellationToken ct)
    {
        var read = RateForm.Read(input, viewer, viewer.Day(clock.GetUtcNow()));
        if ((read.Refused ? read.Refusals : await rates.ChangeAsync(id, read.Value!, version, ct)) is not { } refusals) return NotFound();
        if (refusals.Count > 0) return await ShowAsync(id, input, refusals, null, ct);
        Say(T["Saved."], rates.LastChange);
        return Redirect("/admin/rates");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct)
    {
        if (await rates.RemoveAsync(id, ct) is not { } refusals) return NotFound();
        if (refusals.Count > 0) return await ShowAsync(id, null, refusals, null, ct);
        Say(T["The rate is removed."], rates.LastChange);
        return Redirect("/admin/rates");
    }

    private async Task<IActionResult> ShowAsync(Guid id, RateInput? typed, IReadOnlyList<Refusal> refusals, Guid? after, CancellationToken ct)
    {
        if (await rates.FindAsync(id, ct) is not { } rate) return NotFound();
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Rate = rate;
        var address = $"/admin/rates/{id}";
        Form = RateForm.Of(address, typed ?? RateForm.Typed(rate, viewer), rate.Version, HttpContext.Directory().Company.Currency, T).With(refusals, T);
        History = await histories.ReadAsync(id, null, null, after, address, HttpContext.Directory(), ct);
        return Page();
    }
}
