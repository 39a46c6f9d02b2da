using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Import;
using CrmWeb.Application.Records.Links;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Import;

/// <summary>How an import goes, and what came of it.</summary>
[NeedsSomeImport]
public sealed class DetailModel(ImportDesk desk, DraftImport drafts, LinkResolver links, ImportCatalog catalog, IStringLocalizer<Text> t) : PageModel
{
    private const int FailuresShown = 100;

    public ImportResult Import { get; private set; } = null!;

    /// <summary>What the import brought, within a sentence.</summary>
    public string What => t[ImportWords.Kind(Import, catalog)].Value.ToLower(System.Globalization.CultureInfo.CurrentCulture);

    public IReadOnlyList<FailedRow> Failures { get; private set; } = [];

    public IReadOnlyList<string> Errors { get; private set; } = [];

    public PageHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ShowAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken ct)
    {
        if (await desk.UndoAsync(id, ct) is not { } undone) return NotFound();
        if (!undone.Refused && undone.Value!.Conflicts.Count == 0) return Redirect(ImportLinks.Detail(id));
        Errors = undone.Refused ? [.. undone.Refusals.Select(r => t[r.Message, r.Arguments].Value)] : [.. await LeftAsync(undone.Value!.Conflicts, ct)];
        return await ShowAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } import) return NotFound();
        if (await drafts.StartAsync(import.Draft ?? id, import.Mapping, dryRun: false, ct) is not { } started) return NotFound();
        if (!started.Refused) return Redirect(ImportLinks.Detail(started.Value));
        Errors = [.. started.Refusals.Select(r => t[r.Message, r.Arguments].Value)];
        return await ShowAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IReadOnlyList<string>> LeftAsync(IReadOnlyList<UndoConflict> conflicts, CancellationToken ct)
    {
        var kept = conflicts.Where(c => c.Reason == UndoConflict.Kept).ToList();
        var names = await links.TitlesAsync(kept.Select(c => (c.Kind, c.Id)), ct);
        var left = new List<string>();
        var forbidden = conflicts.Where(c => c.Reason == UndoConflict.Forbidden).ToList();
        if (conflicts.Count - kept.Count - forbidden.Count is > 0 and var changed) left.Add(t["Undone. Fields left as they are, because somebody changed them since: {0}.", changed]);
        if (forbidden.Count > 0) left.Add(t["Undone. Records left as they are, because you may not change them: {0}.", forbidden.DistinctBy(c => c.Id).Count()]);
        if (kept.Count > 0) left.Add(t["Undone. The import also made these, and they stay, because something else needs them: {0}.", string.Join(", ", kept.Select(c => names.GetValueOrDefault(c.Id)).OfType<string>().Distinct().Order())]);
        return left;
    }

    /// <summary>What a warning is about; a field that it names goes by what people call it.</summary>
    public string Value(ImportWarning warning) =>
        warning.Code == "unknown-value" && warning.Value.Split(": ", 2) is [var name, var value] && catalog.Find(Import.Type) is { } type && ImportTargets.For(type).FirstOrDefault(f => f.Name == name) is { } field
            ? $"{t[field.Label]}: {value}" : warning.Value;

    private async Task<bool> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } import) return false;
        Import = import;
        if (!import.Open && import.Counts.Failed > 0) Failures = await desk.FailedAsync(id, FailuresShown, ct);
        if (import.Open) ViewData["Refresh"] = 3;
        var files = string.Join(", ", import.Files.Take(3).Select(f => f.Name));
        Head = new PageHead(import.DryRun ? t["Trial: {0}", files] : t["Import: {0}", files]) { Back = new PageLink(t["Imports"], ImportLinks.List) };
        return true;
    }
}
