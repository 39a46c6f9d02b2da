using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Accounts;

/// <summary>What an account is, as forms, API and import give it.</summary>
public sealed class AccountFacts : RecordFacts
{
    public string? Name { get; set; }

    /// <summary>Account this one is a subsidiary of; null for a company on its own.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Customer, prospect, partner ...: a pick list.</summary>
    public string? Type { get; set; }

    public string? Industry { get; set; }
    public string? Website { get; set; }

    /// <summary>Mail and web domain, lower case (acme.com); derived from the website when absent.</summary>
    public string? Domain { get; set; }

    public IReadOnlyList<Phone> Phones { get; set; } = [];
    public IReadOnlyList<Email> Emails { get; set; } = [];
    public Address Address { get; set; } = new();
    public Address ShippingAddress { get; set; } = new();

    /// <summary>Number of people employed.</summary>
    public int? Employees { get; set; }

    /// <summary>Yearly revenue in <see cref="Currency"/>.</summary>
    public decimal? Revenue { get; set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; set; }

    /// <summary>Year of foundation.</summary>
    public int? Founded { get; set; }

    public string? Description { get; set; }
}
