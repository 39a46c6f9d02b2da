using CrmWeb.Application.Data.Journal;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages;

/// <summary>Takes back one change set: from the toast and from the history.</summary>
[NeedsSignIn]
public sealed class UndoModel(UndoChangeSet undo, IStringLocalizer<Text> t) : CrmPage(t)
{
    public string? Problem { get; private set; }

    public IReadOnlyList<UndoConflict> Conflicts { get; private set; } = [];

    public string Back { get; private set; } = "/";

    public IActionResult OnGet(Guid id) => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? back, CancellationToken ct)
    {
        Back = Local(back) ?? Local(Referring()) ?? "/";
        if (await undo.RunAsync(id, ct) is not { } outcome) return NotFound();
        if (outcome.Refused)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Problem = Words(outcome.Refusals[0]);
            return Page();
        }
        if (outcome.Value!.Conflicts.Count > 0)
        {
            Conflicts = outcome.Value.Conflicts;
            return Page();
        }
        Say(T["Undone."]);
        return Redirect(Back);
    }

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;

    /// <summary>The page the button stood on; only its path, and only of our own.</summary>
    private string? Referring() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value ? from.PathAndQuery : null;
}
