using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Application.Admin;

/// <summary>Somebody forgot their password and sets another by a link. All their sessions end.</summary>
public sealed class ResetPassword(CrmDb db, OneTimeLinks links, UserManager<SignIn> signIns, SignInJournal journal, CompanyDirectory directory)
{
    public sealed record Input(string? Token, string? Password);

    /// <summary>The link to mail; null when nobody with this address may sign in (which the person who asks must not learn).</summary>
    public async Task<Invitation?> AskAsync(string? email, CancellationToken ct)
    {
        if (TextRule.CleanLine(email) is not { Length: <= 320 } address || await signIns.FindByEmailAsync(address) is not { } found) return null;
        if ((await directory.NowAsync(db, ct)).User(found.Id) is not { Active: true }) return null;
        return new Invitation(found.Id, await links.IssueAsync(found.Id, LinkPurpose.Reset, ct), LinkPurpose.Reset);
    }

    /// <summary>Name and address; null when the link does not open.</summary>
    public async Task<Invited?> FindAsync(string? token, CancellationToken ct) =>
        await links.FindAsync(token, LinkPurpose.Reset, ct) is { Email: { } email } user ? new Invited(user.Name, email) : null;

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, CancellationToken ct)
    {
        if (await links.FindAsync(input.Token, LinkPurpose.Reset, ct) is not { } user || await signIns.FindByIdAsync(user.Id.ToString()) is not { } found) return [AcceptInvitation.Spent];
        if (input.Password is not { Length: > 0 and <= 500 } password) return [Refusal.Of("password", "Choose a password.")];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await links.UseAsync(input.Token!, LinkPurpose.Reset, ct)) return [AcceptInvitation.Spent];
        // the hash is replaced and the security stamp renewed in one: other sessions end
        var changed = await signIns.ResetPasswordAsync(found, await signIns.GeneratePasswordResetTokenAsync(found), password);
        if (!changed.Succeeded) return [.. changed.Errors.Select(e => Refusal.Of("password", e.Description))];
        await signIns.ResetAccessFailedCountAsync(found);
        await signIns.SetLockoutEndDateAsync(found, null);
        await journal.WriteAsync(SignInJournal.PasswordReset, user.Id, ct);
        await transaction.CommitAsync(ct);
        return [];
    }
}
