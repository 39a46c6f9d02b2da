namespace CrmWeb.Application.Data.Live;

/// <summary>Something was saved: what the database calls out to all nodes.</summary>
/// <param name="Kind">Plural name of the record's kind, as in routes.</param>
/// <param name="RecordId">Null: many records of that kind at once.</param>
public sealed record LiveChange(Guid ChangeSet, string Kind, Guid? RecordId)
{
    /// <summary>Null when it is not such a call ("change set, kind, record or *").</summary>
    public static LiveChange? Read(string call) => call.Split(' ') is [var set, var kind, var record] && Guid.TryParse(set, out var changeSet)
        ? new(changeSet, kind, Guid.TryParse(record, out var id) ? id : null)
        : null;
}

/// <summary>What somebody looks at: a record (<c>deals:id</c>) or something that many records make up (<c>board:id</c>).</summary>
public sealed record LiveTopic(string Name, Guid Id)
{
    public static LiveTopic? Read(string text) => text.Split(':') is [var name, var id] && Guid.TryParse(id, out var known) ? new(name, known) : null;

    public override string ToString() => $"{Name}:{Id}";
}
