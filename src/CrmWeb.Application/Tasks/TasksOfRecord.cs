using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>One open task as cards and lanes show it.</summary>
/// <param name="Due">Null = no day.</param>
public sealed record OpenTask(Guid Id, string Subject, string Type, string Priority, DateOnly? Due, DateTimeOffset? DueAt, Guid? OwnerId, Guid? AboutId)
{
    /// <summary>What decides who may edit it; null where nobody asks.</summary>
    internal Belonging? Belonging { get; init; }
}

/// <summary>What is to be done about a record, soonest first; only tasks the actor sees.</summary>
public sealed class TasksOfRecord(CrmDb db)
{
    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<OpenTask>>> First = new(_ => EF.CompileAsyncQuery((CrmDb db, Guid record, int most) => db.Set<CrmTask>().AsNoTracking()
        .Where(t => t.Status == "open" && t.Links.Any(l => l.RecordId == record)).OrderBy(t => t.Due == null).ThenBy(t => t.Due).ThenBy(t => t.Id).Take(most)
        .Select(t => new OpenTask(t.Id, t.Subject, t.Type, t.Priority, t.Due, t.DueAt, t.OwnerId, null) { Belonging = new Belonging(t.Id, t.OwnerId, t.TeamId, Array.Empty<Guid>(), t.Viewers) })));

    private (Guid Record, IReadOnlyList<OpenTask> Tasks)? _all;

    /// <returns>One more than <paramref name="most"/> says that there are more.</returns>
    public async Task<IReadOnlyList<OpenTask>> ReadAsync(Guid recordId, int most, CancellationToken ct)
    {
        var found = await First.Of(db)(db, recordId, most + 1).ToListAsync(ct);
        _all = found.Count <= most ? (recordId, found) : null;
        return found;
    }

    /// <summary>All open tasks about a record, when it was the last one read here and had no more; null = they have to be read.</summary>
    internal IReadOnlyList<OpenTask>? Known(Guid recordId) => _all is { } all && all.Record == recordId ? all.Tasks : null;
}
