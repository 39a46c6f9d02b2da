using CrmWeb.Application.Accounts;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Today;

/// <summary>Customers of this person that nobody spoke with for long, the longest first.</summary>
internal sealed class QuietLane(ActorScope scope, QuietCustomers customers, DatePhrases dates, IStringLocalizer<Text> t) : ITodayLane
{
    private const int Shown = 15;

    public int Order => 30;

    public async Task<TodayLane?> ReadAsync(DateOnly today, CancellationToken ct)
    {
        if (!scope.Actor.May(Account.Accounts, Right.View)) return null;
        var found = await customers.ReadAsync(Shown, ct);
        return new TodayLane("quiet", t["Customers without contact for {0} days", QuietCustomers.Days], found.Count > Shown ? $"{Shown}+" : $"{found.Count}",
            [.. found.Take(Shown).Select(c => new TodayRow(c.Title, RecordHref.To(Account.Accounts, c.Id), c.LastContactAt is { } at ? t["Last contact {0}", dates.Relative(at)] : t["No contact yet"]))],
            t["You spoke with every customer of yours."]);
    }
}
