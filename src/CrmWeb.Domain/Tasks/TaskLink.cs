using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>One record that a task is about.</summary>
public sealed class TaskLink : ChildEntity
{
    private TaskLink() { }

    public override Guid RootId => TaskId;

    public override string RootKind => CrmTask.Tasks;

    public Guid TaskId { get; private set; }
    public Guid RecordId { get; private set; }

    /// <summary>Place in the task's list, from 0.</summary>
    public int Position { get; private set; }

    internal static TaskLink Of(Guid taskId, Guid recordId, int position) => new() { TaskId = taskId, RecordId = recordId, Position = position };

    internal void Take(Guid recordId, int position) => (RecordId, Position) = (recordId, position);
}
