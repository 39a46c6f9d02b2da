using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

/// <summary>One contact who took part in an interaction.</summary>
public sealed class InteractionContact : ChildEntity
{
    private InteractionContact() { }

    public override Guid RootId => InteractionId;

    public override string RootKind => Interaction.Interactions;

    public Guid InteractionId { get; private set; }
    public Guid ContactId { get; private set; }

    /// <summary>Place in the interaction's list, from 0.</summary>
    public int Position { get; private set; }

    internal static InteractionContact Of(Guid interactionId, Guid contactId, int position) =>
        new() { InteractionId = interactionId, ContactId = contactId, Position = position };

    internal void Take(Guid contactId, int position) => (ContactId, Position) = (contactId, position);
}
