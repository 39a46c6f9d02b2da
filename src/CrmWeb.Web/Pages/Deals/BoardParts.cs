using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;
using FilterGroup = CrmWeb.Application.Records.Lists.FilterGroup;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What surrounds the columns of a board: the head, the filters, the other pipelines, the question that a move asks.</summary>
public sealed class BoardParts(ListStates states, ListHeads heads, FilterDrawing drawing, FilterValues values, CloseDeal close, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t)
{
    public const string Path = "/deals/board";

    public async Task<ListState> StateAsync(IRecordType type, IQueryCollection query, CancellationToken ct) => await states.ReadAsync(type, query, ct) with { Path = Path };

    /// <summary>The state that a board's own address means.</summary>
    public Task<ListState> StateAsync(IRecordType type, string? address, CancellationToken ct) =>
        StateAsync(type, new QueryCollection(QueryHelpers.ParseQuery(address is not null && address.StartsWith(Path + "?", StringComparison.Ordinal) ? address[Path.Length..] : "")), ct);

    /// <summary>The board's own address, without what is asked on it just now.</summary>
    /// <param name="pipeline">The pipeline it shows, where its filter need not name one.</param>
    public static string Here(ListState state, string? pipeline) => state.With(("card", null), ("to", null), ("column", null), ("board", pipeline));

    /// <param name="errors">What is wrong with the filter; opens its form.</param>
    public async Task<ListView> FrameAsync(ListState state, FilterTree tree, IReadOnlyDictionary<FilterCondition, string> errors, DirectorySnapshot directory, CancellationToken ct)
    {
        await values.LearnAsync(state.Type, FilterForm.Conditions(tree), ct);
        var request = new ListRequest(tree, state.Query["sort"].FirstOrDefault());
        var frame = new ListView("board", heads.Of(state, request, Looks.Board), [], [], new EmptyState(""))
        {
            Filters = errors.Count > 0 ? [] : drawing.Chips(state, tree),
            Editor = drawing.Editor(state, tree, directory, errors, errors.Count > 0 || state.Query["edit"] == "filter"),
            ClearHref = state.Filtered(FilterTree.Everything),
        };
        return frame with { SaveView = heads.WithActs(state, frame, request).SaveView };
    }

    /// <summary>The same view in another pipeline.</summary>
    public static string In(ListState state, FilterTree tree, SalesPipeline pipeline) => state.Filtered(new FilterGroup(true,
        [new FilterCondition("pipeline", "in", new System.Text.Json.Nodes.JsonArray(pipeline.Id.ToString())), .. tree.Flat().Items.Where(i => i is not FilterCondition { Field: "pipeline" })]));

    /// <summary>The question of a move: where to, or how a deal ended. Null when nothing is to be asked.</summary>
    /// <param name="to">The stage it goes to; null asks.</param>
    public async Task<BoardQuestion?> AskAsync(Board board, BoardCard? card, Guid? to, string here, CancellationToken ct)
    {
        if (card is not { MayMove: true } || (to is not null && board.Pipeline.Stages.All(s => s.Id != to))) return null;
        return new BoardQuestion(card, board.Pipeline.Stages.FirstOrDefault(s => s.Id == to), board.Pipeline.InOrder(), here)
        {
            Reasons = [new Choice("", t["No reason given"]), .. Lookups.Values("lostReasons").Select(r => new Choice(r, t[Lookups.Label(r)]))],
            CloseDate = board.Today.ToString("d", viewer.Culture),
            OpenTasks = to is null ? 0 : await close.OpenTasksAsync(card.Id, ct),
            Worth = card.Value?.ToString("#,##0.##", viewer.Culture),
        };
    }

    /// <summary>What was typed into the question, as the acts read it.</summary>
    public (string? CloseDate, string? Amount) Typed(IRecordType deals, string? closeDate, string? amount)
    {
        var today = viewer.Day(clock.GetUtcNow());
        string? Read(string field, string? text) => FormPatch.Value(deals.Find(field)!, text ?? "", viewer, today)?.ToString();
        return (Read("closeDate", closeDate), Read("amount", amount));
    }

    /// <summary>Why a move did not happen, with where the deal is now.</summary>
    public string Words(Refusal? refusal, BoardCard? now, DirectorySnapshot directory) => (refusal, now) switch
    {
        (null, _) or (_, null) => t["This deal is not there any more. Somebody deleted it, or you may not see it now."],
        _ when refusal == Refusal.Stale => t["Somebody else moved “{0}” meanwhile: it is in {1} now. Move it again if you still want to.", now.Title, directory.NameOf(now.StageId) ?? ""],
        _ => t[refusal.Message, refusal.Arguments],
    };
}
