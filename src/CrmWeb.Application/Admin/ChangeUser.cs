using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>An administrator changes a person's name, address, teams, roles and time zone.</summary>
public sealed class ChangeUser(CrmDb db, CompanyDirectory directory, AdminSave save, UserManager<SignIn> signIns)
{
    /// <param name="version">What the administrator saw; null = whatever it is now.</param>
    /// <returns>Null when there is no such person; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> RunAsync(Guid id, UserInput input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.People.SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user) return null;
        if (Shape.Check(new UserInput.Rules(), input) is { Length: > 0 } misshapen) return misshapen;
        var snapshot = await directory.NowAsync(db, ct);
        if (input.Unknown(snapshot) is { } unknown) return [unknown];
        if (version is { } seen && seen != user.Version) return [Refusal.Stale];
        var now = db.Clock.GetUtcNow();
        var emailBefore = user.Email;
        if (user.Rename(input.Name, input.Email, now) is { } refusal) return [refusal];
        if (input.Teams is not null || input.Roles is not null) user.Join(input.Teams ?? user.TeamIds, input.Roles ?? user.RoleIds, now);
        if (user.Prefer(input.TimeZone, user.Language, user.Theme, now) is { } wrong) return [wrong];
        var refused = await save.RunAsync("users.edit", () => user.Email == emailBefore ? Task.FromResult<Refusal?>(null) : FollowAsync(id, user.Email), ct);
        return refused is null ? [] : [refused];
    }

    /// <summary>Who signs in does so with the new address.</summary>
    private async Task<Refusal?> FollowAsync(Guid id, string? email)
    {
        if (await signIns.FindByIdAsync(id.ToString()) is not { } found) return null;
        if (email is null) return Refusal.Of("email", "Somebody who signs in needs an e-mail address.");
        (found.Email, found.UserName) = (email, email);
        var changed = await signIns.UpdateAsync(found);
        return changed.Succeeded ? null : new Refusal("duplicate", changed.Errors.First().Description, RefusalKind.State, "email");
    }
}
