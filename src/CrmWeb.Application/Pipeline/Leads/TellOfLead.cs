using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>Tells whoever got a lead that it came. One that came by a form and that nobody got is told to <see cref="LeadKeepers"/>.</summary>
internal sealed class TellOfLead(CrmDb db, CompanyDirectory directory, TellPeople tell) : IReaction
{
    public async Task RunAsync(Happening happening, CancellationToken ct)
    {
        if (happening.Read<LeadCreated>() is not { } lead) return;
        IReadOnlyList<Guid> whom = lead.FormId is not null ? LeadKeepers.Of(await directory.NowAsync(db, ct), lead.OwnerId, lead.TeamId) : lead.OwnerId is { } owner ? [owner] : [];
        await tell.RunAsync(whom, NoticeKinds.LeadArrived, Lead.Leads, lead.LeadId, $"event:{happening.Id}", happening.Set.ActorId, ct);
    }
}
