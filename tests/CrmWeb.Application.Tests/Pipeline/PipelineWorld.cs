using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Pipeline;

/// <summary>What tests of deals ask of a world.</summary>
internal static class PipelineWorld
{
    public static Task<Guid> DealAsync(this TestWorld world, string facts = "{}", Actor? actor = null) => world.CreateAsync(Deal.Deals, TestData.Json(facts), actor);

    public static Task<SalesPipeline> PipelineAsync(this TestWorld world, string name = "Sales") =>
        world.AsAsync<CrmDb, SalesPipeline>(Actor.System, db => db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).SingleAsync(p => p.Name == name));

    /// <summary>The spans of a deal in order: stage, status, value, and "?" where it was told afterwards, "-" in the bin.</summary>
    public static async Task<IReadOnlyList<string>> CourseAsync(this TestWorld world, Guid deal)
    {
        var stages = (await world.PipelineAsync()).Stages.ToDictionary(s => s.Id, s => s.Name);
        return [.. (await world.StatesAsync(deal)).Select(s => $"{(s.StageId is { } id ? stages[id] : "")} {s.Status} {s.Value:0.##}{(s.Backdated ? "?" : "")}{(s.Deleted ? "-" : "")}")];
    }

    public static Task<List<DealState>> StatesAsync(this TestWorld world, Guid deal) =>
        world.AsAsync<CrmDb, List<DealState>>(Actor.System, db => db.Set<DealState>().AsNoTracking().Where(s => s.DealId == deal).OrderBy(s => s.Since).ThenBy(s => s.Id).ToListAsync());
}
