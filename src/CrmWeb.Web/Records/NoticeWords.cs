using CrmWeb.Application.Data.Notices;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>What a notice says, before the record's title.</summary>
internal static class NoticeWords
{
    /// <param name="who">Name of who caused it; null for the program.</param>
    public static string Of(NoticeLine notice, string? who, IStringLocalizer<Text> t) => notice.Kind switch
    {
        NoticeKinds.Assigned => who is null ? t["This is yours now"] : t["{0} gave this to you", who],
        NoticeKinds.Mentioned => who is null ? t["You were mentioned"] : t["{0} mentioned you", who],
        NoticeKinds.Reminder => t["Reminder"],
        NoticeKinds.Overdue => t["This task is late"],
        NoticeKinds.LeadArrived => t["A lead came in for you"],
        NoticeKinds.WroteAgain => t["Somebody you know sent a form"],
        _ => notice.Kind,
    };
}
