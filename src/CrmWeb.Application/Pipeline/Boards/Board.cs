using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>A pipeline as columns of cards.</summary>
/// <param name="Pipelines">All that take deals, to choose from.</param>
/// <param name="Currency">Of all sums.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
/// <param name="Today">The day where the viewer is.</param>
public sealed record Board(SalesPipeline Pipeline, IReadOnlyList<SalesPipeline> Pipelines, IReadOnlyList<BoardColumn> Columns, string Currency, DateOnly? RatesOn, DateOnly Today);

/// <summary>One stage.</summary>
/// <param name="Sum">Value of all its deals that have one.</param>
/// <param name="Weighted">Value times probability; null of closed stages.</param>
/// <param name="Unknown">Deals that are counted and not in the sum: without a value, or in a currency without a rate.</param>
/// <param name="Pace">What is usual here; null when nothing is known.</param>
/// <param name="Next">Where the column goes on; null at its end.</param>
public sealed record BoardColumn(Stage Stage, int Count, decimal Sum, decimal? Weighted, int Unknown, StagePace? Pace, IReadOnlyList<BoardCard> Cards, string? Next)
{
    /// <summary>Too many are closed: the column counts and shows those of the last <see cref="DealBoard.ClosedDays"/> days and those without a close date.</summary>
    public bool Lately { get; init; }
}

/// <summary>One deal.</summary>
/// <param name="Account">Null without one, or when the viewer does not see it.</param>
/// <param name="Days">Whole days in its stage.</param>
/// <param name="LastContactAt">Last two-way contact about it.</param>
/// <param name="MayMove">The viewer may edit it.</param>
public sealed record BoardCard(
    Guid Id, uint Version, Guid StageId, string Title, string? Account, decimal? Value, string? Currency, DateOnly? CloseDate, string Status,
    int Days, NextStep Next, DateTimeOffset? LastContactAt, Guid? OwnerId, bool MayMove);
