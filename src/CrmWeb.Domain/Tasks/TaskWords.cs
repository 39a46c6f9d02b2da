namespace CrmWeb.Domain.Tasks;

/// <summary>The words that tasks are described with (research: the field's activity types and priorities).</summary>
public static class TaskWords
{
    public static readonly IReadOnlyList<string> Types = ["todo", "call", "email", "meeting", "deadline"];
    public static readonly IReadOnlyList<string> Priorities = ["low", "normal", "high", "urgent"];
    public static readonly IReadOnlyList<string> Statuses = ["open", "done", "cancelled"];
}
