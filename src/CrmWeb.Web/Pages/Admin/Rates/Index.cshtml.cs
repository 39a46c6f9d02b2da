using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Rates;

/// <summary>All exchange rates, by currency, newest first.</summary>
[NeedsAdministrator]
public sealed class IndexModel(ExchangeRates rates, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private readonly HashSet<Guid> _counting = [];

    public IReadOnlyList<ExchangeRate> Rates { get; private set; } = [];

    /// <summary>The company's currency.</summary>
    public string Own { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rates = await rates.AllAsync(ct);
        Own = HttpContext.Directory().Company.Currency;
        var today = viewer.Day(clock.GetUtcNow());
        foreach (var known in Rates.Where(r => r.Day <= today).GroupBy(r => r.Currency)) _counting.Add(known.MaxBy(r => r.Day)!.Id);
    }

    /// <summary>The newest of its currency that has begun.</summary>
    public bool Counts(ExchangeRate rate) => _counting.Contains(rate.Id);

    public string Number(decimal rate) => rate.ToString("#,##0.##########", viewer.Culture);
}
