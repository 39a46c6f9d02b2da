using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;
using FilterTree = CrmWeb.Application.Records.Lists.FilterTree;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>Open deals in columns of the months they are expected in; dragging one to another month moves its close date.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class MonthsModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, MonthGrid grid, MoveToMonth move, ListStates states, FilterDrawing drawing, FilterValues values, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>Columns shown at once.</summary>
    private const int Shown = 6;

    private ListState _state = null!;
    private ForecastAddress _address = null!;
    private FilterTree _filter = FilterTree.Everything;

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];
    public MonthColumns Grid { get; private set; } = null!;
    public IReadOnlyList<MonthColumn> Columns => Grid.Months;

    /// <summary>Most that a month adds up to: what the bars are shares of.</summary>
    public decimal Most => Math.Max(1, Columns.Max(column => column.Sum));
    public string? Problem { get; private set; }
    public string Here => _address.Href(_state, ForecastAddress.Months);
    public DirectorySnapshot Directory => HttpContext.Directory();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var today = viewer.Day(clock.GetUtcNow());
        _address = ForecastAddress.Read(Request.Query, _ => null, today) with { Period = ForecastPeriod.Month };
        _state = ForecastAddress.Whole(await states.ReadAsync(deals.Type, ForecastAddress.Deals(Request.Query), ct), ForecastAddress.Months, Request.Query);
        Head = new PageHead(T["Deals by month"])
        {
            Back = new PageLink(T["Forecast"], _address.Href(_state)),
            Tabs = [Tab(T["Everyone's"], ListState.All), Tab(T["Mine"], ListState.Mine), Tab(T["My team's"], ListState.Team), .. _state.Views.Select(v => Tab(v.Name, v.Id.ToString()))],
            Others = [new PageLink(T["Earlier"], _address.Later(-1).Href(_state, ForecastAddress.Months), "chevron-left"), new PageLink(T["Later"], _address.Later(1).Href(_state, ForecastAddress.Months), "chevron-right")],
        };
        var first = new DateOnly(_address.From.Year, _address.From.Month, 1);
        var asked = _state.Request(1);
        var read = asked.Refused ? asked.Refusals.ToArray() : await grid.ReadAsync(asked.Value!, [.. Enumerable.Range(0, Shown).Select(first.AddMonths)], ct);
        if (read.Refused)
        {
            (Problem, Response.StatusCode) = (Words(read.Refusals[0]), StatusCodes.Status422UnprocessableEntity);
            return Page();
        }
        (Grid, _filter) = (read.Value!, asked.Value!.Filter);
        await values.LearnAsync(deals.Type, FilterForm.Conditions(_filter), ct);
        Filters = drawing.Chips(_state, _filter);
        return Page();
    }

    /// <param name="stage">The month, as the board's script names the column a card is dropped on.</param>
    public async Task<IActionResult> OnPostMoveAsync(Guid id, string? stage, uint version, string? back, CancellationToken ct)
    {
        var here = Url.IsLocalUrl(back) ? back : ForecastAddress.Months;
        if (await move.RunAsync(id, stage, version, ct) is not { } outcome) Say(T["This deal is not there any more. Somebody deleted it, or you may not see it now."], bad: true);
        else if (outcome.Refused && outcome.Refusals[0] == Refusal.Stale) Say(T["Somebody else changed this deal meanwhile. Move it again if you still want to."], bad: true);
        else if (outcome.Refused) Say(Words(outcome.Refusals[0]), bad: true);
        else Say(T["Moved."], outcome.Value!.ChangeSet, back: here);
        return Redirect(here);
    }

    /// <summary>The months a deal can be moved to by its form: a year from the first one shown.</summary>
    public IEnumerable<DateOnly> Choices => Enumerable.Range(0, 12).Select(Columns[0].Start.AddMonths);

    public string Name(DateOnly month) => ForecastTable.Period(month, ForecastPeriod.Month, viewer.Culture);

    /// <summary>The list of a month's deals: those that are counted above its cards, of whatever view and filter.</summary>
    public string All(MonthColumn column) => "/deals?view=all&filter=" + Uri.EscapeDataString(_filter.And(new FilterGroup(true,
    [
        new FilterCondition("status", "eq", "open"), new FilterCondition("closeDate", "gte", DatePhrases.Machine(column.Start)), new FilterCondition("closeDate", "lt", DatePhrases.Machine(column.Start.AddMonths(1))),
    ])).Flat().ToString());

    private ViewTab Tab(string text, string view) => new(text, _address.Href(_state with { Own = [new("view", view)] }, ForecastAddress.Months), _state.View == view);
}
