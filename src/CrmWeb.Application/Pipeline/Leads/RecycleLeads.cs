using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>Every hour: leads whose day has come are taken up again. The day is the company's.</summary>
public sealed class RecycleLeads(CrmDb db) : IRecurringJob
{
    private const int Batch = 500;

    public string Name => "recycle-leads";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        if (await db.Company.AsNoTracking().OrderBy(c => c.Id).Select(c => c.TimeZone).FirstOrDefaultAsync(ct) is not { } zone) return;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(db.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
        while (true)
        {
            var due = await db.Leads.Where(l => l.RecycleOn != null && l.RecycleOn <= today).OrderBy(l => l.RecycleOn).ThenBy(l => l.Id).Take(Batch).ToListAsync(ct);
            if (due.Count == 0) return;
            foreach (var lead in due) lead.Recycle();
            db.Because("leads.recycle", "The day to take them up again has come.");
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
