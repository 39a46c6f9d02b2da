using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Insights;

/// <summary>Puts figures of accounts together with those of their subsidiaries.</summary>
public sealed class AccountTrees(CrmDb db)
{
    /// <summary>Most levels of parents above an account.</summary>
    private const int Deepest = 20;

    /// <summary>
    /// One row per account at the top of its tree. Medians cannot be put together from parts and are left out; averages are weighted by
    /// the deals behind them.
    /// </summary>
    public async Task<IReadOnlyList<DealFigures>> TogetherAsync(IReadOnlyList<DealFigures> accounts, CancellationToken ct)
    {
        var ids = accounts.Select(a => Guid.TryParse(a.Key!.Key, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
        var parents = new Dictionary<Guid, Guid?>();
        var names = new Dictionary<Guid, string>();
        var level = ids.ToList();
        for (var depth = 0; level.Count > 0 && depth < Deepest; depth++)
        {
            var found = await db.Accounts.AsNoTracking().Where(a => level.Contains(a.Id)).Select(a => new { a.Id, a.ParentId, a.Name }).ToListAsync(ct);
            foreach (var account in found) (parents[account.Id], names[account.Id]) = (account.ParentId, account.Name);
            level = [.. found.Select(a => a.ParentId).OfType<Guid>().Where(id => !parents.ContainsKey(id)).Distinct()];
        }
        return [.. accounts.GroupBy(a => Guid.TryParse(a.Key!.Key, out var id) ? Top(id).ToString() : a.Key.Key ?? "")
            .Select(tree => tree.Count() == 1 && (tree.First().Key!.Key ?? "") == tree.Key ? tree.First() : Together(Guid.Parse(tree.Key), names, [.. tree]))
            .OrderByDescending(a => a.Won.Value ?? 0).ThenByDescending(a => a.Open.Value ?? 0)];

        Guid Top(Guid id)
        {
            var seen = new HashSet<Guid>();
            // a parent that the actor does not see ends the tree
            while (seen.Add(id) && parents.GetValueOrDefault(id) is { } above && names.ContainsKey(above)) id = above;
            return id;
        }
    }

    private static DealFigures Together(Guid top, Dictionary<Guid, string> names, IReadOnlyList<DealFigures> parts)
    {
        var won = parts.Aggregate(DealSum.None, (sum, p) => sum.Plus(p.Won));
        var valued = parts.Sum(p => p.AverageWon is null ? 0 : p.Won.Count - p.Won.Empty - p.Won.Unconverted);
        var timed = parts.Where(p => p.Cycle.Deals > 0).Select(p => p.Cycle).ToList();
        var among = new FilterCondition("account", "in", new JsonArray([.. parts.Select(p => (JsonNode)p.Key!.Key!)]));
        return new DealFigures(
            new SummaryKey(top.ToString(), names[top], [among]),
            parts.Aggregate(DealSum.None, (sum, p) => sum.Plus(p.Open)), won, parts.Aggregate(DealSum.None, (sum, p) => sum.Plus(p.Lost)),
            valued == 0 ? null : won.Value / valued,
            new(timed.Sum(c => c.Deals), timed.Count == 0 ? null : timed.Sum(c => c.Mean * c.Deals) / timed.Sum(c => c.Deals), null, timed.Min(c => c.Least), timed.Max(c => c.Most)));
    }
}
