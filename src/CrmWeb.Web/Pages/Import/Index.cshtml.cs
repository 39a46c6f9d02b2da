using CrmWeb.Application.Import;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>Past imports, newest first.</summary>
[NeedsSomeImport]
public sealed class IndexModel(ImportDesk desk, ImportCatalog catalog, IStringLocalizer<Text> t) : PageModel
{
    public PageHead Head { get; } = new(t["Imports"]) { Primary = new PageLink(t["Import files"], ImportLinks.New, "import", 'n') };

    public EmptyState Empty { get; } = new(t["Nothing was imported yet. Bring your accounts and contacts from a CSV file, an address book or another CRM."], new PageLink(t["Import files"], ImportLinks.New, "import"), Icon: "import");

    public IReadOnlyList<ImportResult> Imports { get; private set; } = [];

    /// <summary>What was in the files, in the words of the choice that began the import.</summary>
    public string What(ImportResult import) => t[ImportWords.Kind(import, catalog)];

    public async Task OnGetAsync(CancellationToken ct) => Imports = await desk.ListAsync(100, ct);
}
