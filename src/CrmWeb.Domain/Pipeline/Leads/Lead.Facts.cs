using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

public sealed partial class Lead
{
    public LeadFacts Facts() => AsSaid(Describe(new LeadFacts
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
    }));

    public Refusal? Change(LeadFacts facts)
    {
        if (facts.GivenName is null && facts.FamilyName is null && facts.Company is null && facts.Email is null && facts.Phone is null) return LeadRefusals.NameMissing;
        if (facts.Email is not null && WebDomain.OfEmail(facts.Email) is null) return LeadRefusals.EmailUnreadable;
        var rating = facts.Rating?.ToLowerInvariant();
        if (rating is not null && rating != Rating?.ToLowerInvariant() && !LeadRating.All.Contains(rating)) return LeadRefusals.RatingUnknown;
        if (facts.Currency != Currency && CurrencyCode.Check(facts.Currency) is { } currency) return currency;
        var status = facts.Status?.ToLowerInvariant() ?? LeadStatus.New;
        if (Moves(status, facts) is { } refusal) return refusal;
        TakeSource(facts);
        FillFrom(facts);
        (GivenName, FamilyName, Company, Email) = (facts.GivenName, facts.FamilyName, facts.Company, facts.Email);
        (Phone, PhoneE164, JobTitle, Website, Country) = (facts.Phone, facts.Phone is null ? null : facts.PhoneE164, facts.JobTitle, facts.Website, facts.Country);
        (LeadSource, Rating, Value, Currency) = (facts.LeadSource, rating, facts.Value, facts.Currency?.ToUpperInvariant());
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

    private LeadFacts AsSaid(LeadFacts facts)
    {
        facts.Source = SaidSource;
        return facts;
    }

    /// <summary>Both names of the one source follow each other, see <see cref="SaidSource"/>. What an import or the program says of its own origin stays apart.</summary>
    private void TakeSource(LeadFacts facts)
    {
        var (said, source) = (facts.Source != SaidSource, facts.LeadSource != LeadSource);
        if (!said) facts.Source = Source;
        if (facts.FromElsewhere || facts.ExternalId is not null || !(said || source)) return;
        facts.Source = facts.LeadSource = said ? facts.Source : facts.LeadSource;
    }

    private Refusal? Moves(string to, LeadFacts facts)
    {
        if (!LeadStatus.All.Contains(to)) return LeadRefusals.StatusUnknown;
        // one that is made as what it is (an import) came to it elsewhere
        if (to == Status) return to == LeadStatus.Converted && IsFresh && ConvertedAt is null && !facts.FromElsewhere ? LeadRefusals.NotByHand : null;
        if (Status == LeadStatus.Converted) return LeadRefusals.Converted;
        if (to == LeadStatus.Converted) return LeadRefusals.NotByHand;
        if (!LeadStatus.After(Status).Contains(to)) return LeadRefusals.NotAllowed(Status, to);
        return to == LeadStatus.Disqualified && facts.DisqualifyReason is null ? LeadRefusals.ReasonMissing : null;
    }
}
