using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Assigning;

/// <summary>Whose a new lead becomes when it fits; the first rule that fits and finds somebody counts.</summary>
public sealed class AssignmentRule : Entity
{
    /// <summary>Each in turn; who has the fewest open leads; who is named for the value of a field.</summary>
    public const string RoundRobin = "roundRobin";

    /// <inheritdoc cref="RoundRobin"/>
    public const string LeastBusy = "leastBusy";

    /// <inheritdoc cref="RoundRobin"/>
    public const string Territory = "territory";

    public static readonly IReadOnlyList<string> Methods = [RoundRobin, LeastBusy, Territory];

    private AssignmentRule() { }

    public string Name { get; private set; } = "";

    /// <summary>Place in the order, from 0.</summary>
    public int Position { get; private set; }

    public bool Active { get; private set; } = true;

    /// <summary>Leads it is for, as the JSON of a filter; blank = all.</summary>
    public string Filter { get; private set; } = "";

    public string Method { get; private set; } = RoundRobin;

    /// <summary>People it chooses from.</summary>
    public Guid[] PeopleIds { get; private set; } = [];

    /// <summary>Team whose people it chooses from too, and to which the lead then belongs.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>Field that the territories are values of; null for the other methods.</summary>
    public string? Field { get; private set; }

    public IReadOnlyList<Territory> Territories { get; private set; } = [];

    public static Outcome<AssignmentRule> Create(AssignmentRuleFacts facts, int position)
    {
        var rule = new AssignmentRule { Position = position };
        return rule.Change(facts) is { } refusal ? refusal : rule;
    }

    public Refusal? Change(AssignmentRuleFacts facts)
    {
        if (TextRule.CleanLine(facts.Name) is not { } name) return Refusal.Of("name", "A rule needs a name.");
        if (name.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        if (!Methods.Contains(facts.Method)) return Refusal.Of("method", "Choose how the rule finds the person.");
        if (facts.Method == Territory && (facts.Field is null || facts.Territories.Count == 0)) return Refusal.Of("territories", "Say which value goes to whom, one per line.");
        if (facts.Method != Territory && facts.PeopleIds.Count == 0 && facts.TeamId is null) return Refusal.Of("peopleIds", "Choose people or a team.");
        (Name, Active, Filter, Method) = (name, facts.Active, facts.Filter, facts.Method);
        (PeopleIds, TeamId) = ([.. facts.PeopleIds.Distinct()], facts.TeamId);
        (Field, Territories) = facts.Method == Territory ? (facts.Field, facts.Territories) : (null, []);
        return null;
    }

    public void MoveTo(int position) => Position = position;
}

/// <summary>What a rule is, as its page gives it.</summary>
public sealed record AssignmentRuleFacts(
    string? Name, bool Active, string Filter, string Method, IReadOnlyList<Guid> PeopleIds, Guid? TeamId, string? Field, IReadOnlyList<Territory> Territories);

/// <summary>A value of the rule's field and whose it is: a person, or a team.</summary>
public sealed record Territory(string Value, Guid? UserId, Guid? TeamId);
