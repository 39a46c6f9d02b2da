using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Application.Admin;

/// <summary>One's own password and sessions. Both acts end all sessions; the caller signs the present one in anew.</summary>
public sealed class ChangePassword(CrmDb db, UserManager<SignIn> signIns, SignInJournal journal)
{
    public sealed record Input(string? Current, string? Password);

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me || await signIns.FindByIdAsync(me.ToString()) is not { } found) return [Refusal.Forbidden];
        if (input.Password is not { Length: > 0 and <= 500 } password) return [Refusal.Of("password", "Choose a password.")];
        if (await signIns.IsLockedOutAsync(found)) return [Refusal.Of("current", "Too many wrong tries. Wait ten minutes.")];
        var changed = await signIns.ChangePasswordAsync(found, input.Current is { Length: <= 500 } current ? current : "", password);
        if (!changed.Succeeded)
        {
            var mismatch = changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            // a session left open must not be a place to guess in
            if (mismatch) await signIns.AccessFailedAsync(found);
            return [.. changed.Errors.Select(e => Refusal.Of(mismatch ? "current" : "password", e.Description))];
        }
        await journal.WriteAsync(SignInJournal.PasswordChanged, me, ct);
        return [];
    }

    public async Task SignOutEverywhereAsync(CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me || await signIns.FindByIdAsync(me.ToString()) is not { } found) return;
        await signIns.UpdateSecurityStampAsync(found);
        await journal.WriteAsync(SignInJournal.LeftEverywhere, me, ct);
    }
}
