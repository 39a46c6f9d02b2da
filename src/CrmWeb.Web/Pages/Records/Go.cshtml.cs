using CrmWeb.Application.Search;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Records;

/// <summary>Leads from a record's id to its page, whatever kind it is.</summary>
[NeedsSignIn]
public sealed class GoModel(RecordKinds kinds) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await kinds.OfAsync(id, ct) is { } kind ? Redirect(RecordHref.To(kind, id)) : NotFound();
}
