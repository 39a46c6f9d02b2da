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
        var (dueBefore, remindBefore) = (Due, RemindAt);
        (Subject, Type, Priority, Body, Outcome, RemindAt, Checklist) = (facts.Subject, type, priority, facts.Body, facts.Outcome, facts.RemindAt, facts.Checklist);
        Repeats = repeats.Value?.ToString();
        TakeDue(facts);
        // what is put off is not reminded of on the old day
        if (RemindAt is { } remind && remind == remindBefore && dueBefore is { } was && Due is { } now && now != was)
            RemindAt = OnDay(remind, DayOf(remind, facts.Zone ?? TimeZoneInfo.Utc).AddDays(now.DayNumber - was.DayNumber), facts.Zone ?? TimeZoneInfo.Utc);
        TakeLinks(facts.Links);
        TakeStatus(status, facts);
        return null;
    }

    /// <summary>It is about these records too; they come behind those it is about already.</summary>
    public void AlsoAbout(IEnumerable<Guid> records) => TakeLinks([.. About(), .. records]);

    /// <summary>The same to be done again on its next day; null for a task that does not repeat or has no day.</summary>
    /// <param name="zone">Its owner's: the hour on their wall stays, and a reminder comes as long before as this one did.</param>
    public CrmTask? Again(Guid? owner, TimeZoneInfo zone)
    {
        if (Due is not { } due || Recurrence.Read(Repeats).Value?.Meaning(due) is not { } repeats) return null;
        var day = repeats.After(due);
        return Create(new TaskFacts
        {
            Subject = Subject,
            Type = Type,
            Priority = Priority,
            Body = Body,
            Checklist = TaskChecklist.Tick(Checklist, []),
            Repeats = repeats.ToString(),
            Due = day,
            DueAt = DueAt is { } at ? OnDay(at, day, zone) : null,
            RemindAt = RemindAt is { } remind ? OnDay(remind, DayOf(remind, zone).AddDays(day.DayNumber - due.DayNumber), zone) : null,
            Links = About(),
            Tags = Tags,
            OwnerId = owner,
            TeamId = TeamId,
            Zone = zone,
        }).Value;
    }

    public override SearchCard Card() => new(Subject, Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Subject, [LookupKey.Name(Subject), .. LookupKey.External(this)]);

    /// <summary>An instant is on a day; a day that is moved takes the hour along.</summary>
    private void TakeDue(TaskFacts facts)
    {
        // somebody elsewhere, where the instant is on another day, changes other things
        if (facts.Due == Due && facts.DueAt == DueAt) return;
        var zone = facts.Zone ?? TimeZoneInfo.Utc;
        DateOnly? dayOf = facts.DueAt is { } at ? DayOf(at, zone) : null;
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

    private void TakeLinks(IEnumerable<Guid> records) =>
        ChildRows.Replace(_links, [.. records.Distinct()], [(row, id) => row.RecordId == id], (id, i) => TaskLink.Of(Id, id, i), (row, id, i) => row.Take(id, i));

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

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
