using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

/// <summary>A contact was made.</summary>
public sealed record ContactCreated(Guid ContactId) : DomainEvent
{
    public override string Name => "contact.created";
}
