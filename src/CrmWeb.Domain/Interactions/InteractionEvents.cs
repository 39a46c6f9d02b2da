using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>Somebody logged an interaction, or one came in.</summary>
public sealed record InteractionLogged(Guid InteractionId, string Kind) : DomainEvent
{
    public override string Name => "interaction.logged";
}
