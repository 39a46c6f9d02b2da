using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Admin;

/// <summary>
/// Saves a change of people, teams, roles or settings. Such changes queue behind each other, and one that would leave nobody who can
/// sign in and administer is refused.
/// </summary>
public sealed class AdminSave(CrmDb db, CompanyDirectory directory, ApiKeyCheck keys)
{
    public static readonly Refusal LastAdministrator = new(
        "last-administrator", "Nobody could administer CrmWeb after this. Make somebody else an administrator first.", RefusalKind.State);

    private static readonly Refusal DuplicateEmail = new("duplicate", "There is already a person with this e-mail address.", RefusalKind.State, "email");

    /// <param name="act">Name in the journal.</param>
    /// <param name="also">Further work in the same transaction, after the save; what it refuses is taken back with the rest.</param>
    /// <returns>Null when saved.</returns>
    public async Task<Refusal?> RunAsync(string act, Func<Task<Refusal?>>? also, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await QueueAsync(ct);
        var before = await SomebodyAdministersAsync(ct);
        db.Because(act);
        if (await SaveAsync(ct) is { } refused) return refused;
        if (also is not null && await also() is { } refusal) return refusal;
        if (before && !await SomebodyAdministersAsync(ct)) return LastAdministrator;
        if (own is not null) await own.CommitAsync(ct);
        Forget();
        return null;
    }

    /// <summary>
    /// Waits for the change of another administrator to end. With the commit, whoever's transaction it is, the change is called out: other
    /// nodes look again, and so does this one if it looked in between.
    /// </summary>
    public Task QueueAsync(CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(727002), pg_notify({CompanyDirectory.Changed}, '')", ct);

    /// <summary>True when an active person with an administering role has a password.</summary>
    public Task<bool> SomebodyAdministersAsync(CancellationToken ct) => db.People.AnyAsync(
        u => u.Active && db.Roles.Any(r => r.Administers && u.RoleIds.Contains(r.Id)) && db.Users.Any(s => s.Id == u.Id && s.PasswordHash != null), ct);

    /// <summary>Lets the next request see what was saved.</summary>
    public void Forget()
    {
        directory.Forget();
        keys.Forget();
    }

    private async Task<Refusal?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ux_users_email" })
        {
            return DuplicateEmail;
        }
    }
}
