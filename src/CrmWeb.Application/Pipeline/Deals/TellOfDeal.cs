using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Tells somebody that another person made a deal that is theirs.</summary>
internal sealed class TellOfDeal(TellPeople tell) : IReaction
{
    public Task RunAsync(Happening happening, CancellationToken ct) => happening.Read<DealCreated>() is { OwnerId: { } owner } deal
        ? tell.RunAsync([owner], NoticeKinds.Assigned, Deal.Deals, deal.DealId, $"event:{happening.Id}", happening.Set.ActorId ?? owner, ct)
        : Task.CompletedTask;
}
