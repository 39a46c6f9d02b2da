using System.Globalization;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Me;

/// <summary>What one is told about, and when unread notices come by mail.</summary>
[NeedsSignIn]
public sealed class NoticesModel(NoticeWishes wishes, IStringLocalizer<Text> t) : CrmPage(t)
{
    public NoticeWish Wish { get; private set; } = null!;

    public string? Problem { get; private set; }

    public IReadOnlyList<(string Kind, string Text)> Kinds =>
    [
        (NoticeKinds.Assigned, T["Somebody gives me a record or a task"]), (NoticeKinds.Mentioned, T["Somebody mentions me (@name)"]), (NoticeKinds.Reminder, T["A reminder comes due"]),
        (NoticeKinds.Overdue, T["A task of mine is late"]), (NoticeKinds.LeadArrived, T["A lead comes in for me"]),
        (NoticeKinds.WroteAgain, T["A lead or contact of mine sends a form"]),
    ];

    public async Task OnGetAsync(CancellationToken ct) => Wish = await wishes.ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(string[] kinds, string? digestAt, CancellationToken ct)
    {
        TimeOnly? at = null;
        if (!string.IsNullOrWhiteSpace(digestAt))
        {
            if (!TimeOnly.TryParse(digestAt, CultureInfo.InvariantCulture, out var read))
            {
                (Wish, Problem, Response.StatusCode) = (new NoticeWish { Muted = [.. NoticeKinds.All.Except(kinds)] }, T["That is not a time of day. Write it like 07:30."], StatusCodes.Status422UnprocessableEntity);
                return Page();
            }
            at = read;
        }
        await wishes.KeepAsync(kinds, at, ct);
        Say(T["Saved."]);
        return Redirect("/me/notices");
    }
}
