using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Tasks;

namespace CrmWeb.Application.Tasks;

/// <summary>Tells somebody that another person made a task for them.</summary>
internal sealed class TellOfTask(TellPeople tell) : IReaction
{
    public Task RunAsync(Happening happening, CancellationToken ct) => happening.Read<TaskCreated>() is { OwnerId: { } owner } task
        ? tell.RunAsync([owner], NoticeKinds.Assigned, CrmTask.Tasks, task.TaskId, $"event:{happening.Id}", happening.Set.ActorId ?? owner, ct)
        : Task.CompletedTask;
}
