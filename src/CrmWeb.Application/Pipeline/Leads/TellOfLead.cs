using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>Tells whoever got a lead that it came.</summary>
internal sealed class TellOfLead(TellPeople tell) : IReaction
{
    public Task RunAsync(Happening happening, CancellationToken ct) => happening.Read<LeadCreated>() is { OwnerId: { } owner } lead
        ? tell.RunAsync([owner], NoticeKinds.LeadArrived, Lead.Leads, lead.LeadId, $"event:{happening.Id}", happening.Set.ActorId, ct)
        : Task.CompletedTask;
}
