using CrmWeb.Application.Interactions;
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
public sealed class IndexModel(GlobalSearch search, WhoMayBeMentioned mentioned) : PageModel
{
    public IActionResult OnGet() => Redirect("/search");

    public async Task<IActionResult> OnGetSuggestAsync(string? q, CancellationToken ct)
    {
        var groups = await search.FindAsync(q, 4, ct);
        return Partial("_Suggestions", groups.Where(g => LinkKinds.Named.Contains(g.Kind)).SelectMany(g => g.Hits)
            .Select(hit => new Choice(hit.Id.ToString(), hit.Title)).ToList());
    }

    /// <summary>People whom a text may mention: of whose name a word begins with what was typed, or the name does.</summary>
    /// <param name="on">Records that the text is about ("deals:id"): people who would not be told there are not offered. Given and none of them = it is not said yet; not given = anybody.</param>
    /// <param name="internally">Ticked as internal: the team alone is offered.</param>
    public async Task<IActionResult> OnGetPeopleAsync(string? q, string?[]? on, [FromQuery(Name = "internal")] bool internally, CancellationToken ct)
    {
        var asked = TextRule.Fold(q ?? "").Trim();
        var called = HttpContext.Directory().Users.Where(u => u.Active && $" {TextRule.Fold(u.Name)}".Contains($" {asked}", StringComparison.Ordinal)).ToList();
        var at = (on ?? []).Select(o => o?.Split(':') is [var kind, var id] && Guid.TryParse(id, out var record) ? (Kind: kind, Id: record) : default).Where(o => o.Kind is not null).ToList();
        return Partial("_Suggestions", (on is null or [] ? called : await mentioned.AmongAsync(called, at, internally, ct))
            .DistinctBy(u => TextRule.Fold(u.Name)).OrderBy(u => TextRule.Fold(u.Name), StringComparer.Ordinal).Take(8).Select(u => new Choice(u.Id.ToString(), u.Name)).ToList());
    }
}
