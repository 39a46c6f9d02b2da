using CrmWeb.Application.Data;
using CrmWeb.Application.Import;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>First step: which files, as what.</summary>
[NeedsSomeImport]
[RequestSizeLimit(LargestBody)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestBody)]
public sealed class NewModel(StartImport start, ImportCatalog catalog, ActorScope scope, IStringLocalizer<Text> t) : PageModel
{
    /// <summary>The files, and a little for the other fields and what stands between them.</summary>
    private const long LargestBody = LargestFiles + (512 * 1024);

    private const long LargestFiles = 100 * 1024 * 1024;

    public PageHead Head { get; } = new(t["Import files"]) { Back = new PageLink(t["Imports"], ImportLinks.List) };

    public FormView Form { get; private set; } = null!;

    public void OnGet(string? type) => Show(type, []);

    public async Task<IActionResult> OnPostAsync(string? type, List<IFormFile>? files, CancellationToken ct)
    {
        var handed = (files ?? []).Select(f => new HandedIn(f.FileName, f.OpenReadStream())).ToList();
        var started = await start.RunAsync(new StartImport.Input(type, handed, Draft: true), ct);
        if (!started.Refused) return Redirect(ImportLinks.Mapping(started.Value));
        Show(type, started.Refusals);
        return Page();
    }

    private void Show(string? type, IReadOnlyList<Refusal> refusals)
    {
        string? Error(string field) => refusals.Where(r => r.Field == field).Select(r => t[r.Message, r.Arguments].Value).FirstOrDefault();
        var types = catalog.Kinds.Where(c => c.MayImport(scope.Actor) && c.Kind is not "interactions").Select(c => new Choice(c.Kind, t[c.PluralLabel])).ToList();
        Form = new FormView("import", ImportLinks.New, t["Next: columns"],
        [
            new FieldView.Pick("type", t["What is in the files?"], types, type ?? "", Radios: types.Count is > 0 and <= 4 && type is not null) { Error = Error("type") },
            new FieldView.Upload("files", t["Files"], ".csv,.tsv,.txt,.vcf,.zip", Several: true)
                { Required = true, Largest = LargestFiles, Error = Error("file"), Hint = t["CSV, TSV, vCard, or a zip of them; 100 MB at most. Exports of HubSpot, Salesforce, Pipedrive, Zoho, Google and Outlook are recognised."] },
        ])
        {
            CancelHref = ImportLinks.List,
            Errors = [.. refusals.Where(r => r.Field is not ("type" or "file")).Select(r => t[r.Message, r.Arguments].Value)],
        };
    }
}
