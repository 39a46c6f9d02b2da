namespace CrmWeb.Application.Data.Journal;

/// <summary>What keeps rows that are no records (people, teams, pipelines) from being taken away again by an undo; a module registers one for each of its tables, and for those of others that it points to.</summary>
public interface IHeld
{
    Type Entity { get; }

    /// <summary>Those of the rows that something else needs.</summary>
    /// <param name="going">What would go together: what only that needs is not held.</param>
    Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct);
}

/// <summary>What an undo takes away.</summary>
/// <param name="Rows">Rows that are no records, of all tables.</param>
/// <param name="Sets">Change sets that are undone: records that they made lie in the bin.</param>
public sealed record Going(IReadOnlyCollection<Guid> Rows, IReadOnlyCollection<Guid> Sets);
