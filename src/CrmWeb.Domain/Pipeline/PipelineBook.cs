namespace CrmWeb.Domain.Pipeline;

/// <summary>What a deal is judged by at a moment: the pipelines, the names and prices that it refers to, and which day it is.</summary>
/// <param name="pipelines">In order, with their stages.</param>
/// <param name="now">The instant of the act.</param>
/// <param name="zone">Zone of who acts: decides which day it is for them.</param>
/// <param name="usable">Pipelines into which the actor may put deals.</param>
/// <param name="accounts">Names of the accounts that the deals at hand are with.</param>
/// <param name="products">The products that the deals at hand name.</param>
public sealed class PipelineBook(
    IReadOnlyList<SalesPipeline> pipelines, DateTimeOffset now, TimeZoneInfo zone, IReadOnlySet<Guid> usable,
    IReadOnlyDictionary<Guid, string> accounts, IReadOnlyDictionary<Guid, PricedProduct> products)
{
    private readonly Dictionary<Guid, Stage> _stages = pipelines.SelectMany(p => p.Stages).ToDictionary(s => s.Id);

    public IReadOnlyList<SalesPipeline> Pipelines => pipelines;

    public DateTimeOffset Now => now;

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The first moment of a day where the actor is.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public SalesPipeline? Pipeline(Guid? id) => id is { } known ? pipelines.FirstOrDefault(p => p.Id == known) : null;

    public Stage? Stage(Guid? id) => id is { } known ? _stages.GetValueOrDefault(known) : null;

    /// <summary>The pipeline taken where none is named: the first that the actor may use.</summary>
    public SalesPipeline? Default => pipelines.FirstOrDefault(p => p.Active && usable.Contains(p.Id));

    public bool MayUse(SalesPipeline pipeline) => usable.Contains(pipeline.Id);

    /// <summary>The stage that a text (id or name) means in a pipeline; without one, in the default pipeline, else in the only one that has it.</summary>
    public Stage? Named(string text, Guid? pipelineId)
    {
        if (Guid.TryParse(text, out var id) && Stage(id) is { } known) return known;
        if (Pipeline(pipelineId) is { } pipeline) return pipeline.Named(text);
        if (Default?.Named(text) is { } first) return first;
        var others = pipelines.Where(p => p.Active && usable.Contains(p.Id)).Select(p => p.Named(text)).OfType<Stage>().Take(2).ToList();
        return others is [var only] ? only : null;
    }

    public string? AccountName(Guid? id) => id is { } known ? accounts.GetValueOrDefault(known) : null;

    public PricedProduct? Product(Guid id) => products.GetValueOrDefault(id);
}

/// <summary>A product with its list prices by currency (ISO 4217; the company's currency where a price names none).</summary>
public sealed record PricedProduct(string Name, IReadOnlyDictionary<string, decimal> Prices);
