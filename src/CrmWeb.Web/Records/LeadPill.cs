using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Records;

/// <summary>Where a lead stands, as a pill.</summary>
internal static class LeadPill
{
    public static Pill Of(string status) => new(Lookups.Label(status), status switch
    {
        LeadStatus.New => Tint.Note,
        LeadStatus.Qualified or LeadStatus.Converted => Tint.Good,
        _ => Tint.Plain,
    })
    { Said = true };
}
