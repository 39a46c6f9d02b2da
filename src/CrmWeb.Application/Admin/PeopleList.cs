using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Everybody, for administrators, with whether they can sign in.</summary>
public sealed class PeopleList(CrmDb db)
{
    /// <summary>By name.</summary>
    /// <param name="active">Null = both.</param>
    public async Task<IReadOnlyList<PersonRow>> ReadAsync(bool? active, CancellationToken ct) =>
        await Rows(db.People.AsNoTracking().Where(u => active == null || u.Active == active).OrderBy(u => u.Name).ThenBy(u => u.Id)).ToListAsync(ct);

    public Task<PersonRow?> FindAsync(Guid id, CancellationToken ct) => Rows(db.People.AsNoTracking().Where(u => u.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>Active administrators who can sign in.</summary>
    public Task<int> CountAdministratorsAsync(CancellationToken ct) => db.People.CountAsync(
        u => u.Active && db.Roles.Any(r => r.Administers && u.RoleIds.Contains(r.Id)) && db.Users.Any(s => s.Id == u.Id && s.PasswordHash != null), ct);

    private IQueryable<PersonRow> Rows(IQueryable<User> people)
    {
        var now = db.Clock.GetUtcNow();
        return people.Select(u => new PersonRow(
            u, db.Users.Any(s => s.Id == u.Id), db.OneTimeLinks.Any(l => l.UserId == u.Id && l.Purpose == LinkPurpose.Accept && l.UsedAt == null && l.ExpiresAt > now)));
    }
}

/// <summary>A person and how far they are in.</summary>
/// <param name="SignsIn">Has a password.</param>
/// <param name="Invited">Has an invitation that still opens.</param>
public sealed record PersonRow(User User, bool SignsIn, bool Invited);
