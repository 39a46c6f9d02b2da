using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Accounts;

public static class AccountRefusals
{
    public static readonly Refusal NameMissing = Refusal.Of("name", "An account needs a name.");
    public static readonly Refusal OwnParent = Refusal.Of("parent", "An account cannot be its own parent.");
    public static readonly Refusal ParentCycle = Refusal.Of("parent", "That would make the account a subsidiary of itself.");
}
