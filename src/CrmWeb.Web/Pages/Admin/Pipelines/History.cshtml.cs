using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>Every change of a pipeline and its stages, with undo.</summary>
[NeedsAdministrator]
public sealed class HistoryModel(PipelineDesk desk, HistoryViews views, IStringLocalizer<Text> t) : CrmPage(t)
{
    public HistoryView History { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? after, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } pipeline) return NotFound();
        (Name, Address) = (pipeline.Name, $"/admin/pipelines/{id}");
        History = await views.ReadAsync(id, null, null, after, Address, HttpContext.Directory(), ct);
        return Page();
    }
}
