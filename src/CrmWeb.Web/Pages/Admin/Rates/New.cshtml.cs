using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Rates;

[NeedsAdministrator]
public sealed class NewModel(ExchangeRates rates, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string Address = "/admin/rates/new";

    public FormView Form { get; private set; } = null!;

    private DateOnly Today => viewer.Day(clock.GetUtcNow());

    public void OnGet() => Show(new RateInput(null, null, Today.ToString("d", viewer.Culture)), []);

    public async Task<IActionResult> OnPostAsync(RateInput input, CancellationToken ct)
    {
        var read = RateForm.Read(input, viewer, Today);
        var made = read.Refused ? read.Refusals.ToArray() : await rates.AddAsync(read.Value!, ct);
        if (made.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Show(input, made.Refusals);
            return Page();
        }
        Say(T["Saved."], rates.LastChange);
        return Redirect("/admin/rates");
    }

    private void Show(RateInput input, IReadOnlyList<Refusal> refusals) => Form = RateForm.Of(Address, input, null, HttpContext.Directory().Company.Currency, T).With(refusals, T);
}
