using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

public static class LeadRefusals
{
    public static readonly Refusal NameMissing = Refusal.Of("name", "A lead needs a name, a company, an e-mail address or a phone number.");
    public static readonly Refusal EmailUnreadable = Refusal.Of("email", "That is not an e-mail address.");
    public static readonly Refusal StatusUnknown = Refusal.Of("status", "The status is one of: {0}.", string.Join(", ", LeadStatus.All));
    public static readonly Refusal RatingUnknown = Refusal.Of("rating", "A rating is one of: {0}.", string.Join(", ", LeadRating.All));
    public static readonly Refusal ReasonMissing = Refusal.Of("disqualifyReason", "Say why the lead is disqualified.");
    public static readonly Refusal NotByHand = Refusal.Of("status", "A lead becomes converted by converting it, not by setting its status.");
    public static readonly Refusal Converted = new("converted", "The lead is converted already. Undo the conversion to change its status.", RefusalKind.State, "status");

    public static Refusal NotAllowed(string from, string to) => new(
        "not-allowed", "A lead that is {0} cannot become {1}. It may become: {2}.", RefusalKind.State, "status", from, to, string.Join(", ", LeadStatus.After(from)));
}
