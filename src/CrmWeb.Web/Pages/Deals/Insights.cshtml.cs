using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
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
using Microsoft.Extensions.Primitives;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What was won, lost and is open, by whom or when; every figure leads to its deals.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class InsightsModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, DealInsights insights, AccountTrees trees, ListStates states, FilterDrawing drawing, FilterValues values,
    Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string Path = "/deals/insights";

    /// <summary>In the address while the page shows a period that nobody chose.</summary>
    private const string Narrowed = "narrowed";

    private ListState _state = null!;

    public PageHead Head { get; private set; } = null!;

    /// <summary>Everyone's deals, one's own, the team's, saved views.</summary>
    public IReadOnlyList<ViewTab> Views { get; private set; } = [];

    public IReadOnlyList<ViewTab> Periods { get; private set; } = [];

    /// <summary>First and last day as typed, where the period names days.</summary>
    public (string First, string Last) Days { get; private set; } = ("", "");

    /// <summary>What the form of the days carries along.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Keep { get; private set; } = [];

    /// <summary>The figures of all time, when the page chose a period by itself because there are so many deals; else null.</summary>
    public string? AllTime => Request.Query.ContainsKey(Narrowed) ? Periods.FirstOrDefault(p => !p.Current)?.Href : null;

    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];

    public FilterEditorView Editor { get; private set; } = null!;

    public FigureTable? Table { get; private set; }

    public string? Problem { get; private set; }

    /// <param name="by">owner, team, parentTeam, lead, product, account, month, quarter or year.</param>
    /// <param name="subsidiaries">Accounts together with those below them.</param>
    /// <param name="from">First day, as typed into the form of the days.</param>
    /// <param name="until">Last day.</param>
    public async Task<IActionResult> OnGetAsync(string? by, bool subsidiaries, string? from, string? until, CancellationToken ct)
    {
        if (!Enum.TryParse<DealGrouping>(by ?? "owner", ignoreCase: true, out var grouping) || !Enum.IsDefined(grouping) || int.TryParse(by, out _)) grouping = DealGrouping.Owner;
        // the figures are of all deals until somebody says otherwise, whatever list they like to begin with
        var asks = Request.Query.Where(q => q.Key is not ("from" or "until"));
        var query = new QueryCollection((Request.Query.ContainsKey("view") ? asks : asks.Append(new("view", ListState.All))).ToDictionary());
        var state = await states.ReadAsync(deals.Type, query, ct);
        _state = state with { Path = Path, Own = [.. state.Own.Where(q => q.Key != Narrowed)] };
        Head = new PageHead(T["Figures"]) { Back = new PageLink(T["Deals"], "/deals"), Tabs = Tabs(grouping, subsidiaries), Others = Accounts(grouping, subsidiaries) };
        Views = [new(T["Everyone's"], View(ListState.All), _state.View == ListState.All), new(T["Mine"], View(ListState.Mine), _state.View == ListState.Mine), new(T["My team's"], View(ListState.Team), _state.View == ListState.Team),
            .. _state.Views.Select(v => new ViewTab(v.Name, View(v.Id.ToString()), v.Id.ToString() == _state.View))];
        var sent = FilterForm.IsSent(Request.Query);
        var asked = _state.Request(1);
        var filter = sent ? FilterForm.Read(deals.Type, Request.Query, values) : asked.Value?.Filter ?? FilterTree.Everything;
        var today = viewer.Day(clock.GetUtcNow());
        var unread = new[] { from, until }.FirstOrDefault(day => !string.IsNullOrWhiteSpace(day) && TypedDate.Read(day, viewer.Culture, today) is null);
        if (unread is null && (from is not null || until is not null)) return Redirect(_state.Filtered(FigurePeriods.Between(filter, TypedDate.Read(from ?? "", viewer.Culture, today), TypedDate.Read(until ?? "", viewer.Culture, today))));
        var offered = FigurePeriods.Offered(today, HttpContext.Directory().Company.FiscalYearStart);
        // thousands of deals of many years are added up only for who asks for them, and who is shown a part is told
        if (Request.Query.Keys.All(k => k is "view" or "by" or "subsidiaries") && !asked.Refused && (await deals.CountAsync(asked.Value!, CountMode.Capped, ct)).Value is { Capped: true })
            return Redirect((_state with { Own = [.. _state.Own, new(Narrowed, "true")] }).Filtered(FigurePeriods.Within(filter, offered[^2].From, offered[^2].Before)));
        var conditions = FilterForm.Conditions(filter).Distinct().ToList();
        var wrong = (await deals.CheckAsync(conditions, ct)).Zip(conditions, (refusal, condition) => (condition, refusal: FilterForm.Unfinished(condition) ?? refusal))
            .Where(c => c.refusal is not null).ToDictionary(c => c.condition, c => Words(c.refusal!));
        if (sent && wrong.Count == 0) return Redirect(_state.Filtered(filter));
        await values.LearnAsync(deals.Type, conditions, ct);
        (Filters, Editor) = (drawing.Chips(_state, filter), drawing.Editor(_state, filter, HttpContext.Directory(), wrong, wrong.Count > 0 || Request.Query["edit"] == "filter"));
        (Days, Keep) = ((from ?? Typed(FigurePeriods.Days(filter).First), until ?? Typed(FigurePeriods.Days(filter).Last)), [new("filter", filter.ToString()!), .. _state.Own.Where(q => q.Key is "view" or "by" or "subsidiaries").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))]);
        Periods = [.. offered.Select(p => new ViewTab(T[p.Words], (_state with { Own = [.. _state.Own.Where(q => q.Key != "all"), .. p.From is null ? [new("all", "true")] : Array.Empty<KeyValuePair<string, StringValues>>()] }).Filtered(FigurePeriods.Within(filter, p.From, p.Before)), FigurePeriods.Is(filter, p.From, p.Before)))];
        var read = asked.Refused ? asked.Refusals.ToArray() : unread is not null ? Refusal.Of("from", "“{0}” is not a day.", unread) : wrong.Count > 0 ? new Refusal("bad-filter", "This filter cannot be used yet.", RefusalKind.Rule, "filter") : await insights.ReadAsync(grouping, filter, ct);
        if (read.Refused)
        {
            (Problem, Response.StatusCode) = (Words(read.Refusals[0]), StatusCodes.Status422UnprocessableEntity);
            return Page();
        }
        var (found, together) = (read.Value!, grouping == DealGrouping.Account && subsidiaries);
        if (together) found = found with { Groups = await trees.TogetherAsync(found.Groups, ct) };
        Table = new FigureTable(found, filter, grouping, together, new FigureWords(T));
        return Page();
    }

    private string Typed(DateOnly? day) => day?.ToString("d", viewer.Culture) ?? "";

    /// <summary>Another view: its filter takes the place of the one there is.</summary>
    private string View(string view) => QueryLink.With(Path, _state.Own.Where(q => q.Key is "by" or "subsidiaries"), ("view", view));

    private IReadOnlyList<ViewTab> Tabs(DealGrouping chosen, bool subsidiaries) =>
        [.. Enum.GetValues<DealGrouping>().Select(g => new ViewTab(T[FigureWords.Of(g)], Here(g, subsidiaries && g == DealGrouping.Account), g == chosen))];

    private PageLink[] Accounts(DealGrouping chosen, bool subsidiaries) => chosen != DealGrouping.Account ? []
        : [new PageLink(subsidiaries ? T["Each account by itself"] : T["With subsidiaries"], Here(chosen, !subsidiaries), "account")];

    private string Here(DealGrouping by, bool subsidiaries) =>
        QueryLink.With(Path, Request.Query, ("by", char.ToLowerInvariant(by.ToString()[0]) + by.ToString()[1..]), ("subsidiaries", subsidiaries ? "true" : null));
}
