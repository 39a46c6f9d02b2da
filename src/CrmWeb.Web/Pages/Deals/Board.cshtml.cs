using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A pipeline's deals as cards in columns; the same views and filters as the list.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class BoardModel([FromKeyedServices(Deal.Deals)] IRecords deals, DealBoard board, CloseDeal close, BoardParts parts, FilterAsk ask, IStringLocalizer<Text> t) : CrmPage(t)
{
    private static readonly Dictionary<FilterCondition, string> Fine = [];

    private ListState _state = null!;
    private FilterTree _filter = FilterTree.Everything;

    private string? At => Board is { Pipelines.Count: > 1 } ? Board.Pipeline.Id.ToString() : _state.Query["board"];

    /// <summary>A move as it is posted.</summary>
    /// <param name="Said">How it ended was asked already.</param>
    /// <param name="Back">The board it was made on.</param>
    public sealed record Input(Guid Id, Guid Stage, Guid? From, uint? Version, bool Said, string? Back, string? LostReason, string? LostNote, string? CloseDate, string? Amount, bool CompleteTasks);

    public ListView Frame { get; private set; } = null!;

    /// <summary>Null when it cannot be shown as asked.</summary>
    public Board? Board { get; private set; }

    public string? Problem { get; private set; }
    public BoardQuestion? Question { get; private set; }

    /// <summary>The board's address, to come back to: where one may choose it stays in its pipeline, also when the last open deal goes.</summary>
    public string Here => BoardParts.Here(_state, At);
    public DirectorySnapshot Directory => HttpContext.Directory();

    public async Task<IActionResult> OnGetAsync(Guid? card, Guid? to, CancellationToken ct)
    {
        _state = await parts.StateAsync(deals.Type, Request.Query, ct);
        if (FilterForm.IsSent(Request.Query))
        {
            var (tree, errors) = await ask.ReadAsync(deals, Request.Query, ct);
            return errors.Count == 0 ? Redirect(_state.Filtered(tree)) : await RefusedAsync(tree, errors, ct);
        }
        var shown = await ShowAsync(ct);
        if (Board is not null && card is { } id && (Question = await parts.AskAsync(Board, await board.CardAsync(id, ct), to, Here, ct)) is null)
            SayNow(T["This deal cannot be moved now: somebody deleted it, or you may only look at it."], bad: true);
        return shown;
    }

    /// <summary>The cards of one column after those that are shown.</summary>
    public async Task<IActionResult> OnGetColumnAsync(Guid column, string? after, CancellationToken ct)
    {
        _state = await parts.StateAsync(deals.Type, Request.Query, ct);
        var asked = _state.Request(1);
        if (asked.Refused || await board.GoOnAsync(column, after ?? "", asked.Value!, ct) is not { Refused: false } cards) return new EmptyResult();
        return Partial("_BoardCards", Cards(cards.Value!));
    }

    public async Task<IActionResult> OnPostMoveAsync([FromForm] Input input, CancellationToken ct)
    {
        _state = await parts.StateAsync(deals.Type, input.Back, ct);
        if (!input.Said && await board.ClosesAsync(input.Stage, ct)) return Redirect(_state.With(("card", input.Id.ToString()), ("to", input.Stage.ToString())));
        var (closeDate, amount) = parts.Typed(deals.Type, input.CloseDate, input.Amount);
        var moved = await close.RunAsync(input.Id, new(input.Stage.ToString(), input.Version, input.LostReason, input.LostNote, closeDate, amount, input.From), input.CompleteTasks, ct);
        if (moved is { Refused: false } done)
        {
            Say(With(T["Moved to {0}.", Directory.NameOf(input.Stage) ?? ""], done.Value), done.Value!.ChangeSet, back: Here);
            return Redirect(Here);
        }
        var (refusal, card) = (moved is { } outcome ? outcome.Refusals[0] : null, await board.CardAsync(input.Id, ct));
        var words = parts.Words(refusal, card, Directory);
        await ShowAsync(ct);
        var gone = refusal is null || card is null || refusal == Refusal.Stale;
        Response.StatusCode = gone ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        if (!gone && input.Said && Board is not null && await parts.AskAsync(Board, card, input.Stage, Here, ct) is { } question)
            Question = question with { Problem = words, LostReason = input.LostReason, LostNote = input.LostNote, CloseDate = input.CloseDate ?? "", Amount = input.Amount, CompleteTasks = input.CompleteTasks };
        else SayNow(words, bad: true);
        return Page();
    }

    public CardsView Cards(BoardColumn column) => new(column, Here,
        column.Next is { } after ? _state.With(("handler", "Column"), ("column", column.Stage.Id.ToString()), ("after", after), ("card", null), ("to", null), ("deep", null), ("board", At)) : null, Directory);

    public string In(SalesPipeline pipeline) => BoardParts.In(_state, _filter, pipeline);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var asked = _state.Request(1);
        var deep = int.TryParse(_state.Query["deep"], out var cards) ? cards : DealBoard.Each;
        var read = asked.Refused ? asked.Refusals.ToArray() : await board.ReadAsync(Guid.TryParse(_state.Query["board"], out var at) ? at : null, asked.Value!, ct, deep);
        if (!asked.Refused) _filter = asked.Value!.Filter;
        if (read.Refused) return await RefusedAsync(_filter, read.Refusals[0].Code is "bad-filter" ? await ask.ErrorsAsync(deals, _filter, ct) : Fine, ct, Words(read.Refusals[0]));
        Board = read.Value!;
        Frame = await parts.FrameAsync(_state, _filter, Fine, Directory, ct);
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(FilterTree tree, IReadOnlyDictionary<FilterCondition, string> errors, CancellationToken ct, string? problem = null)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Problem = problem ?? T["This filter cannot be used yet."];
        Frame = await parts.FrameAsync(_state, tree, errors, Directory, ct);
        return Page();
    }
}
