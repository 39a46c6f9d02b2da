using CrmWeb.Application.Import;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Web.Pages.Import;

/// <summary>The rows that were not imported, with their reasons, as a file.</summary>
[NeedsSomeImport]
public sealed class FailedModel(ImportDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await desk.FailedCsvAsync(id, ct) is { } csv ? File(csv, "text/csv; charset=utf-8", "failed.csv") : NotFound();
}
