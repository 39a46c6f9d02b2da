using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Data.Notices;

/// <summary>
/// Writes notices: not of one's own acts, not of what somebody does not see, not of what they do not want, and once per cause. Belongs to the
/// transaction of whoever calls.
/// </summary>
public sealed class TellPeople(CrmDb db, CompanyDirectory directory, IServiceScopeFactory scopes)
{
    /// <param name="cause">Stable for the same happening, so that telling it again tells nothing.</param>
    /// <param name="actorId">Who caused it; null = the program.</param>
    public async Task RunAsync(IReadOnlyCollection<Guid> people, string kind, string recordKind, Guid recordId, string cause, Guid? actorId, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var wanted = people.Where(p => p != actorId).Distinct().ToArray();
        if (wanted.Length == 0) return;
        var mute = await db.Set<NoticeWish>().Where(w => wanted.Contains(w.UserId) && w.Muted.Contains(kind)).Select(w => w.UserId).ToListAsync(ct);
        foreach (var person in wanted.Except(mute))
        {
            if (!await SeesAsync(person, recordKind, recordId, ct)) continue;
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into notices (id, user_id, at, kind, actor_id, record_kind, record_id, cause) values ({Guid.CreateVersion7()}, {person}, {now}, {kind}, {actorId}, {recordKind}, {recordId}, {cause})
                on conflict (user_id, cause) do nothing
                """, ct);
        }
    }

    /// <summary>Asked with that person's rights.</summary>
    private async Task<bool> SeesAsync(Guid person, string recordKind, Guid recordId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var theirs = scope.ServiceProvider.GetRequiredService<CrmDb>();
        if ((await directory.NowAsync(theirs, ct)).ActorFor(person, Via.Ui, []) is not { } actor) return false;
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor;
        return await theirs.SearchEntries.AnyAsync(e => e.RecordId == recordId && e.Kind == recordKind, ct);
    }
}
