using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>A named set of rights per module. Roles are data: every one but the last administering role may be changed.</summary>
public sealed class Role : Entity, IStamped
{
    private Role() { }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>May change people, teams, roles, settings; implies nothing about records.</summary>
    public bool Administers { get; private set; }

    /// <summary>Module (plural) to rights; a module that is missing has none.</summary>
    public IReadOnlyDictionary<string, ModuleRights> Rights { get; private set; } = new Dictionary<string, ModuleRights>();

    public static Outcome<Role> Create(string? name, bool administers, IReadOnlyDictionary<string, ModuleRights> rights)
    {
        var role = new Role();
        return role.Change(name, administers, rights) is { } refusal ? refusal : role;
    }

    public Refusal? Change(string? name, bool administers, IReadOnlyDictionary<string, ModuleRights> rights)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A role needs a name.");
        if (clean.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        (Name, Administers, Rights) = (clean, administers, rights);
        return null;
    }

    public void Stamp(DateTimeOffset now) => UpdatedAt = now;
}
