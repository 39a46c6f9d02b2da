using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Import.People;

/// <summary>
/// People, teams and roles as a batch finds and changes them. Read from the database, not from the directory: everybody's snapshot must
/// never hold somebody who is taken back with the batch.
/// </summary>
internal sealed class Staff
{
    private readonly CrmDb _db;
    private readonly Dictionary<string, List<User>> _byName = [];
    private readonly Dictionary<string, User> _byEmail = [];
    private readonly Dictionary<Guid, User> _users = [];
    private readonly List<Team> _teams;

    private Staff(CrmDb db, List<User> users, List<Team> teams, List<Role> roles)
    {
        (_db, _teams, Roles) = (db, teams, roles);
        foreach (var user in users) Keep(user);
    }

    public static async Task<Staff> ReadAsync(CrmDb db, CancellationToken ct) => new(
        db,
        await db.People.OrderBy(u => u.Name).ThenBy(u => u.Id).ToListAsync(ct),
        await db.Teams.OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(ct),
        await db.Roles.AsNoTracking().ToListAsync(ct));

    public IReadOnlyList<Role> Roles { get; }

    public IReadOnlyList<Team> Teams => _teams;

    /// <summary>The team above all; null before the company is set up.</summary>
    public Team? Root => _teams.Find(t => t.ParentId is null);

    /// <summary>Set when a team was made or changed; whoever asks sets it back.</summary>
    public bool Touched { get; set; }

    /// <summary>Whom a text names: id, e-mail or exact name.</summary>
    public IReadOnlyList<User> Called(string text) =>
        Guid.TryParse(text, out var id) ? _users.TryGetValue(id, out var known) ? [known] : []
        : text.Contains('@', StringComparison.Ordinal) ? _byEmail.TryGetValue(text.ToLowerInvariant(), out var user) ? [user] : []
        : _byName.GetValueOrDefault(TextRule.Fold(text)) ?? [];

    /// <summary>Teams that a text names: id, exact name, or "everyone" for the one above all.</summary>
    public IReadOnlyList<Team> TeamsCalled(string text) =>
        Guid.TryParse(text, out var id) ? [.. _teams.Where(t => t.Id == id)]
        : text.Equals(Runs.ImportRules.Everyone, StringComparison.OrdinalIgnoreCase) && Root is { } root ? [root]
        : [.. _teams.Where(t => TextRule.Fold(t.Name) == TextRule.Fold(text))];

    /// <summary>A new person; the caller has looked whether there can be one. Somebody of whom only the address is known is called by it.</summary>
    public User Hire(string? name, string? email)
    {
        var now = _db.Clock.GetUtcNow();
        var user = User.Create(name ?? email, email, now).Value!;
        user.Join(Root is { } root ? [root.Id] : [], [], now);
        _db.Add(user);
        Keep(user);
        return user;
    }

    /// <summary>Puts a changed person under the new name and address.</summary>
    public void Keep(User user)
    {
        _users[user.Id] = user;
        if (user.Email is { } email) _byEmail[email] = user;
        var key = TextRule.Fold(user.Name);
        if (!_byName.TryGetValue(key, out var same)) _byName[key] = same = [];
        if (!same.Contains(user)) same.Add(user);
    }

    public Team Found(string name, Team? parent, User? lead)
    {
        var team = Team.Create(name, (parent ?? Root)?.Id, lead?.Id).Value!;
        _db.Add(team);
        _teams.Add(team);
        Touched = true;
        return team;
    }

    public void Change(Team team, Guid? parentId, Guid? leadId)
    {
        if ((team.ParentId, team.LeadId) == (parentId, leadId)) return;
        team.Change(team.Name, parentId, leadId, team.Currency);
        Touched = true;
    }
}
