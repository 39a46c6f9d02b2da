using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>The fields of a task, as the contract names them.</summary>
internal sealed class TaskType : RecordType<CrmTask, TaskFacts>
{
    public TaskType()
    {
        Add(Of("subject", "Subject", FieldType.Text, t => t.Subject, f => f.Subject!) with
        { Required = true, Sortable = true, SortKey = NameKey, Column = true, Asked = true, Group = "What", Synonyms = ["task", "title", "activity title", "name"] });
        Add(Of("type", "Type", FieldType.Choice, t => t.Type, f => f.Type!) with { Lookup = "taskTypes", Bulk = true, Column = true, Asked = true, Group = "What", Synonyms = ["task type", "activity type"] });
        Add(Of("due", "Due", FieldType.Date, t => t.Due, f => f.Due) with { Sortable = true, Bulk = true, Column = true, Asked = true, Group = "When", Synonyms = ["due date", "due date only", "activity date"] });
        Add(Of("dueAt", "At", FieldType.Instant, t => t.DueAt, f => f.DueAt) with { Group = "When" });
        Add(Of("priority", "Priority", FieldType.Choice, t => t.Priority, f => f.Priority!) with { Lookup = "taskPriorities", Bulk = true, Column = true, Asked = true, Group = "What" });
        Add(Of("status", "Status", FieldType.Choice, t => t.Status, f => f.Status!) with { Lookup = "taskStatuses", Bulk = true, Column = true, Group = "What", Synonyms = ["task status"] });
        Add(OfRows("links", "About", RowShape.Links("Record", LinkKinds.Any, "task_links", nameof(TaskLink.RecordId)), t => t.About(), f => f.Links, t => t.Links.Select(l => l.RecordId),
            t => t.Links.OrderBy(l => l.Position).Select(l => (Guid?)l.RecordId).FirstOrDefault()) with
        { Column = true, Group = "What", Synonyms = ["related to"] });
        Add(Of("repeats", "Repeats", FieldType.Text, t => t.Repeats, f => f.Repeats) with { MaxLength = 40, Group = "When", Synonyms = ["recurrence"] });
        Add(Of("remindAt", "Remind", FieldType.Instant, t => t.RemindAt, f => f.RemindAt) with { Group = "When", Synonyms = ["reminder"] });
        Add(Of("body", "Text", FieldType.LongText, t => t.Body, f => f.Body) with { MaxLength = TextRule.LongLength, Group = "What", Synonyms = ["comments", "note", "description"] });
        Add(Of("checklist", "Checklist", FieldType.LongText, t => t.Checklist, f => f.Checklist) with { MaxLength = TextRule.LongLength, Group = "What" });
        Add(Of("outcome", "Outcome", FieldType.LongText, t => t.Outcome, f => f.Outcome) with { MaxLength = TextRule.LongLength, Group = "What" });
        Add(Of("completedAt", "Completed", FieldType.Instant, t => t.CompletedAt) with { Group = "When" });
        AddCommon();
    }

    public override string Kind => CrmTask.Tasks;
    public override string PluralLabel => "Tasks";
    public override string Label => "Task";
    public override string DefaultSort => "due";
    public override string? CalendarField => "due";
    public override IReadOnlyList<string> EmptyWhereUnknown => ["owner", "team", "links"];

    public override Outcome<CrmTask> Create(TaskFacts facts) => CrmTask.Create(facts);

    /// <summary>Whoever may make a task for a colleague may also give them one of their own.</summary>
    public override bool MayGive(Actor actor, CrmTask record) => base.MayGive(actor, record) || (record.OwnerId is { } owner && owner == actor.UserId);

    public override async Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<CrmTask> records, CancellationToken ct)
    {
        await ComingAgain.AddAsync(db, records, ct);
        return await base.CheckAsync(db, records, ct);
    }

    /// <summary>To be done, about a deal that is won or lost.</summary>
    public override async Task<IReadOnlyList<Warning>> WarnAsync(CrmDb db, CrmTask record, CancellationToken ct)
    {
        if (record.Status != "open") return [];
        var added = db.ChangeTracker.Entries<TaskLink>().Where(l => l.State == EntityState.Added && l.Entity.TaskId == record.Id).Select(l => l.Entity.RecordId).ToArray();
        if (added.Length == 0) return [];
        var closed = await db.Deals.AsNoTracking().Where(d => added.Contains(d.Id) && d.Status != "open").Select(d => new { d.Id, d.Name, d.Status }).ToListAsync(ct);
        return [.. closed.Select(d => new Warning(Warning.ClosedDeal, d.Status == "won" ? "The deal “{0}” is won already." : "The deal “{0}” is lost already.", "links", d.Id, d.Name))];
    }

    public override Task<Action<TaskFacts>> PrepareAsync(CrmDb db, DirectorySnapshot now, ILookup<string, Guid> linked, CancellationToken ct)
    {
        var (at, zone) = (db.Clock.GetUtcNow(), now.ZoneOf(db.Actor.UserId));
        return Task.FromResult<Action<TaskFacts>>(facts => (facts.Now, facts.Zone) = (at, zone));
    }
}
