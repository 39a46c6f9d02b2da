using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>All deals of a stage go to another one: before the stage is removed or means something else.</summary>
public sealed class StageDeals(CrmDb db, CompanyDirectory directory, RecordType<Deal, DealFacts> type)
{
    private const int Batch = 500;

    /// <summary>Moves them in the caller's transaction and change set. Also deals in the bin and deals the administrator does not see: none may be left behind.</summary>
    public async Task<Refusal?> MoveAsync(Stage from, Stage to, CancellationToken ct)
    {
        while (true)
        {
            var deals = await db.Set<Deal>().IgnoreQueryFilters().Where(d => d.StageId == from.Id).OrderBy(d => d.Id).Take(Batch).ToListAsync(ct);
            if (deals.Count == 0) return null;
            await type.LoadChildrenAsync(db, deals, ct);
            var prepare = await type.PrepareAsync(db, await directory.NowAsync(db, ct), FactsApplier.Linked(type, deals.Select(d => d.Facts()), []), ct);
            foreach (var deal in deals)
            {
                var facts = deal.Facts();
                facts.Stage = to.Id.ToString();
                // what the stage asks to be done goes away with it
                facts.Checked = [.. facts.Checked, .. from.Checklist.Select(item => item.Id.ToString())];
                prepare(facts);
                if (deal.Change(facts) is { } refusal) return refusal;
            }
            if (await SaveRefusal.TryAsync(() => BulkSave.RunAsync(db, ct)) is { } stopped) return stopped;
        }
    }
}
