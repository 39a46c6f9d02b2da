namespace CrmWeb.Application.Data.Journal;

/// <summary>What keeps rows that are no records (people, teams, pipelines) from being taken away again by an undo; a module registers one for each of its tables.</summary>
public interface IHeld
{
    Type Entity { get; }

    /// <summary>Those of the rows that something else needs.</summary>
    /// <param name="going">Rows that would go together, of all tables: what only they need is not held.</param>
    Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<Guid> going, CancellationToken ct);
}
