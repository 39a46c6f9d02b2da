using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A pipeline's deals as cards in columns; the same views and filters as the list.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class BoardModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, DealBoard board, MoveDeal move, ListStates states, FilterDrawing drawing, FilterValues values, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string Path = "/deals/board";
    private static readonly string[] Apart = ["pipeline", "stage", "after", "handler", "closing", "to"];

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];
    public Board? Board { get; private set; }
    public string? Problem { get; private set; }

    /// <summary>The deal that is being closed and the stage it goes to, while its dialog is open.</summary>
    public (BoardCard Card, Stage To)? Closing { get; private set; }

    public string Here { get; private set; } = Path;
    public DirectorySnapshot Directory => HttpContext.Directory();

    public async Task<IActionResult> OnGetAsync(Guid? pipeline, Guid? closing, Guid? to, CancellationToken ct)
    {
        var state = await StateAsync(ct);
        Here = QueryLink.With(Path, state.Own, ("pipeline", pipeline?.ToString()));
        Head = Top(state, pipeline);
        var asked = state.Request(1);
        var read = asked.Refused ? asked.Refusals.ToArray() : await board.ReadAsync(pipeline, asked.Value!, ct);
        if (read.Refused)
        {
            (Problem, Response.StatusCode) = (Words(read.Refusals[0]), StatusCodes.Status422UnprocessableEntity);
            return Page();
        }
        Board = read.Value!;
        await values.LearnAsync(deals.Type, FilterForm.Conditions(asked.Value!.Filter), ct);
        Filters = drawing.Chips(state, asked.Value.Filter);
        if (Board.Columns.SelectMany(c => c.Cards).FirstOrDefault(c => c.Id == closing) is { } card && Board.Pipeline.Stages.FirstOrDefault(s => s.Id == to) is { Kind: not StageKind.Open } stage)
            Closing = (card, stage);
        return Page();
    }

    /// <summary>The cards of one column after those that are shown.</summary>
    public async Task<IActionResult> OnGetColumnAsync(Guid stage, string? after, CancellationToken ct)
    {
        var state = await StateAsync(ct);
        var asked = state.Request(1);
        if (asked.Refused || await board.GoOnAsync(stage, after ?? "", asked.Value!, ct) is not { Refused: false } column) return new EmptyResult();
        Here = QueryLink.With(Path, state.Own, ("pipeline", column.Value!.Stage.PipelineId.ToString()));
        return Partial("_BoardCards", new CardsView(column.Value, [], Here, Directory));
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid id, Guid stage, uint version, bool said, string? back, string? lostReason, string? lostNote, string? closeDate, string? amount, CancellationToken ct)
    {
        var here = Url.IsLocalUrl(back) ? back : Path;
        if (!said && await board.ClosesAsync(stage, ct)) return Redirect(QueryHelpers.AddQueryString(here, new Dictionary<string, string?> { ["closing"] = id.ToString(), ["to"] = stage.ToString() }));
        var moved = await move.RunAsync(id, new(stage.ToString(), version, lostReason, lostNote, closeDate, amount), ct);
        if (moved is not { } outcome) Say(T["This deal is not there any more. Somebody deleted it, or you may not see it now."], bad: true);
        else if (outcome.Refused && outcome.Refusals[0] == Refusal.Stale) Say(T["Somebody else changed this deal meanwhile. The board shows where it is now; move it again if you still want to."], bad: true);
        else if (outcome.Refused) Say(Words(outcome.Refusals[0]), bad: true);
        else Say(T["Moved."], outcome.Value!.ChangeSet, back: here);
        return Redirect(here);
    }

    public static IReadOnlyList<string> LostReasons => Lookups.Values("lostReasons");

    private async Task<ListState> StateAsync(CancellationToken ct) =>
        await states.ReadAsync(deals.Type, new QueryCollection(Request.Query.Where(q => !Apart.Contains(q.Key)).ToDictionary()), ct) with { Path = Path };

    private PageHead Top(ListState state, Guid? pipeline)
    {
        return new PageHead(T["Deals"])
        {
            Tabs = [Tab(T["All"], ListState.All), Tab(T["Mine"], ListState.Mine), Tab(T["My team's"], ListState.Team), .. state.Views.Select(v => Tab(v.Name, v.Id.ToString()))],
            Others = [new PageLink(T["List"], QueryLink.With("/deals", state.Own), "list")],
            Primary = new PageLink(T["New deal"], "/deals/new", "add", 'n'),
        };

        ViewTab Tab(string text, string view) => new(text, QueryLink.With(Path, [], ("view", view), ("pipeline", pipeline?.ToString())), state.View == view);
    }
}

/// <summary>Cards of one column.</summary>
/// <param name="Stages">Where a card may go; empty where the page offers it already.</param>
/// <param name="Here">The board's address, to come back to.</param>
public sealed record CardsView(BoardColumn Column, IReadOnlyList<Stage> Stages, string Here, DirectorySnapshot Directory)
{
    public static string Words(NextStep next) => next switch
    {
        NextStep.None => "No next step",
        NextStep.Planned => "Next step planned",
        NextStep.Today => "Next step today",
        NextStep.Late => "Next step late",
    };
}
