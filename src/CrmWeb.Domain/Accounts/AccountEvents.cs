using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Accounts;

/// <summary>An account was made.</summary>
public sealed record AccountCreated(Guid AccountId) : DomainEvent
{
    public override string Name => "account.created";
}
