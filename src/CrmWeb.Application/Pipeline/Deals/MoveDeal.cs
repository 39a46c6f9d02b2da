using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>Moves a deal to another stage; by board, record page and API.</summary>
public sealed class MoveDeal([FromKeyedServices(Deal.Deals)] IRecords deals)
{
    /// <param name="Stage">Id or name of the stage.</param>
    /// <param name="Version">The version the person saw: a deal that somebody moved meanwhile is not moved again. Null = whatever it is now.</param>
    /// <param name="From">The stage in which the person saw it: a deal that still stands there is moved whatever else somebody changed. Null = the version alone counts.</param>
    /// <param name="LostReason">Asked where the stage means lost.</param>
    /// <param name="CloseDate">yyyy-MM-dd; null = today when it closes.</param>
    public sealed record Input(string? Stage, uint? Version = null, string? LostReason = null, string? LostNote = null, string? CloseDate = null, string? Amount = null, Guid? From = null);

    /// <summary>Null when the actor has no such deal.</summary>
    public async Task<Outcome<SavedRecord>?> RunAsync(Guid id, Input input, CancellationToken ct)
    {
        if (TextRule.CleanLine(input.Stage) is not { } stage)
        {
            if (!await deals.SeesAsync(id, ct)) return null;
            return Refusal.Of("stage", "Say to which stage the deal goes.");
        }
        var patch = new JsonObject { ["stage"] = stage };
        foreach (var (field, value) in new[] { ("lostReason", input.LostReason), ("lostNote", input.LostNote), ("closeDate", input.CloseDate), ("amount", input.Amount) })
        {
            if (TextRule.Clean(value) is { } given) patch[field] = given;
        }
        var moved = await deals.EditAsync(id, patch, input.Version, ct);
        if (input.From is not { } from || moved is not { Refused: true } refused || refused.Refusals[0] != Refusal.Stale) return moved;
        return await deals.FindAsync(id, ct) is { } now && now["stage"]?["id"]?.GetValue<Guid>() == from ? await deals.EditAsync(id, patch, uint.Parse(now["version"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture), ct) : moved;
    }
}
