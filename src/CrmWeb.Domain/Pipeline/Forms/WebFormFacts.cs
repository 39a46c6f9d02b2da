namespace CrmWeb.Domain.Pipeline.Forms;

/// <summary>What a web form is, as its page gives it.</summary>
public sealed record WebFormFacts
{
    public string? Name { get; init; }

    /// <summary>Null = made of the name.</summary>
    public string? Slug { get; init; }

    public bool Active { get; init; } = true;
    public string? Title { get; init; }
    public string? Intro { get; init; }
    public string? Button { get; init; }
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What visitors agree to; null = nothing is asked.</summary>
    public string? Consent { get; init; }

    public bool ConsentRequired { get; init; }
    public bool DoubleOptIn { get; init; }
    public string? Thanks { get; init; }
    public string? RedirectUrl { get; init; }
    public IReadOnlyList<string> Origins { get; init; } = [];
    public string? LeadSource { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TeamId { get; init; }
}
