using CrmWeb.Application.Data.Notices;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Notices;

/// <summary>What a person was told, newest first; opening one marks it as read.</summary>
[NeedsSignIn]
public sealed class IndexModel(MyNotices notices, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const int Shown = 50;

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];
    public string? OlderHref { get; private set; }
    public bool Unread { get; private set; }

    public async Task OnGetAsync(bool unread, Guid? before, CancellationToken ct)
    {
        var found = await notices.ReadAsync(unread, before, Shown, ct);
        (Unread, Lines) = (unread, [.. found.Take(Shown)]);
        if (found.Count > Shown) OlderHref = $"/notices?before={Lines[^1].Id}{(unread ? "&unread=true" : "")}";
        Head = new PageHead(T["Notices"])
        {
            Tabs = [new ViewTab(T["All"], "/notices", !unread), new ViewTab(T["Unread"], "/notices?unread=true", unread)],
            Others = [new PageLink(T["What I am told"], "/me/notices", "admin")],
        };
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken ct)
    {
        if (await notices.FindAsync(id, ct) is not { } notice) return NotFound();
        await notices.MarkAsync(id, read: true, ct);
        return LocalRedirect(RecordHref.To(notice.RecordKind, notice.RecordId));
    }

    public async Task<IActionResult> OnPostMarkAsync(Guid? id, bool read, string? back, CancellationToken ct)
    {
        await notices.MarkAsync(id, read, ct);
        return Redirect(Url.IsLocalUrl(back) ? back : "/notices");
    }

    public string Words(NoticeLine notice) => NoticeWords.Of(notice, HttpContext.Directory().User(notice.ActorId)?.Name, T);
}
