using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Edges;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Live;

/// <summary>Mails each person what they have not read, once a day at the hour they chose.</summary>
internal sealed class MailDigests(DueDigests digests, CrmDb db, CompanyDirectory directory, ChangeMail settings, IMailSender mail, PublicUrl url, IStringLocalizer<Text> t) : IRecurringJob
{
    public string Name => "mail-digests";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken ct)
    {
        // without a mail server nobody's day is taken: it is sent when there is one
        if (await settings.NowAsync(ct) is not { } smtp) return;
        var people = await directory.NowAsync(db, ct);
        foreach (var digest in await digests.TakeAsync(ct))
        {
            var sent = await mail.SendAsync(smtp, Letter(digest, people), ct);
            if (sent.Outcome == MailOutcome.Unavailable) await digests.GiveBackAsync(digest, ct);
        }
    }

    /// <summary>In the language of who reads it: the job has nobody's.</summary>
    internal OutgoingMail Letter(Digest digest, DirectorySnapshot people)
    {
        var (culture, spoken) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Viewers.CultureOf(people.User(digest.UserId));
            return Written(digest, people);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, spoken);
        }
    }

    private OutgoingMail Written(Digest digest, DirectorySnapshot people)
    {
        var lines = digest.Lines.Select(l => $"{NoticeWords.Of(l, people.User(l.ActorId)?.Name, t)}: {l.Title}\n{url.To(RecordHref.To(l.RecordKind, l.RecordId))}");
        return new OutgoingMail([new MailAddress(digest.Email, digest.Name)], t["Unread in {0}: {1}", people.Company.Name, digest.Lines.Count],
            t["Hello {0},\n\nthis is new and unread:\n\n{1}\n\nAll of it: {2}\nWhen this mail comes: {3}\n", digest.Name, string.Join("\n\n", lines), url.To("/notices"), url.To("/me/notices")]);
    }
}
