using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Accounts;

/// <summary>A company or organisation the team deals with.</summary>
public sealed class Account : Record, IDescribed<AccountFacts>
{
    public const string Accounts = "accounts";

    private Account() { }

    public override string Kind => Accounts;

    public override string Title => Name;

    public string Name { get; private set; } = "";

    /// <summary>Account this one is a subsidiary of.</summary>
    public Guid? ParentId { get; private set; }

    public string? Type { get; private set; }
    public string? Industry { get; private set; }
    public string? Website { get; private set; }

    /// <summary>Lower-case domain (acme.com); null when unknown.</summary>
    public string? Domain { get; private set; }

    public IReadOnlyList<Phone> Phones { get; private set; } = [];
    public IReadOnlyList<Email> Emails { get; private set; } = [];

    /// <summary>Primary number as typed, for lists; derived.</summary>
    public string? PhoneShown { get; private set; }

    /// <summary>Primary e-mail, for lists; derived.</summary>
    public string? EmailShown { get; private set; }

    public Address Address { get; private set; } = new();
    public Address ShippingAddress { get; private set; } = new();
    public int? Employees { get; private set; }

    /// <summary>Yearly revenue in <see cref="Currency"/>, two decimals.</summary>
    public decimal? Revenue { get; private set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; private set; }

    public int? Founded { get; private set; }
    public string? Description { get; private set; }

    /// <summary>A new account, or why there cannot be one.</summary>
    public static Outcome<Account> Create(AccountFacts facts)
    {
        var account = new Account();
        if (account.Change(facts) is { } refusal) return refusal;
        account.Raise(new AccountCreated(account.Id));
        return account;
    }

    public AccountFacts Facts() => Describe(new AccountFacts
    {
        Name = Name,
        ParentId = ParentId,
        Type = Type,
        Industry = Industry,
        Website = Website,
        Domain = Domain,
        Phones = Phones,
        Emails = Emails,
        Address = Address,
        ShippingAddress = ShippingAddress,
        Employees = Employees,
        Revenue = Revenue,
        Currency = Currency,
        Founded = Founded,
        Description = Description,
    });

    public Refusal? Change(AccountFacts facts)
    {
        if (facts.Name is null) return AccountRefusals.NameMissing;
        if (facts.ParentId == Id) return AccountRefusals.OwnParent;
        FillFrom(facts);
        (Name, ParentId, Type, Industry, Website) = (facts.Name, facts.ParentId, facts.Type, facts.Industry, facts.Website);
        Domain = facts.Domain?.ToLowerInvariant() ?? WebDomain.Of(facts.Website);
        (Phones, Emails) = (ContactPoints.OnePrimary(facts.Phones), ContactPoints.OnePrimary(facts.Emails));
        (Address, ShippingAddress) = (facts.Address, facts.ShippingAddress);
        (Employees, Revenue, Currency, Founded, Description) =
            (facts.Employees, facts.Revenue, facts.Currency, facts.Founded, facts.Description);
        return null;
    }

    public override void Derive()
    {
        base.Derive();
        (PhoneShown, EmailShown) = (ContactPoints.Shown(Phones), ContactPoints.Shown(Emails));
    }

    public override SearchCard Card() => new(
        Name,
        new[] { Industry, Address.City, Address.Country }.FirstOrDefault(part => part is not null),
        string.Join(' ', [Name, Domain, .. ContactPoints.Words(Phones, Emails)]),
        [LookupKey.Name(Name), .. Domain is null ? Array.Empty<string>() : [LookupKey.Domain(Domain)],
            .. ContactPoints.Keys(Phones, Emails), .. LookupKey.External(this)]);
}
