using CrmWeb.Application.Records;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Every change of one record, with undo.</summary>
public abstract class HistoryPage(string kind, IServiceProvider services, IStringLocalizer<Text> t) : CrmPage(t)
{
    public HistoryView History { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string RecordAddress { get; private set; } = "";

    private IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? after, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } record) return NotFound();
        (Name, RecordAddress) = (RecordViews.Title(Records.Type, record), RecordHref.To(kind, id));
        History = await services.GetRequiredService<HistoryViews>().ReadAsync(id, Records.Type, record, after, RecordAddress, HttpContext.Directory(), ct);
        return Page();
    }
}
