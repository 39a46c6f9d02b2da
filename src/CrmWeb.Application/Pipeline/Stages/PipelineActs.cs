using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>Adds a pipeline.</summary>
public sealed class CreatePipeline(CrmDb db, AdminSave save)
{
    /// <param name="Stages">Null or empty = the standard ones.</param>
    /// <param name="Position">Place among the pipelines, from 0; null = the last.</param>
    public sealed record Input(string? Name, IReadOnlyList<Guid>? Teams = null, IReadOnlyList<StageInput>? Stages = null, int? Position = null);

    /// <summary>The pipeline's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        var position = await db.Set<SalesPipeline>().MaxAsync(p => (int?)p.Position, ct) + 1 ?? 0;
        var made = SalesPipeline.Create(input.Name, position, input.Stages is { Count: > 0 } stages ? stages : StandardStages.All);
        if (made.Refused) return made.Refusals.ToArray();
        if (made.Value!.Change(input.Name, input.Teams ?? [], true) is { } refusal) return refusal;
        if (await PipelineNames.TakenAsync(db, made.Value, ct) is { } taken) return taken;
        if (input.Position is { } place) await PlacePipeline.PlaceAsync(db, made.Value, place, ct);
        db.Add(made.Value);
        return await save.RunAsync("pipelines.create", null, ct) is { } refused ? refused : made.Value.Id;
    }
}

/// <summary>Renames a pipeline, limits it to teams, retires it or takes it back into use.</summary>
public sealed class ChangePipeline(CrmDb db, AdminSave save)
{
    /// <param name="Position">Place among the pipelines, from 0; null = where it is.</param>
    public sealed record Input(string? Name, IReadOnlyList<Guid> Teams, bool Active, int? Position = null);

    /// <param name="version">The version somebody saw; null = whatever it is now.</param>
    /// <returns>Null when saved; not found is a refusal with the code "gone".</returns>
    public async Task<Refusal?> RunAsync(Guid id, Input input, CancellationToken ct, uint? version = null)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await db.Set<SalesPipeline>().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } pipeline) return PipelineNames.Gone;
        if (version is { } seen && seen != pipeline.Version) return Refusal.Stale;
        if (pipeline.Change(input.Name, input.Teams, input.Active) is { } refusal) return refusal;
        if (await PipelineNames.TakenAsync(db, pipeline, ct) is { } taken) return taken;
        if (input.Position is { } place && place != pipeline.Position) await PlacePipeline.PlaceAsync(db, pipeline, place, ct);
        return await save.RunAsync("pipelines.edit", null, ct);
    }
}

internal static class PipelineNames
{
    public static readonly Refusal Gone = new("gone", "There is no such pipeline any more.", RefusalKind.State);

    /// <summary>Links name pipelines, so a name stands for one.</summary>
    public static async Task<Refusal?> TakenAsync(CrmDb db, SalesPipeline pipeline, CancellationToken ct)
    {
        var others = await db.Set<SalesPipeline>().AsNoTracking().Where(p => p.Id != pipeline.Id).Select(p => p.Name).ToListAsync(ct);
        return others.Any(name => TextRule.Fold(name) == TextRule.Fold(pipeline.Name))
            ? new Refusal("duplicate", "There is already a pipeline with this name.", RefusalKind.State, "name")
            : null;
    }
}
