using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

/// <summary>What a contact is, as forms, API and import give it.</summary>
public sealed class ContactFacts : RecordFacts
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }

    /// <summary>The whole name where it is not given and family name joined; see <see cref="Contact.FullName"/>.</summary>
    public string? FullName { get; set; }

    public string? Nickname { get; set; }

    /// <summary>Mr, Ms, Dr ... as used in letters.</summary>
    public string? Salutation { get; set; }

    public IReadOnlyList<Phone> Phones { get; set; } = [];
    public IReadOnlyList<Email> Emails { get; set; } = [];
    public IReadOnlyList<LabelledAddress> Addresses { get; set; } = [];
    public IReadOnlyList<WebLink> Urls { get; set; } = [];

    /// <summary>Accounts the person is or was with.</summary>
    public IReadOnlyList<Membership> Accounts { get; set; } = [];

    /// <summary>Contact who is their superior.</summary>
    public Guid? ReportsToId { get; set; }

    public string? JobTitle { get; set; }
    public string? Department { get; set; }
    public DateOnly? Birthday { get; set; }

    /// <summary>Hash of the picture in the file store.</summary>
    public string? Photo { get; set; }

    public string? Notes { get; set; }
    public string? LifecycleStage { get; set; }
    public string? LeadSource { get; set; }

    /// <summary>Language to write in: a culture name or a word.</summary>
    public string? Language { get; set; }

    public bool DoNotCall { get; set; }
    public bool DoNotEmail { get; set; }
}
