namespace CrmWeb.Domain.Pipeline.Assigning;

/// <summary>Chooses among people who can take a lead.</summary>
public static class Candidates
{
    /// <summary>The one whose turn it is; null without people. Turns count from 0.</summary>
    public static Guid? ByTurn(IReadOnlyList<Guid> people, int turn) => people.Count == 0 ? null : people[(int)((uint)turn % (uint)people.Count)];

    /// <summary>Who has least to do; of equals the first in the rule's order. Null without people.</summary>
    /// <param name="open">Open leads by person; absent = none.</param>
    public static Guid? LeastBusy(IReadOnlyList<Guid> people, IReadOnlyDictionary<Guid, int> open) =>
        people.Count == 0 ? null : people.MinBy(person => open.GetValueOrDefault(person));
}
