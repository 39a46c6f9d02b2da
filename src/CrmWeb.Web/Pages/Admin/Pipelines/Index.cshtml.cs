using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>All pipelines with their stages: order, and a new stage by its name alone.</summary>
[NeedsAdministrator]
public sealed class IndexModel(PipelineDesk desk, AddStage add, OrderStages sort, PlacePipeline place, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>What a stage made by its name alone starts with: half of what is left to the last open one.</summary>
    private const int Unknown = 50;

    public IReadOnlyList<SalesPipeline> Pipelines { get; private set; } = [];

    /// <summary>Deals by stage.</summary>
    public IReadOnlyDictionary<Guid, Standing> Deals { get; private set; } = new Dictionary<Guid, Standing>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pipelines = await desk.AllAsync(ct);
        Deals = await desk.DealsInAsync(null, ct);
    }

    public async Task<IActionResult> OnPostStageAsync(Guid pipeline, string? name, CancellationToken ct)
    {
        if (await desk.FindAsync(pipeline, ct) is not { } known) return NotFound();
        var last = known.InOrder().LastOrDefault(s => s.Kind == StageKind.Open);
        var made = await add.RunAsync(pipeline, new StageInput(name, StageKind.Open, last is null ? Unknown : (last.Probability + 100) / 2, last?.Forecast ?? ForecastCategory.Pipeline), ct);
        if (made.Refused) Say(Words(made.Refusals[0]), bad: true);
        else Say(T["Stage added."], desk.LastChange);
        return Redirect("/admin/pipelines");
    }

    /// <param name="order">All ids in the new order, by drag; else one stage goes <paramref name="up"/> or <paramref name="down"/>.</param>
    public async Task<IActionResult> OnPostOrderAsync(Guid pipeline, string? order, Guid? up, Guid? down, CancellationToken ct)
    {
        if (await desk.FindAsync(pipeline, ct) is not { } known) return NotFound();
        var ids = known.InOrder().Select(s => s.Id).ToList();
        if (!string.IsNullOrEmpty(order)) ids = [.. order.Split(',').Select(id => Guid.TryParse(id, out var stage) ? stage : Guid.Empty).Where(ids.Contains)];
        else if (ids.IndexOf(up ?? down ?? Guid.Empty) is var at and >= 0 && at + (up is null ? 1 : -1) is var to && to >= 0 && to < ids.Count) (ids[at], ids[to]) = (ids[to], ids[at]);
        if (await sort.RunAsync(pipeline, ids, ct) is { } refusal) Say(Words(refusal), bad: true);
        else if (desk.LastChange is { } set) Say(T["Order saved."], set);
        return Redirect("/admin/pipelines");
    }

    /// <param name="at">Where the pipeline goes, from 0.</param>
    public async Task<IActionResult> OnPostPlaceAsync(Guid pipeline, int at, CancellationToken ct)
    {
        if (await desk.FindAsync(pipeline, ct) is null) return NotFound();
        if (await place.RunAsync(pipeline, at, ct) is { } refusal) Say(Words(refusal), bad: true);
        else if (desk.LastChange is { } set) Say(T["Order saved."], set);
        return Redirect("/admin/pipelines");
    }

    public string Who(SalesPipeline pipeline) => pipeline.TeamIds.Length == 0
        ? T["used by everybody"]
        : T["used by {0}", string.Join(", ", pipeline.TeamIds.Select(HttpContext.Directory().NameOf).OfType<string>())];
}
