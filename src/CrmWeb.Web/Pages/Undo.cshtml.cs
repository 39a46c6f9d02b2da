using CrmWeb.Application.Data.Journal;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages;

/// <summary>Takes back one change set: from the toast and from the history.</summary>
[NeedsSignIn]
public sealed class UndoModel(UndoChangeSet undo, HistoryViews views, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>Most lines of what was left as it is.</summary>
    private const int Most = 100;

    public string? Problem { get; private set; }

    /// <summary>The first of what was left as it is.</summary>
    public IReadOnlyList<LeftAlone> Left { get; private set; } = [];

    /// <summary>How many more were left as they are.</summary>
    public int More { get; private set; }

    /// <summary>False when nothing at all was put back.</summary>
    public bool Some { get; private set; }

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
            Left = await views.LeftAsync([.. outcome.Value.Conflicts.Take(Most)], HttpContext.Directory(), ct);
            (More, Some) = (outcome.Value.Conflicts.Count - Left.Count, outcome.Value.ChangeSet is not null);
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
