using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

/// <summary>Several acts as one: all or none of them, one line in the history, one undo.</summary>
public sealed class OneChangeSet(CrmDb db)
{
    /// <param name="act">Name in the journal.</param>
    /// <param name="rule">What it went by; null = nothing.</param>
    /// <param name="work">Does the acts; what it refuses takes all of them back.</param>
    /// <returns>The change set.</returns>
    public async Task<Outcome<Guid>> RunAsync(string act, string? rule, Func<Task<IReadOnlyList<Refusal>>> work, CancellationToken ct)
    {
        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because(act, rule);
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var refusals = await work();
        db.ContinueIn(null);
        if (refusals.Count > 0) return refusals.ToArray();
        if (transaction is not null) await transaction.CommitAsync(ct);
        return set.Id;
    }
}
