using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>What a role may do: made, changed, deleted. Nobody can change roles so that no administrator is left.</summary>
public sealed class ChangeRole(CrmDb db, AdminSave save)
{
    /// <param name="Rights">By module; a module that is missing has none.</param>
    public sealed record Input(string? Name, bool Administers, IReadOnlyDictionary<string, ModuleRights> Rights);

    private static readonly Refusal Duplicate = new("duplicate", "There is already a role with this name.", RefusalKind.State, "name");

    public async Task<Outcome<Guid>> CreateAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (UnknownModule(input) is { } unknown) return unknown;
        var made = Role.Create(input.Name, input.Administers, input.Rights);
        if (made.Refused) return made.Refusals.ToArray();
        if (await IsTakenAsync(made.Value!, ct)) return Duplicate;
        db.Add(made.Value!);
        return await save.RunAsync("roles.create", null, ct) is { } refused ? refused : made.Value!.Id;
    }

    /// <returns>Null when there is no such role; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> RunAsync(Guid id, Input input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role) return null;
        if (version is { } seen && seen != role.Version) return [Refusal.Stale];
        if (UnknownModule(input) is { } unknown) return [unknown];
        if (role.Change(input.Name, input.Administers, input.Rights) is { } refusal) return [refusal];
        if (await IsTakenAsync(role, ct)) return [Duplicate];
        return await save.RunAsync("roles.edit", null, ct) is { } refused ? [refused] : [];
    }

    public async Task<IReadOnlyList<Refusal>?> DeleteAsync(Guid id, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Roles.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } role) return null;
        var held = await db.People.CountAsync(u => u.RoleIds.Contains(id), ct);
        if (held > 0) return [new Refusal("in-use", "{0} people have this role. Give them another one first.", RefusalKind.State, null, held)];
        db.Remove(role);
        return await save.RunAsync("roles.delete", null, ct) is { } refused ? [refused] : [];
    }

    private static Refusal? UnknownModule(Input input) =>
        input.Rights.Keys.FirstOrDefault(m => !ShippedRoles.Modules.Contains(m)) is { } unknown ? Refusal.Of("rights", "There is no module “{0}”.", unknown) : null;

    private async Task<bool> IsTakenAsync(Role role, CancellationToken ct) =>
        (await db.Roles.Where(r => r.Id != role.Id).Select(r => r.Name).ToListAsync(ct)).Any(name => TextRule.Fold(name) == TextRule.Fold(role.Name));
}
