using CrmWeb.Application.Pipeline.Insights;
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

/// <summary>What was won, lost and is open, by whom or when; every figure leads to its deals.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class InsightsModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, DealInsights insights, AccountTrees trees, ListStates states, FilterDrawing drawing, FilterValues values, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string Path = "/deals/insights";
    private ListState _state = null!;

    public PageHead Head { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];

    public FigureTable? Table { get; private set; }

    public string? Problem { get; private set; }

    /// <param name="by">owner, team, parentTeam, lead, product, account, month, quarter or year.</param>
    /// <param name="subsidiaries">Accounts together with those below them.</param>
    public async Task<IActionResult> OnGetAsync(string? by, bool subsidiaries, CancellationToken ct)
    {
        if (!Enum.TryParse<DealGrouping>(by ?? "owner", ignoreCase: true, out var grouping) || !Enum.IsDefined(grouping) || int.TryParse(by, out _)) grouping = DealGrouping.Owner;
        _state = await states.ReadAsync(deals.Type, new QueryCollection(Request.Query.Where(q => q.Key is not ("by" or "subsidiaries")).ToDictionary()), ct) with { Path = Path };
        Head = new PageHead(T["Figures"]) { Back = new PageLink(T["Deals"], "/deals"), Tabs = Tabs(grouping, subsidiaries), Others = Accounts(grouping, subsidiaries) };
        var asked = _state.Request(1);
        var read = asked.Refused ? asked.Refusals.ToArray() : await insights.ReadAsync(grouping, asked.Value!.Filter, ct);
        if (read.Refused)
        {
            (Problem, Response.StatusCode) = (Words(read.Refusals[0]), StatusCodes.Status422UnprocessableEntity);
            return Page();
        }
        await values.LearnAsync(deals.Type, FilterForm.Conditions(asked.Value!.Filter), ct);
        Filters = drawing.Chips(_state, asked.Value.Filter);
        var found = read.Value!;
        if (grouping == DealGrouping.Account && subsidiaries) found = found with { Groups = await trees.TogetherAsync(found.Groups, ct) };
        Table = new FigureTable(found, asked.Value.Filter, grouping, new FigureWords(T));
        return Page();
    }

    private IReadOnlyList<ViewTab> Tabs(DealGrouping chosen, bool subsidiaries) =>
        [.. Enum.GetValues<DealGrouping>().Select(g => new ViewTab(T[FigureWords.Of(g)], Here(g, subsidiaries && g == DealGrouping.Account), g == chosen))];

    private PageLink[] Accounts(DealGrouping chosen, bool subsidiaries) => chosen != DealGrouping.Account ? []
        : [new PageLink(subsidiaries ? T["Each account by itself"] : T["With subsidiaries"], Here(chosen, !subsidiaries), "account")];

    private string Here(DealGrouping by, bool subsidiaries) =>
        QueryLink.With(Path, Request.Query, ("by", char.ToLowerInvariant(by.ToString()[0]) + by.ToString()[1..]), ("subsidiaries", subsidiaries ? "true" : null));
}
