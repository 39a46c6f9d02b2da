using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Import;

/// <summary>Makes stages that rows name in the pipeline they name, else in the one that is taken where none is named.</summary>
internal sealed class StageMaker : ILinkMaker
{
    public string Kind => Stage.Stages;

    public bool Unasked => true;

    public StageWish? Describe(string text) => StageWishes.Of(text, ImportMapping.Empty) is var guess ? new StageWish(guess.Kind.ToString().ToLowerInvariant(), guess.Probability) : null;

    public async Task<IReadOnlyList<string>> MissingAsync(IServiceProvider services, MissingLinks links, CancellationToken ct)
    {
        if (links.Texts(links.Field.Name).Count == 0) return [];
        return [.. (await GroupedAsync(services.GetRequiredService<CrmDb>(), links, ct)).SelectMany(g => g.Missing).Distinct()];
    }

    public async Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, MissingLinks links, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var made = new List<string>();
        foreach (var (pipeline, missing) in await GroupedAsync(services.GetRequiredService<CrmDb>(), links, ct))
        {
            var sorted = IsSorted(pipeline);
            foreach (var stage in missing.Where(texts.Contains).Select(t => StageWishes.Of(t, links.Mapping)).OrderBy(s => s.Probability))
                if (!(await services.GetRequiredService<AddStage>().RunAsync(pipeline.Id, stage, ct)).Refused) made.Add(stage.Name!);
            if (sorted && made.Count > 0) await SortAsync(services, pipeline.Id, ct);
        }
        return made;
    }

    /// <summary>Per pipeline the texts that are no stage of it.</summary>
    private static async Task<IReadOnlyList<(SalesPipeline Pipeline, IReadOnlyList<string> Missing)>> GroupedAsync(CrmDb db, MissingLinks links, CancellationToken ct)
    {
        var pipelines = await db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct);
        SalesPipeline? PipelineOf(JsonObject row) => MissingLinks.Text(row, "pipeline") is not { } text ? pipelines.Find(p => p.Active)
            : pipelines.Find(p => TextRule.Fold(p.Name) == TextRule.Fold(text) || p.Id.ToString() == text);
        return [.. links.Rows.Select(r => (Pipeline: PipelineOf(r), Text: MissingLinks.Text(r, links.Field.Name)))
            .Where(r => r is { Pipeline: not null, Text: not null } && !Guid.TryParse(r.Text, out _) && r.Pipeline.Named(r.Text) is null)
            .GroupBy(r => r.Pipeline!).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(r => r.Text!).DistinctBy(TextRule.Fold)]))];
    }

    private static bool IsSorted(SalesPipeline pipeline) =>
        pipeline.InOrder().Where(s => s.Kind == StageKind.Open).Select(s => s.Probability).ToList() is var all && all.Order().SequenceEqual(all);

    /// <summary>A pipeline whose stages stand by their probability keeps them so.</summary>
    private static async Task SortAsync(IServiceProvider services, Guid id, CancellationToken ct)
    {
        var stages = await services.GetRequiredService<CrmDb>().Set<Stage>().AsNoTracking().Where(s => s.PipelineId == id).ToListAsync(ct);
        await services.GetRequiredService<OrderStages>().RunAsync(id, [.. stages.OrderBy(s => s.Kind).ThenBy(s => s.Kind == StageKind.Open ? s.Probability : 0).ThenBy(s => s.Position).Select(s => s.Id)], ct);
    }
}
