using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Forecasts;

/// <summary>Expects a deal in another month: the same day there, or the last one of a shorter month. A deal without a close date gets the last day.</summary>
public sealed class MoveToMonth(CrmDb db, [FromKeyedServices(Deal.Deals)] IRecords deals)
{
    private static readonly Refusal Closed = new("closed", "This deal is closed; its close date is the day on which that happened.", RefusalKind.State);

    /// <param name="version">The version the person saw; null = whatever it is now.</param>
    /// <returns>Null when the actor has no such deal.</returns>
    public async Task<Outcome<SavedRecord>?> RunAsync(Guid id, string? month, uint? version, CancellationToken ct)
    {
        if (await db.Deals.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.CloseDate, d.Status }).FirstOrDefaultAsync(ct) is not { } deal) return null;
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return Refusal.Of("month", "A month is written as 2026-03.");
        if (deal.Status != "open") return Closed;
        var last = DateTime.DaysInMonth(first.Year, first.Month);
        var day = new DateOnly(first.Year, first.Month, Math.Min(deal.CloseDate?.Day ?? last, last));
        return await deals.EditAsync(id, new JsonObject { ["closeDate"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, version, ct);
    }
}
