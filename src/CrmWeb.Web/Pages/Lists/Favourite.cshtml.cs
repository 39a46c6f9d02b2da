using CrmWeb.Application.Records.Desk;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Lists;

/// <summary>Stars a record, or takes the star off.</summary>
[NeedsSignIn]
public sealed class FavouriteModel(MyDesk desk, IStringLocalizer<Text> t) : CrmPage(t)
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, CancellationToken ct) =>
        await desk.ToggleAsync(kind, id, ct) is null ? NotFound() : Redirect(RecordHref.To(kind, id));
}
