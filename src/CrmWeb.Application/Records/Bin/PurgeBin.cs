using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Records.Bin;

/// <summary>Every day: what has been in the bin for 30 days goes for good, of every kind.</summary>
public sealed class PurgeBin(RecordCatalog catalog, IServiceProvider services, TimeProvider clock) : IRecurringJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Name => "purge-bin";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var type in catalog.Types)
            await services.GetRequiredKeyedService<IRecords>(type.Kind).PurgeAsync(clock.GetUtcNow() - Kept, ct);
    }
}

/// <summary>Every day: previews nobody confirmed and visits nobody would look up again.</summary>
public sealed class TidyDesks(CrmDb db) : IRecurringJob
{
    public string Name => "tidy-desks";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        await db.Set<BulkPlan>().Where(p => p.MadeAt < now.AddDays(-1)).ExecuteDeleteAsync(ct);
        await db.Set<RecordVisit>().Where(v => v.At < now.AddDays(-90)).ExecuteDeleteAsync(ct);
    }
}
