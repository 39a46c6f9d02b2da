using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Pipeline.Targets;
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

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What will be won when, and by whom, beside the targets; every figure leads to its deals.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class ForecastModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, DealForecast forecast, TargetDesk targets, ListStates states, FilterDrawing drawing, FilterValues values, ActorScope scope, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private ListState _state = null!;
    private ForecastAddress _address = null!;

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<ViewTab> Views { get; private set; } = [];
    public IReadOnlyList<ViewTab> Groups { get; private set; } = [];
    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];
    public ForecastTable? Table { get; private set; }
    public string? Problem { get; private set; }

    /// <summary>The day as of which deals are told; null = now.</summary>
    public DateOnly? AsOf => _address.AsOf;

    public string Earlier => _address.Later(-1).Href(_state);

    public string Later => _address.Later(1).Href(_state);

    public string Now => (_address with { AsOf = null, From = Request.Query.ContainsKey("from") ? _address.From : viewer.Day(clock.GetUtcNow()) }).Href(_state);

    /// <summary>What the form of the day carries along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Keep => Request.Query.Where(q => q.Key is not "asOf").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));

    public string Typed => AsOf?.ToString("d", viewer.Culture) ?? Request.Query["asOf"].ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var today = viewer.Day(clock.GetUtcNow());
        _address = ForecastAddress.Read(Request.Query, text => TypedDate.Read(text, viewer.Culture, today), today);
        _state = ForecastAddress.Whole(await states.ReadAsync(deals.Type, ForecastAddress.Deals(Request.Query), ct), ForecastAddress.Forecast, Request.Query);
        Head = Top((await targets.TeamsAsync(ct)).Count > 0);
        Views = [View(T["Everyone's"], ListState.All), View(T["Mine"], ListState.Mine), View(T["My team's"], ListState.Team), .. _state.Views.Select(v => View(v.Name, v.Id.ToString()))];
        Groups = [Group(T["By person"], ForecastBy.Owner), Group(T["By team"], ForecastBy.Team)];
        var asked = _state.Request(1);
        if (asked.Refused) return Refused(asked.Refusals[0]);
        // figures of today under a day that was not understood would be taken for those of that day
        if (Typed.Trim() is { Length: > 0 } typed && AsOf is null && TypedDate.Read(typed, viewer.Culture, today) != today) return Refused(Refusal.Of("asOf", "“{0}” is not a day up to today.", typed));
        var request = new ForecastRequest(asked.Value!, _address.Period, _address.By, _address.From, _address.Count, AsOf: _address.AsOf);
        var read = await forecast.ReadAsync(request, ct);
        if (read.Refused) return Refused(read.Refusals[0]);
        await values.LearnAsync(deals.Type, FilterForm.Conditions(asked.Value!.Filter), ct);
        Filters = drawing.Chips(_state, asked.Value.Filter);
        Table = new ForecastTable(read.Value!, request, scope.Actor.May(Deal.Deals, Right.Assign), viewer, T);
        return Page();
    }

    /// <param name="sets">Whether the viewer sets anybody's targets.</param>
    private PageHead Top(bool sets)
    {
        var month = _address with { Period = ForecastPeriod.Month };
        return new PageHead(T["Forecast"])
        {
            Back = new PageLink(T["Deals"], "/deals"),
            Tabs = [new(T["Months"], month.Href(_state), _address.Period == ForecastPeriod.Month), new(T["Quarters"], (_address with { Period = ForecastPeriod.Quarter }).Href(_state), _address.Period == ForecastPeriod.Quarter), new(T["Years"], (_address with { Period = ForecastPeriod.Year }).Href(_state), _address.Period == ForecastPeriod.Year)],
            Others = [new PageLink(T["Deals by month"], (month with { AsOf = null }).Href(_state, ForecastAddress.Months), "columns"), new PageLink(T["Figures"], "/deals/insights", "reports"), .. sets ? [new PageLink(T["Targets"], "/admin/targets", "flag")] : Array.Empty<PageLink>()],
        };
    }

    private ViewTab View(string text, string view) => new(text, _address.Href(_state with { Own = [new("view", view)] }), _state.View == view);

    private ViewTab Group(string text, ForecastBy by) => new(text, (_address with { By = by }).Href(_state), _address.By == by);

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(Refusal refusal)
    {
        (Problem, Response.StatusCode) = (Words(refusal), StatusCodes.Status422UnprocessableEntity);
        return Page();
    }
}
