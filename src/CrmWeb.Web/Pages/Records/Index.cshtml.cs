using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Records;

/// <summary>Suggestions for links to a record of any kind: what the search finds, each with its kind.</summary>
[NeedsSignIn]
public sealed class IndexModel(GlobalSearch search) : PageModel
{
    public IActionResult OnGet() => Redirect("/search");

    public async Task<IActionResult> OnGetSuggestAsync(string? q, CancellationToken ct)
    {
        var groups = await search.FindAsync(q, 4, ct);
        return Partial("_Suggestions", groups.Where(g => LinkKinds.Named.Contains(g.Kind)).SelectMany(g => g.Hits)
            .Select(hit => new Choice(hit.Id.ToString(), hit.Title)).ToList());
    }
}
