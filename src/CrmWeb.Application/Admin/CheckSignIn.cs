using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Application.Admin;

/// <summary>
/// Is this e-mail address and password a person who may come in? Unknown, wrong, locked and deactivated all get the same answer after the
/// same time, so that nobody learns here who works for the company.
/// </summary>
public sealed class CheckSignIn(
    CrmDb db, UserManager<SignIn> signIns, IPasswordHasher<SignIn> hasher, SignInJournal journal, CompanyDirectory directory, ILogger<CheckSignIn> log)
{
    /// <summary>Every refusal takes this long; longer than any of its ways.</summary>
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(400);

    private static readonly Refusal NoMatch = new(
        "no-match", "That e-mail address and password do not match. After several wrong tries you have to wait ten minutes.", RefusalKind.State);

    public sealed record Input(string? Email, string? Password);

    /// <summary>The person's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        var began = db.Clock.GetTimestamp();
        if (await FindAsync(input, ct) is { } person) return person;
        var left = RefusalTime - db.Clock.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left, ct);
        return NoMatch;
    }

    private async Task<Guid?> FindAsync(Input input, CancellationToken ct)
    {
        if (TextRule.CleanLine(input.Email) is not { Length: <= 320 } email || input.Password is not { Length: > 0 and <= 500 } password) return null;
        if (await signIns.FindByEmailAsync(email) is not { } found)
        {
            hasher.HashPassword(new SignIn(), password);
            log.LogInformation("A sign-in failed: unknown address");
            return null;
        }
        var right = await signIns.CheckPasswordAsync(found, password);
        var active = (await directory.NowAsync(db, ct)).User(found.Id) is { Active: true };
        if (await signIns.IsLockedOutAsync(found))
        {
            await journal.WriteAsync(SignInJournal.Failed, found.Id, ct);
            return null;
        }
        if (!right)
        {
            await signIns.AccessFailedAsync(found);
            await journal.WriteAsync(await signIns.IsLockedOutAsync(found) ? SignInJournal.LockedOut : SignInJournal.Failed, found.Id, ct);
            return null;
        }
        if (!active)
        {
            await journal.WriteAsync(SignInJournal.Failed, found.Id, ct);
            return null;
        }
        if (found.AccessFailedCount > 0) await signIns.ResetAccessFailedCountAsync(found);
        await journal.WriteAsync(SignInJournal.Entered, found.Id, ct);
        return found.Id;
    }
}
