using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Data.Notices;

/// <summary>The mail of one person's day.</summary>
/// <param name="Lines">What they have not read and still see, newest first; empty = there is nothing to mail.</param>
/// <param name="Day">The day where they are.</param>
public sealed record Digest(Guid UserId, string Name, string Email, DateOnly Day, IReadOnlyList<NoticeLine> Lines);

/// <summary>Whose unread notices are to be mailed now. A person's day is taken before its mail is sent: nobody gets it twice.</summary>
public sealed class DueDigests(CrmDb db, CompanyDirectory directory, IServiceScopeFactory scopes)
{
    /// <summary>Notices in one mail.</summary>
    public const int MostLines = 30;

    /// <summary>People whose hour has come and who had no digest that day; called in the program's name.</summary>
    public async Task<IReadOnlyList<Digest>> TakeAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var people = await directory.NowAsync(db, ct);
        var due = new List<Digest>();
        foreach (var wish in await db.Set<NoticeWish>().AsNoTracking().Where(w => w.DigestAt != null).ToListAsync(ct))
        {
            if (people.User(wish.UserId) is not { Active: true, Email: { } email } person) continue;
            var there = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone ?? people.Company.TimeZone ?? "UTC")).DateTime;
            var day = DateOnly.FromDateTime(there);
            if (wish.DigestOn >= day || TimeOnly.FromDateTime(there) < wish.DigestAt || !await MarkAsync(wish.UserId, wish.DigestOn, day, ct)) continue;
            // what was in the last one and is still unread is no reason for another mail
            var lines = await UnreadAsync(wish.UserId, people, ct);
            if (lines.Any(l => wish.DigestOn is null || l.At > now.AddDays(-1))) due.Add(new Digest(wish.UserId, person.Name, email, day, lines));
        }
        return due;
    }

    /// <summary>It could not be sent: the next round tries again.</summary>
    public Task GiveBackAsync(Digest digest, CancellationToken ct) => MarkAsync(digest.UserId, digest.Day, digest.Day.AddDays(-1), ct);

    private async Task<bool> MarkAsync(Guid userId, DateOnly? from, DateOnly to, CancellationToken ct) =>
        await db.Set<NoticeWish>().Where(w => w.UserId == userId && w.DigestOn == from).ExecuteUpdateAsync(set => set.SetProperty(w => w.DigestOn, to), ct) == 1;

    /// <summary>By what that person may see at this moment.</summary>
    private async Task<IReadOnlyList<NoticeLine>> UnreadAsync(Guid userId, DirectorySnapshot people, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = people.ActorFor(userId, Via.Ui, []) ?? Actor.Nobody;
        var lines = await scope.ServiceProvider.GetRequiredService<MyNotices>().ReadAsync(unreadOnly: true, null, MostLines, ct);
        return [.. lines.Where(l => l.Title is not null).Take(MostLines)];
    }
}
