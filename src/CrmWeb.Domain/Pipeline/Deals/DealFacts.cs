using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

/// <summary>What a deal is, as forms, API and import give it.</summary>
public sealed class DealFacts : RecordFacts
{
    /// <summary>As somebody called it; null = it is called "account - product".</summary>
    public string? Title { get; set; }

    public Guid? AccountId { get; set; }

    /// <summary>People on the customer's side, with their buying role.</summary>
    public IReadOnlyList<DealRole> Contacts { get; set; } = [];

    public Guid? PipelineId { get; set; }

    /// <summary>Id or name of a stage of the pipeline; null = its first open one.</summary>
    public string? Stage { get; set; }

    /// <summary>open, won or lost; null = what the stage says. Where both are given and differ, the status counts.</summary>
    public string? Status { get; set; }

    /// <summary>As typed, in <see cref="Currency"/>; null = what the lines add up to counts.</summary>
    public decimal? Amount { get; set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; set; }

    /// <summary>Percent, where somebody knows better than the stage; null = the stage's.</summary>
    public int? Probability { get; set; }

    /// <summary>Day on which selling began; null when unknown. Not the day the record was made.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Expected day while open, actual day when closed; null when unknown.</summary>
    public DateOnly? CloseDate { get; set; }

    public string? LostReason { get; set; }
    public string? LostNote { get; set; }

    /// <summary>What happens next, in words.</summary>
    public string? NextStep { get; set; }

    /// <summary>New business, existing business ...: a pick list.</summary>
    public string? Type { get; set; }

    /// <summary>Where the business came from: a pick list.</summary>
    public string? LeadSource { get; set; }

    public IReadOnlyList<string> Competitors { get; set; } = [];

    public IReadOnlyList<DealItem> Lines { get; set; } = [];

    /// <summary>What it brings each month after it was won, in <see cref="Currency"/>.</summary>
    public decimal? RecurringValue { get; set; }

    /// <summary>People who own it besides the owner.</summary>
    public IReadOnlyList<Guid> CoOwners { get; set; } = [];

    /// <summary>Ids of the checklist items that are done.</summary>
    public IReadOnlyList<string> Checked { get; set; } = [];

    /// <summary>Stage and status come from outside together, and the status counts even where it is what the deal has. Forms send an unchanged status along, so there it does not.</summary>
    public bool StatusCounts { get; set; }

    /// <summary>What the deal is judged by; set by the preparation, never by a form.</summary>
    public PipelineBook? Book { get; set; }
}

/// <summary>A contact's part in a deal.</summary>
/// <param name="Role">Decision maker, influencer ...: a pick list; null when unknown.</param>
public sealed record DealRole(Guid ContactId, string? Role = null);

/// <summary>One product in a deal.</summary>
/// <param name="Quantity">Null = 1.</param>
/// <param name="Price">Each, in the deal's currency; null = the list price.</param>
/// <param name="Discount">Percent off, 0-100; null = none.</param>
public sealed record DealItem(Guid ProductId, decimal? Quantity = null, decimal? Price = null, decimal? Discount = null)
{
    /// <summary>What it comes to; null when no price is known.</summary>
    public decimal? Total => Price is { } price ? decimal.Round((Quantity ?? 1) * price * (1 - (Discount ?? 0) / 100), 2, MidpointRounding.AwayFromZero) : null;
}
