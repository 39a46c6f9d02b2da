namespace CrmWeb.Domain.Kernel;

/// <summary>Keeps a record's child rows in step with a list of facts.</summary>
public static class ChildRows
{
    /// <summary>
    /// Makes the rows say what the facts say, in that order, and keeps as many rows as possible: history then shows what changed, not
    /// everything removed and made anew.
    /// </summary>
    /// <param name="same">Which row stands for which fact: the best likeness first.</param>
    /// <param name="make">A new row for a fact and its position.</param>
    /// <param name="take">Lets a kept row take over a fact and its position.</param>
    public static void Replace<TRow, TFact>(
        List<TRow> rows, IReadOnlyList<TFact> facts, IReadOnlyList<Func<TRow, TFact, bool>> same, Func<TFact, int, TRow> make, Action<TRow, TFact, int> take)
        where TRow : ChildEntity
    {
        var free = rows.ToList();
        var chosen = new TRow?[facts.Count];
        foreach (var alike in same)
        {
            for (var i = 0; i < facts.Count; i++)
            {
                if (chosen[i] is not null || free.Find(row => alike(row, facts[i])) is not { } row) continue;
                chosen[i] = row;
                free.Remove(row);
            }
        }
        foreach (var row in free) rows.Remove(row);
        for (var i = 0; i < facts.Count; i++)
        {
            if (chosen[i] is { } kept) take(kept, facts[i], i);
            else rows.Add(make(facts[i], i));
        }
    }
}
