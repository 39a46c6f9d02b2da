using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Import;

/// <summary>Makes pipelines that rows name, with the stages that their rows name; without any, with the standard ones.</summary>
internal sealed class PipelineMaker : ILinkMaker
{
    public string Kind => SalesPipeline.Pipelines;

    public bool Unasked => true;

    public async Task<IReadOnlyList<string>> MissingAsync(IServiceProvider services, MissingLinks links, CancellationToken ct)
    {
        var texts = links.Texts(links.Field.Name);
        if (texts.Count == 0) return [];
        var names = (await services.GetRequiredService<CrmDb>().Set<SalesPipeline>().AsNoTracking().Select(p => p.Name).ToListAsync(ct)).Select(TextRule.Fold).ToHashSet();
        return [.. texts.Where(t => !Guid.TryParse(t, out _) && !names.Contains(TextRule.Fold(t)))];
    }

    public async Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, MissingLinks links, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var made = new List<string>();
        foreach (var name in texts.GroupBy(TextRule.Fold))
        {
            var stages = StageWishes.Of(links.Rows.Where(r => MissingLinks.Text(r, links.Field.Name) is { } text && TextRule.Fold(text) == name.Key), links.Mapping);
            var one = await services.GetRequiredService<CreatePipeline>().RunAsync(new CreatePipeline.Input(name.First(), null, stages), ct);
            if (!one.Refused) made.Add(name.First());
        }
        return made;
    }
}
