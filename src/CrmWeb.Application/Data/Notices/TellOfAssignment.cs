using CrmWeb.Application.Data.Events;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data.Notices;

/// <summary>Tells somebody that a record became theirs by another person's hand.</summary>
internal sealed class TellOfAssignment(TellPeople tell) : IReaction
{
    public Task RunAsync(Happening happening, CancellationToken ct) => happening.Read<RecordAssigned>() is { To: { } to } assigned
        ? tell.RunAsync([to], NoticeKinds.Assigned, assigned.Kind, assigned.RecordId, $"event:{happening.Id}", happening.Set.ActorId, ct)
        : Task.CompletedTask;
}
