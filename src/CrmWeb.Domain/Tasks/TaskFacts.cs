using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>What a task is, as forms, API and import give it. Its owner is who is to do it.</summary>
public sealed class TaskFacts : RecordFacts
{
    public string? Subject { get; set; }

    /// <summary>One of <see cref="TaskWords.Types"/>; null = to-do.</summary>
    public string? Type { get; set; }

    /// <summary>Day by which it is to be done; null = no day.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The instant, where the hour matters; null = any time of the day.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>One of <see cref="TaskWords.Priorities"/>; null = normal.</summary>
    public string? Priority { get; set; }

    /// <summary>One of <see cref="TaskWords.Statuses"/>; null = open.</summary>
    public string? Status { get; set; }

    /// <summary>Markdown.</summary>
    public string? Body { get; set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; set; }

    /// <summary>How it comes again: see <see cref="Recurrence"/>; null = once.</summary>
    public string? Repeats { get; set; }

    /// <summary>When its owner is reminded; null = not.</summary>
    public DateTimeOffset? RemindAt { get; set; }

    /// <summary>Records it is about, of any kind.</summary>
    public IReadOnlyList<Guid> Links { get; set; } = [];

    /// <summary>Things to tick off, one a line; "[x] " in front of those that are done.</summary>
    public string? Checklist { get; set; }

    /// <summary>The instant of the act; set by the preparation.</summary>
    public DateTimeOffset? Now { get; set; }

    /// <summary>Zone of who acts: says on which day an instant is; set by the preparation.</summary>
    public TimeZoneInfo? Zone { get; set; }
}
