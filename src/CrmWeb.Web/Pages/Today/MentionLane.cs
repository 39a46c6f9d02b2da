using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Today;

/// <summary>Where somebody named this person and they have not said that they read it.</summary>
internal sealed class MentionLane(MyNotices notices, CrmDb db, CompanyDirectory directory, DatePhrases dates, IStringLocalizer<Text> t) : ITodayLane
{
    private const int Shown = 15;

    public int Order => 5;

    public async Task<TodayLane?> ReadAsync(DateOnly today, CancellationToken ct)
    {
        var found = await notices.MentionsAsync(Shown, ct);
        if (found.Count == 0) return null;
        var people = await directory.NowAsync(db, ct);
        return new TodayLane("mentions", t["Mentions"], found.Count > Shown ? $"{Shown}+" : $"{found.Count}",
            [.. found.Take(Shown).Where(n => n.Title is not null).Select(n => new TodayRow(n.Title!, RecordHref.To(n.RecordKind, n.RecordId), NoticeWords.Of(n, people.User(n.ActorId)?.Name, t), dates.Relative(n.At))
            {
                ReadId = n.Id,
            })], "", new PageLink(t["All"], "/notices?unread=true"));
    }
}
