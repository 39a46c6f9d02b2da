using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>The roles a new company starts with (contract.md, Visibility). Levels are settings: an administrator may change all of them.</summary>
public static class ShippedRoles
{
    public const string Administrator = "Administrator";
    public const string Manager = "Manager";
    public const string SalesRep = "Sales rep";
    public const string SupportAgent = "Support agent";
    public const string ReadOnly = "Read-only";

    /// <summary>Every module a role may speak of, those of later versions included.</summary>
    public static readonly IReadOnlyList<string> Modules = ["accounts", "contacts", "interactions", "leads", "deals", "products", "tasks", "tickets", "reports"];

    public static IEnumerable<Role> All()
    {
        yield return Make(Administrator, true, _ => ModuleRights.Full);
        yield return Make(Manager, false, module => module is "deals" or "tickets" or "tasks"
            ? new(AccessLevel.TeamAndBelow, AccessLevel.TeamAndBelow, true, true, true, true, true, true, true)
            : ModuleRights.Full);
        yield return Make(SalesRep, false, module => module switch
        {
            "accounts" or "contacts" => new(AccessLevel.All, AccessLevel.Own, Create: true, Delete: true, Export: true, BulkEdit: true, Share: true, Import: true),
            "interactions" => new(AccessLevel.All, AccessLevel.Own, Create: true, Delete: true),
            "deals" or "leads" or "tasks" => new(AccessLevel.Own, AccessLevel.Own, Create: true, Delete: true, Export: true, Share: true),
            "products" or "reports" => new(AccessLevel.All),
            _ => new(),
        });
        yield return Make(SupportAgent, false, module => module switch
        {
            "accounts" or "contacts" => new(AccessLevel.All, AccessLevel.Own, Create: true),
            "interactions" => new(AccessLevel.All, AccessLevel.Own, Create: true, Delete: true),
            "tickets" or "tasks" => new(AccessLevel.Team, AccessLevel.Team, Create: true, Assign: true, Share: true),
            "products" => new(AccessLevel.All),
            _ => new(),
        });
        yield return Make(ReadOnly, false, _ => new(AccessLevel.All));
    }

    private static Role Make(string name, bool administers, Func<string, ModuleRights> rights) =>
        Role.Create(name, administers, Modules.ToDictionary(m => m, rights)).Value!;
}
