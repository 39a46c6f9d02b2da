using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Rates;

/// <summary>A rate as typed, in the person's culture.</summary>
public sealed record RateInput(string? Currency, string? Rate, string? Day);

internal static class RateForm
{
    public static RateInput Typed(ExchangeRate rate, Viewer viewer) =>
        new(rate.Currency, rate.Rate.ToString("0.##########", viewer.Culture), rate.Day.ToString("d", viewer.Culture));

    public static Outcome<ExchangeRates.Input> Read(RateInput typed, Viewer viewer, DateOnly today)
    {
        decimal? rate = null;
        if (!string.IsNullOrWhiteSpace(typed.Rate))
        {
            if (TypedNumber.Read(typed.Rate, viewer.Culture) is not { } number) return Refusal.Of("rate", "A rate is a number above zero.");
            rate = number;
        }
        DateOnly? day = string.IsNullOrWhiteSpace(typed.Day) ? null : TypedDate.Read(typed.Day, viewer.Culture, today);
        return new ExchangeRates.Input(typed.Currency?.Trim(), rate, day);
    }

    /// <param name="own">The company's currency.</param>
    public static FormView Of(string href, RateInput input, uint? version, string own, IStringLocalizer<Text> t) => new("rate", href, t["Save"],
    [
        new FieldView.Line("currency", t["Currency"], input.Currency ?? "") { Required = true, Focus = version is null, Hint = t["Three letters, such as USD."] },
        new FieldView.Number("rate", t["One unit is worth"], input.Rate ?? "", own) { Required = true },
        new FieldView.Date("day", t["Counts from"], input.Day ?? "") { Required = true },
    ])
    {
        CancelHref = "/admin/rates",
        Hidden = version is { } seen ? [new("version", seen.ToString(CultureInfo.InvariantCulture))] : [],
    };
}
