namespace CrmWeb.Application.Pipeline.Assigning;

/// <summary>How often a rule has given something to the next in turn. Apart from the rule, whose version would change with every lead.</summary>
internal sealed class AssignmentTurn
{
    public Guid RuleId { get; init; }
    public int Turn { get; init; }
}
