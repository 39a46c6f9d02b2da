using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>
/// Somebody leaves: sessions end within a minute, keys and links stop, their records stay theirs until they are reassigned. Or they come back.
/// </summary>
public sealed class DeactivateUser(CrmDb db, AdminSave save, OneTimeLinks links, UserManager<SignIn> signIns)
{
    /// <summary>Null when there is no such person; else the refusals, empty on success.</summary>
    public Task<IReadOnlyList<Refusal>?> RunAsync(Guid id, CancellationToken ct) => SetAsync(id, "users.deactivate", (user, now) => user.Deactivate(now), async () =>
    {
        await links.CloseAsync(id, null, ct);
        if (await signIns.FindByIdAsync(id.ToString()) is { } found) await signIns.UpdateSecurityStampAsync(found);
        return null;
    }, ct);

    /// <summary>Takes the deactivation back.</summary>
    public Task<IReadOnlyList<Refusal>?> ActivateAsync(Guid id, CancellationToken ct) => SetAsync(id, "users.activate", (user, now) => user.Activate(now), null, ct);

    private async Task<IReadOnlyList<Refusal>?> SetAsync(Guid id, string act, Action<User, DateTimeOffset> set, Func<Task<Refusal?>>? also, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.People.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user) return null;
        set(user, db.Clock.GetUtcNow());
        return await save.RunAsync(act, also, ct) is { } refused ? [refused] : [];
    }
}
