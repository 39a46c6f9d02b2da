using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>People who share records. Teams form a tree under the root team ("everyone").</summary>
public sealed class Team : Entity
{
    public const string Teams = "teams";

    private Team() { }

    public string Name { get; private set; } = "";

    /// <summary>Team above; null for the root team only.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Person who leads it; null when nobody does.</summary>
    public Guid? LeadId { get; private set; }

    public static Outcome<Team> Create(string? name, Guid? parentId, Guid? leadId)
    {
        var team = new Team();
        return team.Change(name, parentId, leadId) is { } refusal ? refusal : team;
    }

    public Refusal? Change(string? name, Guid? parentId, Guid? leadId)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A team needs a name.");
        if (clean.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        if (parentId == Id) return Refusal.Of("parent", "A team cannot be its own parent.");
        (Name, ParentId, LeadId) = (clean, parentId, leadId);
        return null;
    }
}
