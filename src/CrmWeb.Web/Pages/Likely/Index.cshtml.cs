using CrmWeb.Application.Records.Links;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Likely;

/// <summary>Records like the one somebody is typing, among those they see; a fragment for the create forms.</summary>
[NeedsSignIn]
public sealed class IndexModel(LikelyRecords likely, IStringLocalizer<Text> t) : PageModel
{
    public IReadOnlyList<LikelyRecord> Found { get; private set; } = [];

    public async Task OnGetAsync(string? email, string? phone, string? domain, string? name, string? company, CancellationToken ct)
    {
        var found = await likely.FindAsync(email, phone, domain, name, ct);
        if (!string.IsNullOrWhiteSpace(company)) found = [.. found, .. await likely.FindAsync(null, null, null, company, ct)];
        Found = [.. found.DistinctBy(f => f.Id).Take(5)];
    }

    public string Shared(LikelyRecord found) => $"({t[FoundKinds.Title(found.Kind)]}, {found.Reason switch
    {
        "email" => t["same e-mail address"].Value,
        "phone" => t["same phone number"].Value,
        "domain" => t["same domain"].Value,
        _ => t["same name"].Value,
    }})";
}
