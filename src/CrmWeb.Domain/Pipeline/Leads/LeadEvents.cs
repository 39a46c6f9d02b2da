using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

/// <summary>A lead came in.</summary>
/// <param name="OwnerId">Who got it; null = nobody.</param>
/// <param name="FormId">Web form it came by; null for all other ways. A lead by a form needs somebody to follow it up.</param>
/// <param name="ResponseDue">When it is to be answered.</param>
public sealed record LeadCreated(Guid LeadId, string Title, Guid? OwnerId, Guid? TeamId, Guid? FormId, DateTimeOffset? ResponseDue) : DomainEvent
{
    public override string Name => "lead.created";
}

/// <summary>A lead stands elsewhere now.</summary>
/// <param name="Reason">Why it was disqualified; null otherwise.</param>
public sealed record LeadStatusChanged(Guid LeadId, string From, string To, string? Reason) : DomainEvent
{
    public override string Name => "lead.status-changed";

    public override IReadOnlyList<Guid> Subjects => [LeadId];
}

/// <summary>A lead became a customer's contact; what hangs on the lead moves along.</summary>
public sealed record LeadConverted(Guid LeadId, Guid? ContactId, Guid? AccountId, Guid? DealId) : DomainEvent
{
    public override string Name => "lead.converted";

    public override IReadOnlyList<Guid> Subjects => [LeadId, .. new[] { ContactId, AccountId, DealId }.OfType<Guid>()];
}

/// <summary>A rule gave a lead to somebody.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Why">How the rule chose; an English sentence.</param>
/// <param name="To">Null when it went to a team only.</param>
public sealed record LeadAssigned(Guid LeadId, string Rule, string Why, Guid? From, Guid? To, Guid? TeamId) : DomainEvent
{
    public override string Name => "lead.assigned";

    public override IReadOnlyList<Guid> Subjects => [LeadId];
}
