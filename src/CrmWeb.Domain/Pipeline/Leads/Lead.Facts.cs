using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

public sealed partial class Lead
{
    public LeadFacts Facts() => Describe(new LeadFacts
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        Company = Company,
        Email = Email,
        Phone = Phone,
        PhoneE164 = PhoneE164,
        JobTitle = JobTitle,
        Website = Website,
        Country = Country,
        Status = Status,
        LeadSource = LeadSource,
        Rating = Rating,
        Value = Value,
        Currency = Currency,
        Description = Description,
        DisqualifyReason = DisqualifyReason,
        RecycleOn = RecycleOn,
        FormId = FormId,
    });

    public Refusal? Change(LeadFacts facts)
    {
        if (facts.GivenName is null && facts.FamilyName is null && facts.Company is null && facts.Email is null && facts.Phone is null) return LeadRefusals.NameMissing;
        if (facts.Email is not null && WebDomain.OfEmail(facts.Email) is null) return LeadRefusals.EmailUnreadable;
        var status = facts.Status?.ToLowerInvariant() ?? LeadStatus.New;
        if (Moves(status, facts.DisqualifyReason) is { } refusal) return refusal;
        FillFrom(facts);
        (GivenName, FamilyName, Company, Email) = (facts.GivenName, facts.FamilyName, facts.Company, facts.Email);
        (Phone, PhoneE164, JobTitle, Website, Country) = (facts.Phone, facts.Phone is null ? null : facts.PhoneE164, facts.JobTitle, facts.Website, facts.Country);
        (LeadSource, Rating, Value, Currency) = (facts.LeadSource, facts.Rating, facts.Value, facts.Currency?.ToUpperInvariant());
        (Description, FormId) = (facts.Description, facts.FormId);
        DisqualifyReason = status is LeadStatus.Disqualified or LeadStatus.Converted ? facts.DisqualifyReason : null;
        RecycleOn = status is LeadStatus.Disqualified or LeadStatus.Nurturing ? facts.RecycleOn : null;
        if (status != Status)
        {
            Raise(new LeadStatusChanged(Id, Status, status, DisqualifyReason));
            Status = status;
        }
        return null;
    }

    private Refusal? Moves(string to, string? reason)
    {
        if (!LeadStatus.All.Contains(to)) return LeadRefusals.StatusUnknown;
        // one that is made as what it is (an import) came to it elsewhere
        if (to == Status || IsFresh && to == LeadStatus.Converted) return null;
        if (Status == LeadStatus.Converted) return LeadRefusals.Converted;
        if (to == LeadStatus.Converted) return LeadRefusals.NotByHand;
        if (!LeadStatus.After(Status).Contains(to)) return LeadRefusals.NotAllowed(Status, to);
        return to == LeadStatus.Disqualified && reason is null ? LeadRefusals.ReasonMissing : null;
    }
}
