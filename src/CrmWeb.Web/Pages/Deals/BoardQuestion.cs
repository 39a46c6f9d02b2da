using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>The dialog of a board: where a deal goes, or how it ended.</summary>
/// <param name="To">The stage it goes to; null = it is asked.</param>
/// <param name="Here">The board's address, to come back to.</param>
public sealed record BoardQuestion(BoardCard Card, Stage? To, IReadOnlyList<Stage> Stages, string Here)
{
    public IReadOnlyList<Choice> Reasons { get; init; } = [];
    public string? LostReason { get; init; }
    public string? LostNote { get; init; }
    public string CloseDate { get; init; } = "";
    public string? Amount { get; init; }

    /// <summary>Its present value, as a hint.</summary>
    public string? Worth { get; init; }

    /// <summary>Tasks that closing it may complete too.</summary>
    public int OpenTasks { get; init; }

    public bool CompleteTasks { get; init; }

    /// <summary>Why what was typed was refused.</summary>
    public string? Problem { get; init; }
}

/// <summary>Cards of one column.</summary>
/// <param name="Here">The board's address, to come back to.</param>
/// <param name="MoreHref">Where the rest of the column is fetched; null at its end.</param>
public sealed record CardsView(BoardColumn Column, string Here, string? MoreHref, DirectorySnapshot Directory)
{
    public static string Words(NextStep next) => next switch
    {
        NextStep.None => "No next step",
        NextStep.Planned => "Next step planned",
        NextStep.Today => "Next step today",
        NextStep.Late => "Next step late",
    };
}
