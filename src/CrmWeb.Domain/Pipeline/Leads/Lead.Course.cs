using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Leads;

public sealed partial class Lead
{
    /// <summary>Starts the clock of the first response; only a lead that is new waits for one.</summary>
    public void AwaitResponse(DateTimeOffset now, BusinessHours hours, int within)
    {
        if (IsFresh && Status == LeadStatus.New) ResponseDue ??= hours.Add(now, TimeSpan.FromHours(within));
    }

    /// <summary>Somebody turned to it: called, wrote, met, or took it up. Only the first time counts.</summary>
    public void Respond(DateTimeOffset at) => FirstResponseAt ??= at;

    /// <summary>A rule gives it to somebody.</summary>
    /// <param name="rule">Name of the rule, for its timeline.</param>
    /// <param name="why">How the rule chose; an English sentence.</param>
    public void AssignBy(string rule, string why, Guid? owner, Guid? team)
    {
        var facts = Facts();
        var before = OwnerId;
        (facts.OwnerId, facts.TeamId, facts.Source) = (owner, team ?? TeamId, Source);
        FillFrom(facts);
        Raise(new LeadAssigned(Id, rule, why, before, owner, TeamId));
    }

    /// <summary>Taken up again on the day it was put off to.</summary>
    public void Recycle()
    {
        if (Status is not (LeadStatus.Disqualified or LeadStatus.Nurturing)) return;
        Raise(new LeadStatusChanged(Id, Status, LeadStatus.Working, null));
        (Status, DisqualifyReason, RecycleOn) = (LeadStatus.Working, null, null);
    }

    /// <summary>It became a contact, with an account and a deal where wanted; it is at its end.</summary>
    public Refusal? Convert(Guid contact, Guid? account, Guid? deal, DateTimeOffset now)
    {
        if (Status == LeadStatus.Converted) return LeadRefusals.Converted;
        (Status, ConvertedAt, ContactId, AccountId, DealId, RecycleOn) = (LeadStatus.Converted, now, contact, account, deal, null);
        FirstResponseAt ??= now;
        Raise(new LeadConverted(Id, contact, account, deal));
        return null;
    }
}
