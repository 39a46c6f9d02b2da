using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>Somebody logged an interaction, or one came in.</summary>
public sealed record InteractionLogged(Guid InteractionId, string Kind) : DomainEvent
{
    public override string Name => "interaction.logged";
}

/// <summary>The text of an interaction was changed, and may mention people now. What it was stands in the journal.</summary>
public sealed record InteractionReworded(Guid InteractionId) : DomainEvent
{
    public override string Name => "interaction.reworded";
}
