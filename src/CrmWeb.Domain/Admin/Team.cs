using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>People who share records. Teams form a tree under the root team ("everyone").</summary>
public sealed class Team : Entity, IStamped
{
    public const string Teams = "teams";

    private Team() { }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Team above; null for the root team only.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Person who leads it; null when nobody does.</summary>
    public Guid? LeadId { get; private set; }

    /// <summary>ISO 4217 code in which its people see totals; null = the team's above, at the root the company's.</summary>
    public string? Currency { get; private set; }

    public static Outcome<Team> Create(string? name, Guid? parentId, Guid? leadId, string? currency = null)
    {
        var team = new Team();
        return team.Change(name, parentId, leadId, currency) is { } refusal ? refusal : team;
    }

    public Refusal? Change(string? name, Guid? parentId, Guid? leadId, string? currency)
    {
        if (CurrencyCode.Check(currency) is { } bad) return bad;
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A team needs a name.");
        if (clean.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        if (parentId == Id) return Refusal.Of("parent", "A team cannot be its own parent.");
        (Name, ParentId, LeadId, Currency) = (clean, parentId, leadId, currency?.ToUpperInvariant());
        return null;
    }

    public void Stamp(DateTimeOffset now) => UpdatedAt = now;
}
