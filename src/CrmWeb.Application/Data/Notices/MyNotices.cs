using CrmWeb.Application.Records.Links;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Notices;

/// <summary>One notice as the list shows it.</summary>
/// <param name="Title">What the record is called; null when the person does not see it any more.</param>
public sealed record NoticeLine(Guid Id, DateTimeOffset At, string Kind, Guid? ActorId, string RecordKind, Guid RecordId, string? Title, bool Unread);

/// <summary>The actor's own notices.</summary>
public sealed class MyNotices(CrmDb db, LinkResolver links)
{
    /// <summary>Shown as "99+" above.</summary>
    public const int MostCounted = 100;

    /// <summary>Unread, counted up to <see cref="MostCounted"/>.</summary>
    public Task<int> UnreadAsync(CancellationToken ct) => Mine.Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(MostCounted).CountAsync(ct);

    /// <summary>Newest first.</summary>
    /// <param name="before">Id of the last one shown; null = from the newest.</param>
    /// <returns>One more than <paramref name="most"/> says that there are more.</returns>
    public async Task<IReadOnlyList<NoticeLine>> ReadAsync(bool unreadOnly, Guid? before, int most, CancellationToken ct)
    {
        var found = await Mine.Where(n => (!unreadOnly || n.ReadAt == null) && (before == null || n.Id.CompareTo(before.Value) < 0)).OrderByDescending(n => n.Id).Take(most + 1).ToListAsync(ct);
        return await TitledAsync(found, ct);
    }

    private async Task<IReadOnlyList<NoticeLine>> TitledAsync(IReadOnlyList<Notice> found, CancellationToken ct)
    {
        var titles = await links.TitlesAsync(found.Select(n => (n.RecordKind, n.RecordId)), ct);
        return [.. found.Select(n => new NoticeLine(n.Id, n.At, n.Kind, n.ActorId, n.RecordKind, n.RecordId, titles.GetValueOrDefault(n.RecordId), n.ReadAt is null))];
    }

    /// <summary>Unread mentions, newest first; one more than <paramref name="most"/> says that there are more.</summary>
    public async Task<IReadOnlyList<NoticeLine>> MentionsAsync(int most, CancellationToken ct) =>
        await TitledAsync(await Mine.Where(n => n.ReadAt == null && n.Kind == NoticeKinds.Mentioned).OrderByDescending(n => n.Id).Take(most + 1).ToListAsync(ct), ct);

    /// <summary>One of the actor's notices; null when there is none.</summary>
    public async Task<NoticeLine?> FindAsync(Guid id, CancellationToken ct) =>
        await Mine.Where(n => n.Id == id).Select(n => new NoticeLine(n.Id, n.At, n.Kind, n.ActorId, n.RecordKind, n.RecordId, null, n.ReadAt == null)).SingleOrDefaultAsync(ct);

    /// <summary>Marks one as read or unread, or all as read; what the actor does not have is left alone.</summary>
    /// <param name="id">Null = all.</param>
    public Task MarkAsync(Guid? id, bool read, CancellationToken ct)
    {
        DateTimeOffset? at = read ? db.Clock.GetUtcNow() : null;
        return Mine.Where(n => (id == null || n.Id == id) && (n.ReadAt == null) == read).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, at), ct);
    }

    private IQueryable<Notice> Mine => db.Set<Notice>().AsNoTracking().Where(n => n.UserId == db.Actor.UserId);
}
