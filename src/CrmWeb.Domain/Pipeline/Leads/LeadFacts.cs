using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

/// <summary>What a lead is, as forms, API and import give it.</summary>
public sealed class LeadFacts : RecordFacts
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Company { get; set; }
    public string? Email { get; set; }

    /// <summary>As typed.</summary>
    public string? Phone { get; set; }

    /// <summary>International form of <see cref="Phone"/>; set by the program.</summary>
    public string? PhoneE164 { get; set; }

    public string? JobTitle { get; set; }
    public string? Website { get; set; }
    public string? Country { get; set; }

    /// <summary>One of <see cref="LeadStatus.All"/>; null = new.</summary>
    public string? Status { get; set; }

    /// <summary>Where the interest came from: a pick list.</summary>
    public string? LeadSource { get; set; }

    /// <summary>One of <see cref="LeadRating.All"/>; null = not judged.</summary>
    public string? Rating { get; set; }

    /// <summary>Guess of what it may bring, in <see cref="Currency"/>.</summary>
    public decimal? Value { get; set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; set; }

    public string? Description { get; set; }

    /// <summary>Why it is not worth following: a pick list.</summary>
    public string? DisqualifyReason { get; set; }

    /// <summary>Day on which a nurtured or disqualified lead is taken up again.</summary>
    public DateOnly? RecycleOn { get; set; }

    /// <summary>Web form it came by; set by the program.</summary>
    public Guid? FormId { get; set; }

    /// <summary>An import brings it as what it became elsewhere, converted ones too; set by the preparation.</summary>
    public bool FromElsewhere { get; set; }
}
