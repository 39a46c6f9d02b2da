using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>A task was made.</summary>
public sealed record TaskCreated(Guid TaskId, Guid? OwnerId) : DomainEvent
{
    public override string Name => "task.created";
}

/// <summary>A task was done; it stands on the timelines of the records it is about.</summary>
public sealed record TaskCompleted(Guid TaskId, string Subject, string? Outcome, IReadOnlyList<Guid> About) : DomainEvent
{
    public override string Name => "task.completed";

    public override IReadOnlyList<Guid> Subjects => About;
}
