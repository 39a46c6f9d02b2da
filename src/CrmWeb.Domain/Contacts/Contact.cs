using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

/// <summary>A person the team deals with.</summary>
public sealed partial class Contact : Record, IDescribed<ContactFacts>, IPassesTimelineOn
{
    public const string Contacts = "contacts";

    private readonly List<ContactAccount> _memberships = [];

    private Contact() { }

    public override string Kind => Contacts;

    /// <summary>The name; the primary e-mail address where there is no name.</summary>
    public override string Title => FullName ?? Emails.FirstOrDefault(e => e.Primary)?.Value ?? "";

    public string? GivenName { get; private set; }
    public string? FamilyName { get; private set; }

    /// <summary>
    /// The whole name: as given, else given and family name joined. A name given only as a whole is kept whole and never split: where
    /// to cut differs by culture (W3C, "Personal names around the world"). One that equals the joined parts counts as not given and
    /// follows them. Null for a contact known by e-mail only.
    /// </summary>
    public string? FullName { get; private set; }

    /// <summary>Family name folded, for sorting; null when unknown. Derived.</summary>
    public string? FamilyKey { get; private set; }

    public string? Nickname { get; private set; }
    public string? Salutation { get; private set; }
    public IReadOnlyList<Phone> Phones { get; private set; } = [];
    public IReadOnlyList<Email> Emails { get; private set; } = [];
    public IReadOnlyList<LabelledAddress> Addresses { get; private set; } = [];
    public IReadOnlyList<WebLink> Urls { get; private set; } = [];

    /// <summary>Primary number as typed, for lists; derived.</summary>
    public string? PhoneShown { get; private set; }

    /// <summary>Primary e-mail, for lists; derived.</summary>
    public string? EmailShown { get; private set; }

    /// <summary>Accounts the person is or was with, in no order; see <see cref="Accounts"/>.</summary>
    public IReadOnlyList<ContactAccount> Memberships => _memberships;

    /// <summary>Account of the primary current membership, for lists and the account's timeline; derived.</summary>
    public Guid? PrimaryAccountId { get; private set; }

    /// <summary>Contact who is their superior.</summary>
    public Guid? ReportsToId { get; private set; }

    public string? JobTitle { get; private set; }
    public string? Department { get; private set; }
    public DateOnly? Birthday { get; private set; }

    /// <summary>Hash of the picture in the file store; null without one.</summary>
    public string? Photo { get; private set; }

    public string? Notes { get; private set; }
    public string? LifecycleStage { get; private set; }
    public string? LeadSource { get; private set; }
    public string? Language { get; private set; }
    public bool DoNotCall { get; private set; }
    public bool DoNotEmail { get; private set; }

    Guid? IPassesTimelineOn.PassesTimelineTo => PrimaryAccountId;

    /// <summary>The memberships as facts, in the contact's order.</summary>
    public IReadOnlyList<Membership> Accounts()
    {
        NeedChildren();
        return [.. _memberships.OrderBy(m => m.Position).Select(m => m.Facts)];
    }

    /// <summary>A new contact, or why there cannot be one.</summary>
    public static Outcome<Contact> Create(ContactFacts facts)
    {
        var contact = new Contact();
        contact.HasChildren();
        if (contact.Change(facts) is { } refusal) return refusal;
        contact.Raise(new ContactCreated(contact.Id));
        return contact;
    }

    public override void Derive()
    {
        base.Derive();
        FamilyKey = FamilyName is null ? null : Clip(TextRule.Fold(FamilyName), 300);
        (PhoneShown, EmailShown) = (ContactPoints.Shown(Phones), ContactPoints.Shown(Emails));
        if (Whole) PrimaryAccountId = _memberships.FirstOrDefault(m => m.Primary)?.AccountId;
    }

    public override SearchCard Card() => new(
        Title, JobTitle ?? (FullName is null ? null : EmailShown),
        string.Join(' ', [Title, Nickname, GivenName, FamilyName, .. ContactPoints.Words(Phones, Emails)]),
        [LookupKey.Name(Title), .. ContactPoints.Keys(Phones, Emails), .. LookupKey.External(this)]);
}
