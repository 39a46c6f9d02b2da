using CrmWeb.Application.Search;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Search;

/// <summary>Finds anything; with <c>part=palette</c> only the hits, for the box in the frame.</summary>
[NeedsSignIn]
public sealed class IndexModel(GlobalSearch search, IStringLocalizer<Text> t) : CrmPage(t)
{
    public string? Query { get; private set; }

    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, string? part, CancellationToken ct)
    {
        Query = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        Groups = await search.FindAsync(Query, part == "palette" ? 5 : 20, ct);
        return part == "palette" ? Partial("_Palette", Groups) : Page();
    }
}
