using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Records;

/// <summary>Suggestions for links to a record of any kind: what the search finds, each with its kind. And for mentions: people.</summary>
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

    /// <summary>People whom a text may mention: of whose name a word begins with what was typed, or the name does.</summary>
    public IActionResult OnGetPeople(string? q)
    {
        var asked = TextRule.Fold(q ?? "").Trim();
        return Partial("_Suggestions", HttpContext.Directory().Users.Where(u => u.Active && $" {TextRule.Fold(u.Name)}".Contains($" {asked}", StringComparison.Ordinal))
            .DistinctBy(u => TextRule.Fold(u.Name)).OrderBy(u => TextRule.Fold(u.Name), StringComparer.Ordinal).Take(8).Select(u => new Choice(u.Id.ToString(), u.Name)).ToList());
    }
}
