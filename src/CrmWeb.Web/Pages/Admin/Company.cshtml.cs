using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin;

/// <summary>Settings of the whole company.</summary>
[NeedsAdministrator]
public sealed class CompanyModel(ChangeCompany change, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public void OnGet()
    {
        var company = HttpContext.Directory().Company;
        Show(new ChangeCompany.Input(company.Name, company.Currency, company.Country, company.FiscalYearStart, company.WorkingDays, company.TimeZone, company.WorkStart, company.WorkEnd, company.LeadResponseHours), []);
    }

    public async Task<IActionResult> OnPostAsync(ChangeCompany.Input input, uint? version, CancellationToken ct)
    {
        var refusals = await change.RunAsync(input, version, ct);
        if (refusals.Count == 0)
        {
            Say(T["Saved."]);
            return Redirect("/admin/company");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(input, refusals);
        return Page();
    }

    private void Show(ChangeCompany.Input input, IReadOnlyList<Refusal> refusals)
    {
        var names = CultureInfo.CurrentCulture.DateTimeFormat;
        Form = new FormView("company", "/admin/company", T["Save"],
        [
            new FieldView.Line("name", T["Name"], input.Name ?? "") { Required = true },
            new FieldView.Line("currency", T["Currency"], input.Currency ?? "") { Hint = T["Three letters, such as EUR; used where a record names none."] },
            new FieldView.Line("country", T["Country"], input.Country ?? "") { Hint = T["Two letters, such as NL; national phone numbers are read as from there."] },
            new FieldView.Pick("timeZone", T["Time zone"], Choices.Zones(null), input.TimeZone ?? "UTC"),
            new FieldView.Pick("fiscalYearStart", T["Fiscal year starts in"], [.. Enumerable.Range(1, 12).Select(m => new Choice(m.ToString(CultureInfo.InvariantCulture), names.GetMonthName(m)))], input.FiscalYearStart.ToString(CultureInfo.InvariantCulture)),
            new FieldView.Picks("workingDays", T["Working days"], [.. Enumerable.Range(1, 7).Select(d => new Choice(d.ToString(CultureInfo.InvariantCulture), names.GetDayName((DayOfWeek)(d % 7))))],
                [.. (input.WorkingDays ?? []).Select(d => d.ToString(CultureInfo.InvariantCulture))]),
            new FieldView.Line("workStart", T["The working day begins"], input.WorkStart?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "", "time"),
            new FieldView.Line("workEnd", T["The working day ends"], input.WorkEnd?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "", "time"),
            new FieldView.Number("leadResponseHours", T["Answer new leads within"], input.LeadResponseHours?.ToString(CultureInfo.InvariantCulture) ?? "", T["business hours"]),
        ])
        {
            CancelHref = "/admin",
            Hidden = [new("version", HttpContext.Directory().Company.Version.ToString(CultureInfo.InvariantCulture))],
        }.With(refusals, T);
    }
}
