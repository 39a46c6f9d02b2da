using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>Something that somebody is to do, about records or by itself.</summary>
public sealed class CrmTask : Record, IDescribed<TaskFacts>
{
    public const string Tasks = "tasks";

    private readonly List<TaskLink> _links = [];

    private CrmTask() { }

    public override string Kind => Tasks;

    public override string Title => Subject;

    public string Subject { get; private set; } = "";
    public string Type { get; private set; } = "todo";
    public DateOnly? Due { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }
    public string Priority { get; private set; } = "normal";
    public string Status { get; private set; } = "open";

    /// <summary>When it was done or cancelled; null while open.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public string? Body { get; private set; }
    public string? Outcome { get; private set; }
    public string? Repeats { get; private set; }
    public DateTimeOffset? RemindAt { get; private set; }
    public string? Checklist { get; private set; }

    /// <summary>Records it is about, in no order; see <see cref="About"/>.</summary>
    public IReadOnlyList<TaskLink> Links => _links;

    public IReadOnlyList<Guid> About()
    {
        NeedChildren();
        return [.. _links.OrderBy(l => l.Position).Select(l => l.RecordId)];
    }

    /// <summary>A new task, or why there cannot be one.</summary>
    public static Outcome<CrmTask> Create(TaskFacts facts)
    {
        var task = new CrmTask();
        task.HasChildren();
        if (task.Change(facts) is { } refusal) return refusal;
        task.Raise(new TaskCreated(task.Id, task.OwnerId));
        return task;
    }

    public TaskFacts Facts() => Describe(new TaskFacts
    {
        Subject = Subject,
        Type = Type,
        Due = Due,
        DueAt = DueAt,
        Priority = Priority,
        Status = Status,
        Body = Body,
        Outcome = Outcome,
        Repeats = Repeats,
        RemindAt = RemindAt,
        Links = About(),
        Checklist = Checklist,
    });

    public Refusal? Change(TaskFacts facts)
    {
        if (facts.Subject is null) return Refusal.Of("subject", "A task needs a subject.");
        if (Word(facts.Type, TaskWords.Types, "todo") is not { } type) return Refusal.Of("type", "A task is one of: {0}.", string.Join(", ", TaskWords.Types));
        if (Word(facts.Priority, TaskWords.Priorities, "normal") is not { } priority) return Refusal.Of("priority", "A priority is one of: {0}.", string.Join(", ", TaskWords.Priorities));
        if (Word(facts.Status, TaskWords.Statuses, "open") is not { } status) return Refusal.Of("status", "A task is one of: {0}.", string.Join(", ", TaskWords.Statuses));
        var repeats = Recurrence.Read(facts.Repeats);
        if (repeats.Refused) return repeats.Refusals[0];
        FillFrom(facts);
        (Subject, Type, Priority, Body, Outcome, RemindAt, Checklist) = (facts.Subject, type, priority, facts.Body, facts.Outcome, facts.RemindAt, facts.Checklist);
        Repeats = repeats.Value?.ToString();
        TakeDue(facts);
        ChildRows.Replace(_links, [.. facts.Links.Distinct()], [(row, id) => row.RecordId == id], (id, i) => TaskLink.Of(Id, id, i), (row, id, i) => row.Take(id, i));
        TakeStatus(status, facts);
        return null;
    }

    public override SearchCard Card() => new(Subject, Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Subject, [LookupKey.Name(Subject), .. LookupKey.External(this)]);

    /// <summary>An instant is on a day; a day that is moved takes the hour along.</summary>
    private void TakeDue(TaskFacts facts)
    {
        var zone = facts.Zone ?? TimeZoneInfo.Utc;
        DateOnly? dayOf = facts.DueAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;
        var hourMoved = facts.DueAt != DueAt;
        if (dayOf is null || hourMoved || facts.Due == dayOf) (Due, DueAt) = (dayOf ?? facts.Due, facts.DueAt);
        else (Due, DueAt) = (facts.Due, facts.Due is { } day ? OnDay(facts.DueAt!.Value, day, zone) : null);
    }

    /// <summary>The same hour on the wall on another day; an hour that the change of clocks leaves out is the next.</summary>
    public static DateTimeOffset OnDay(DateTimeOffset at, DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
        if (zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    private void TakeStatus(string status, TaskFacts facts)
    {
        if (status == Status && (status == "open" || CompletedAt is not null)) return;
        Status = status;
        CompletedAt = status == "open" ? null : facts.Now;
        if (status == "done") Raise(new TaskCompleted(Id, Subject, Outcome, About()));
    }

    private static string? Word(string? text, IReadOnlyList<string> words, string otherwise) =>
        text is null ? otherwise : words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase));
}
