using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

public static class ContactRefusals
{
    public static readonly Refusal NameMissing = Refusal.Of("fullName", "A contact needs a name or an e-mail address.");
    public static readonly Refusal OwnSuperior = Refusal.Of("reportsTo", "A contact cannot report to themselves.");
    public static readonly Refusal SuperiorCycle = Refusal.Of("reportsTo", "That would make the contact report to themselves.");
    public static readonly Refusal EndsBeforeStart = Refusal.Of("accounts", "A place at an account cannot end before it starts.");
}
