using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

/// <summary>A person or company that showed interest and is not a customer yet.</summary>
public sealed partial class Lead : Record, IDescribed<LeadFacts>
{
    public const string Leads = "leads";

    private bool _announced = true;

    private Lead() { }

    public override string Kind => Leads;

    /// <summary>The person; the company, the e-mail address or the number where there is no name.</summary>
    public override string Title => Person ?? Company ?? Email ?? Phone ?? "";

    /// <summary><see cref="Title"/>, for lists; derived.</summary>
    public string Name { get; private set; } = "";

    public string? GivenName { get; private set; }
    public string? FamilyName { get; private set; }
    public string? Company { get; private set; }
    public string? Email { get; private set; }

    /// <summary>As typed.</summary>
    public string? Phone { get; private set; }

    /// <summary>International form of <see cref="Phone"/>; null when it is no number.</summary>
    public string? PhoneE164 { get; private set; }

    public string? JobTitle { get; private set; }
    public string? Website { get; private set; }
    public string? Country { get; private set; }

    /// <summary>One of <see cref="LeadStatus.All"/>.</summary>
    public string Status { get; private set; } = LeadStatus.New;

    /// <summary>Where the interest came from.</summary>
    public string? LeadSource { get; private set; }

    /// <summary>
    /// What programs read and write as <c>source</c>. Of a lead with the id of another system it is that system, as of every record; of one
    /// without, where the interest came from: the same as <see cref="LeadSource"/>.
    /// </summary>
    public string? SaidSource => ExternalId is null ? LeadSource ?? Source : Source;
    public string? Rating { get; private set; }

    /// <summary>Guess of what it may bring, in <see cref="Currency"/>.</summary>
    public decimal? Value { get; private set; }

    public string? Currency { get; private set; }
    public string? Description { get; private set; }
    public string? DisqualifyReason { get; private set; }

    /// <summary>Day on which it is taken up again; null = never by itself.</summary>
    public DateOnly? RecycleOn { get; private set; }

    /// <summary>When it is to be answered, by business hours; null for leads that were not new when they were made.</summary>
    public DateTimeOffset? ResponseDue { get; private set; }

    /// <summary>When somebody first turned to it; null while it waits.</summary>
    public DateTimeOffset? FirstResponseAt { get; private set; }

    /// <summary>Web form it came by; null for all other ways.</summary>
    public Guid? FormId { get; private set; }

    public DateTimeOffset? ConvertedAt { get; private set; }

    /// <summary>What it became.</summary>
    public Guid? ContactId { get; private set; }

    /// <inheritdoc cref="ContactId"/>
    public Guid? AccountId { get; private set; }

    /// <inheritdoc cref="ContactId"/>
    public Guid? DealId { get; private set; }

    /// <summary>Given and family name; null when neither is known.</summary>
    public string? Person => string.Join(' ', new[] { GivenName, FamilyName }.OfType<string>()) is { Length: > 0 } name ? name : null;

    /// <summary>Domain of the website; of no e-mail address, which may be anybody's.</summary>
    public string? Domain => WebDomain.Of(Website);

    /// <summary>Nobody said whose it is: rules may. Known until it is saved.</summary>
    public bool SeeksOwner { get; private set; }

    /// <summary>Not saved yet.</summary>
    public bool IsFresh => CreatedAt == default;

    /// <summary>A new lead, or why there cannot be one.</summary>
    public static Outcome<Lead> Create(LeadFacts facts)
    {
        var lead = new Lead { Status = facts.Status?.ToLowerInvariant() ?? LeadStatus.New };
        if (lead.Change(facts) is { } refusal) return refusal;
        lead._announced = false;
        lead.SeeksOwner = facts.SeeksOwner;
        lead.FindName();
        return lead;
    }

    public override void Derive()
    {
        FindName();
        if (_announced) return;
        // at the first save, when it is known whose it is
        _announced = true;
        Raise(new LeadCreated(Id, Title, OwnerId, TeamId, FormId, ResponseDue));
    }

    public override SearchCard Card() => new(
        Title,
        Person is null ? JobTitle : Company ?? JobTitle ?? Email,
        string.Join(' ', new[] { Title, Company, Email, Domain, TextRule.Digits(PhoneE164 ?? Phone) }.OfType<string>().Where(w => w.Length > 0).Distinct()),
        [LookupKey.Name(Title), .. Company is null || Person is null ? Array.Empty<string>() : [LookupKey.Name(Company)],
            .. Domain is null ? Array.Empty<string>() : [LookupKey.Domain(Domain)], .. Reach(), .. LookupKey.External(this)]);

    private void FindName()
    {
        base.Derive();
        Name = Title;
    }

    private IEnumerable<string> Reach() => ContactPoints.Keys(
        Phone is null ? [] : [new Phone(null, Phone, PhoneE164)], Email is null ? [] : [new Email(null, Email)]);
}
