using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>Narrows rights to what a key's scopes allow: <c>read</c>, <c>write</c>, <c>accounts:read</c>, <c>accounts:write</c>; write includes read.</summary>
public static class KeyScopes
{
    public static bool IsKnown(string scope) => scope.Split(':') switch
    {
        ["read" or "write"] => true,
        [var module, "read" or "write"] => ShippedRoles.Modules.Contains(module),
        _ => false,
    };

    /// <summary>No scopes = no narrowing.</summary>
    public static ModuleRights Narrow(string module, ModuleRights rights, IReadOnlyCollection<string> scopes)
    {
        if (scopes.Count == 0 || scopes.Contains("write") || scopes.Contains($"{module}:write")) return rights;
        return scopes.Contains("read") || scopes.Contains($"{module}:read")
            ? new ModuleRights(rights.View, Export: rights.Export)
            : new ModuleRights();
    }
}
