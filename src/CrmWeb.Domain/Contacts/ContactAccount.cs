using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

/// <summary>One <see cref="Membership"/> as a row of the contact.</summary>
public sealed class ContactAccount : ChildEntity
{
    private ContactAccount() { }

    public override Guid RootId => ContactId;

    public override string RootKind => Contact.Contacts;

    public Guid ContactId { get; private set; }
    public Guid AccountId { get; private set; }
    public string? Role { get; private set; }
    public DateOnly? From { get; private set; }
    public DateOnly? To { get; private set; }
    public bool Primary { get; private set; }

    /// <summary>Place in the contact's list, from 0.</summary>
    public int Position { get; private set; }

    public Membership Facts => new(AccountId, Role, From, To, Primary);

    internal static ContactAccount Of(Guid contactId, Membership facts, int position)
    {
        var row = new ContactAccount { ContactId = contactId };
        row.Take(facts, position);
        return row;
    }

    internal void Take(Membership facts, int position) =>
        (AccountId, Role, From, To, Primary, Position) = (facts.AccountId, facts.Role, facts.From, facts.To, facts.Primary, position);
}
